-- 救助衔接：待遇停止、特困未确认后，逐件测试其他救助。说明加密存放。
CREATE TABLE help_test (
    test_number   VARCHAR(60)  NOT NULL,
    source        VARCHAR(10)  NOT NULL,
    reference     VARCHAR(48)  NOT NULL,
    case_number   VARCHAR(40),
    township_code VARCHAR(9)   NOT NULL,
    proposals     VARCHAR(600) NOT NULL,
    opened_at     TIMESTAMP    NOT NULL,
    outcome       VARCHAR(12),
    tested        VARCHAR(600),
    number        VARCHAR(60),
    reason        LONGTEXT,
    done_by       VARCHAR(64),
    done_at       TIMESTAMP,
    PRIMARY KEY (test_number)
);
CREATE INDEX idx_help_test_township ON help_test (township_code, opened_at);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'help-test-days', '待遇停止、特困未确认后测试其他救助', '5', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
