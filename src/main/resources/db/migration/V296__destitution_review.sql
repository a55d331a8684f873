-- 特困供养动态管理：重新评估自理能力、变更供养形式、终止供养；成年。事实、选择、理由加密存放。
-- 一份待遇同一时间只有一件在办：在办时 open_award 等于待遇登记号，由唯一键保证。
CREATE TABLE destitution_review (
    review_number VARCHAR(40) NOT NULL,
    kind          VARCHAR(10) NOT NULL,
    award_number  VARCHAR(48) NOT NULL,
    open_award    VARCHAR(48),
    township_code VARCHAR(9)  NOT NULL,
    state         VARCHAR(10) NOT NULL,
    rounds        INT         NOT NULL,
    opened_by     VARCHAR(64) NOT NULL,
    opened_at     TIMESTAMP   NOT NULL,
    closed_at     TIMESTAMP,
    PRIMARY KEY (review_number),
    CONSTRAINT uq_destitution_review_open UNIQUE (open_award)
);
CREATE INDEX idx_destitution_review_award ON destitution_review (award_number, review_number);

CREATE TABLE destitution_finding (
    review_number VARCHAR(40)  NOT NULL,
    round_no      INT          NOT NULL,
    ground        VARCHAR(20),
    happened_on   DATE         NOT NULL,
    failed_items  VARCHAR(80)  NOT NULL,
    grade         VARCHAR(10),
    place         VARCHAR(12),
    chosen_by     LONGTEXT,
    carer         LONGTEXT,
    facts         LONGTEXT     NOT NULL,
    evidence      LONGTEXT     NOT NULL,
    basic_fen     BIGINT       NOT NULL,
    care_fen      BIGINT       NOT NULL,
    last_month    DATE,
    hearing       BOOLEAN      NOT NULL,
    basis         VARCHAR(400) NOT NULL,
    found_by      VARCHAR(64)  NOT NULL,
    companion     VARCHAR(64),
    found_on      DATE         NOT NULL,
    PRIMARY KEY (review_number, round_no)
);

CREATE TABLE destitution_hearing (
    review_number VARCHAR(40) NOT NULL,
    round_no      INT         NOT NULL,
    delivered_on  DATE        NOT NULL,
    until_day     DATE        NOT NULL,
    stance        VARCHAR(10),
    statement     LONGTEXT,
    answer        LONGTEXT,
    heard_by      VARCHAR(64),
    PRIMARY KEY (review_number, round_no)
);

CREATE TABLE destitution_verdict (
    review_number   VARCHAR(40) NOT NULL,
    round_no        INT         NOT NULL,
    outcome         VARCHAR(10) NOT NULL,
    reason          LONGTEXT    NOT NULL,
    effective_month DATE,
    decided_by      VARCHAR(64) NOT NULL,
    decided_on      DATE        NOT NULL,
    PRIMARY KEY (review_number, round_no)
);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'destitution-reassess-days', '特困人员自理能力变化，自报告起重新评估', '10', '工作日', '民发〔2021〕43号：10个工作日', FALSE, '2021-07-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'destitution-majority-months', '特困未成年人满18周岁前多久核实是否在校', '2', '个月', '系统默认，待市里明确', TRUE, '2021-07-01', 'system', '2026-01-01 00:00:00');
