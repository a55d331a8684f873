-- Applications that go no further before acceptance: asked for by the window, signed by a decider.
CREATE TABLE application_ending (
    case_number     VARCHAR(40) NOT NULL,
    sequence_number INT         NOT NULL,
    ground          VARCHAR(20) NOT NULL,
    request         LONGTEXT    NOT NULL,
    requested_by    VARCHAR(64) NOT NULL,
    requested_at    TIMESTAMP   NOT NULL,
    agreed          BOOLEAN,
    reason          LONGTEXT,
    signed_by       VARCHAR(64),
    signed_at       TIMESTAMP   NULL,
    PRIMARY KEY (case_number, sequence_number)
);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'province-name', '所在省份，用来判断成员户籍是否跨省', '福建省', '名称', '行政区划', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00');
