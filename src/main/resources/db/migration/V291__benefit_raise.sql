-- 提标：先模拟，另一人批准，成批执行，可以暂停，抽查后确认或者撤销。

-- 城乡类别：审核确认时申报的；移交的在享对象没有，按区划代码推定。
ALTER TABLE award ADD COLUMN household_area VARCHAR(10);

CREATE TABLE standard_raise (
    raise_number    VARCHAR(40)  NOT NULL,
    county_code     VARCHAR(6)   NOT NULL,
    open_county     VARCHAR(6),
    from_month      DATE         NOT NULL,
    urban_fen       BIGINT       NOT NULL,
    rural_fen       BIGINT       NOT NULL,
    document_number VARCHAR(100) NOT NULL,
    state           VARCHAR(12)  NOT NULL,
    awards          INT          NOT NULL,
    computed        INT          NOT NULL,
    done            INT          NOT NULL,
    after_award     VARCHAR(48),
    paused          BOOLEAN      NOT NULL,
    seed            VARCHAR(32),
    opened_by       VARCHAR(64)  NOT NULL,
    opened_at       TIMESTAMP    NOT NULL,
    computed_at     TIMESTAMP,
    approved_by     VARCHAR(64),
    approved_at     TIMESTAMP,
    applied_at      TIMESTAMP,
    closed_by       VARCHAR(64),
    closed_at       TIMESTAMP,
    PRIMARY KEY (raise_number),
    -- 一个县同一时间只办一次
    CONSTRAINT uq_standard_raise_open UNIQUE (open_county)
);
CREATE INDEX idx_standard_raise_state ON standard_raise (state);
CREATE INDEX idx_standard_raise_county ON standard_raise (county_code, opened_at);

CREATE TABLE standard_raise_line (
    raise_number   VARCHAR(40)  NOT NULL,
    award_number   VARCHAR(48)  NOT NULL,
    township_code  VARCHAR(9)   NOT NULL,
    household_area VARCHAR(10)  NOT NULL,
    derived        BOOLEAN      NOT NULL,
    members        INT          NOT NULL,
    income_fen     BIGINT       NOT NULL,
    old_fen        BIGINT       NOT NULL,
    new_fen        BIGINT       NOT NULL,
    old_document   VARCHAR(100) NOT NULL,
    kind           VARCHAR(10)  NOT NULL,
    reason         VARCHAR(200) NOT NULL,
    applied        BOOLEAN      NOT NULL,
    base_added     BOOLEAN      NOT NULL,
    PRIMARY KEY (raise_number, award_number)
);
CREATE INDEX idx_standard_raise_line_kind ON standard_raise_line (raise_number, kind, applied, award_number);
CREATE INDEX idx_standard_raise_line_township ON standard_raise_line (raise_number, township_code, kind);

-- 补发的差额由提标产生，撤销时找得回来。
ALTER TABLE payment_adjustment ADD COLUMN raise_number VARCHAR(40);
CREATE INDEX idx_payment_adjustment_raise ON payment_adjustment (raise_number, award_number);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'raise-sample', '提标执行后抽查核对的户数', '20', '户', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'raise-days', '提标每个环节的办理期限', '5', '工作日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
