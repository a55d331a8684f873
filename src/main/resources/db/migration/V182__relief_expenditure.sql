-- 支出型临时救助：调查和救助意见。调查记录和理由加密存放。
CREATE TABLE relief_survey (
    case_number     VARCHAR(40) NOT NULL,
    surveyed_on     DATE        NOT NULL,
    surveyor        VARCHAR(64) NOT NULL,
    companion       VARCHAR(64) NOT NULL,
    spending_fen    BIGINT      NOT NULL,
    year_income_fen BIGINT      NOT NULL,
    property_met    BOOLEAN     NOT NULL,
    disputed        BOOLEAN     NOT NULL,
    findings        LONGTEXT    NOT NULL,
    recorded_at     TIMESTAMP   NOT NULL,
    PRIMARY KEY (case_number)
);

CREATE TABLE relief_proposal (
    case_number VARCHAR(40) NOT NULL,
    outcome     VARCHAR(10) NOT NULL,
    amount_fen  BIGINT      NOT NULL,
    instalments INT         NOT NULL,
    ground      VARCHAR(40),
    reason      LONGTEXT    NOT NULL,
    author      VARCHAR(64) NOT NULL,
    proposed_at TIMESTAMP   NOT NULL,
    PRIMARY KEY (case_number)
);

CREATE TABLE relief_publicity (
    case_number VARCHAR(40)  NOT NULL,
    from_day    DATE         NOT NULL,
    to_day      DATE         NOT NULL,
    place       VARCHAR(200) NOT NULL,
    objection   LONGTEXT,
    closed_by   VARCHAR(64)  NOT NULL,
    closed_on   DATE         NOT NULL,
    PRIMARY KEY (case_number)
);
