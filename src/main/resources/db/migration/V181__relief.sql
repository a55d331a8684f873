-- 临时救助：求助事由、测算、决定、发放，乡镇（街道）备用金。地点和情况加密存放。
CREATE TABLE relief_case (
    case_number      VARCHAR(40) NOT NULL,
    township_code    VARCHAR(9)  NOT NULL,
    track            VARCHAR(12) NOT NULL,
    cause            VARCHAR(20),
    occurred_on      DATE,
    place            LONGTEXT,
    situation        LONGTEXT,
    identification   LONGTEXT,
    persons          INT         NOT NULL,
    household_area   VARCHAR(5)  NOT NULL,
    recipient        BOOLEAN     NOT NULL,
    spending_fen     BIGINT      NOT NULL,
    year_income_fen  BIGINT,
    property_met     BOOLEAN,
    disputed         BOOLEAN     NOT NULL,
    asked_at         TIMESTAMP   NOT NULL,
    PRIMARY KEY (case_number)
);
CREATE INDEX idx_relief_case_township ON relief_case (township_code, case_number);

-- 谁得过临时救助：身份证号的带密钥摘要。
CREATE TABLE relief_person (
    case_number VARCHAR(40) NOT NULL,
    id_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (case_number, id_digest)
);
CREATE INDEX idx_relief_person_digest ON relief_person (id_digest);

CREATE TABLE relief_assessment (
    case_number        VARCHAR(40)  NOT NULL,
    amount_fen         BIGINT       NOT NULL,
    township_limit_fen BIGINT       NOT NULL,
    top_limit_fen      BIGINT       NOT NULL,
    standard_fen       BIGINT       NOT NULL,
    standard_document  VARCHAR(100) NOT NULL,
    demo               BOOLEAN      NOT NULL,
    limit_basis        VARCHAR(400) NOT NULL,
    ground             VARCHAR(40),
    ground_basis       VARCHAR(400),
    publicity          BOOLEAN      NOT NULL,
    assessed_at        TIMESTAMP    NOT NULL,
    PRIMARY KEY (case_number)
);

CREATE TABLE relief_assessment_line (
    case_number VARCHAR(40)  NOT NULL,
    position    INT          NOT NULL,
    label       VARCHAR(100) NOT NULL,
    reckoning   VARCHAR(200) NOT NULL,
    amount_fen  BIGINT       NOT NULL,
    basis       VARCHAR(400) NOT NULL,
    PRIMARY KEY (case_number, position)
);

CREATE TABLE relief_decision (
    case_number VARCHAR(40)  NOT NULL,
    outcome     VARCHAR(10)  NOT NULL,
    level_code  VARCHAR(10)  NOT NULL,
    amount_fen  BIGINT       NOT NULL,
    form_code   VARCHAR(12)  NOT NULL,
    instalments INT          NOT NULL,
    ground      VARCHAR(40),
    reason      LONGTEXT     NOT NULL,
    basis       VARCHAR(400) NOT NULL,
    signed_by   VARCHAR(64)  NOT NULL,
    decided_on  DATE         NOT NULL,
    PRIMARY KEY (case_number)
);

-- 一期一行，一期只发一次：由主键和状态条件保证。
CREATE TABLE relief_payment (
    case_number VARCHAR(40) NOT NULL,
    instalment  INT         NOT NULL,
    planned_on  DATE        NOT NULL,
    amount_fen  BIGINT      NOT NULL,
    state       VARCHAR(10) NOT NULL,
    way         VARCHAR(12),
    settled_on  DATE,
    receiver    VARCHAR(500),
    note        LONGTEXT,
    settled_by  VARCHAR(64),
    PRIMARY KEY (case_number, instalment)
);

CREATE TABLE relief_conference (
    case_number VARCHAR(40) NOT NULL,
    held_on     DATE        NOT NULL,
    amount_fen  BIGINT      NOT NULL,
    minutes     LONGTEXT    NOT NULL,
    recorded_by VARCHAR(64) NOT NULL,
    recorded_at TIMESTAMP   NOT NULL,
    PRIMARY KEY (case_number)
);

-- 备用金：余额不能小于零，由约束和带条件的更新保证；同一案件同一种收支只有一笔。
CREATE TABLE relief_fund (
    township_code VARCHAR(9) NOT NULL,
    balance_fen   BIGINT     NOT NULL,
    PRIMARY KEY (township_code),
    CONSTRAINT ck_relief_fund_balance CHECK (balance_fen >= 0)
);

CREATE TABLE relief_fund_entry (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    township_code VARCHAR(9)   NOT NULL,
    kind          VARCHAR(12)  NOT NULL,
    amount_fen    BIGINT       NOT NULL,
    balance_fen   BIGINT       NOT NULL,
    reference     VARCHAR(60)  NOT NULL,
    note          VARCHAR(300) NOT NULL,
    entered_by    VARCHAR(64)  NOT NULL,
    entered_at    TIMESTAMP    NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_relief_fund_entry UNIQUE (reference, kind)
);
CREATE INDEX idx_relief_fund_entry_township ON relief_fund_entry (township_code, id);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'relief-emergency-hours', '先行救助自求助起应发放', '24', '小时', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'relief-paper-days', '先行救助后补齐手续', '10', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'relief-limit-days', '支出型临时救助办理期限', '15', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'relief-publicity-days', '支出型临时救助公示', '3', '日历日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'relief-repeat-months', '同一事由重复救助的提示期', '12', '月', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
