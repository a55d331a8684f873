CREATE TABLE first_opinion (
    id                 BIGINT      NOT NULL AUTO_INCREMENT,
    case_number        VARCHAR(40) NOT NULL,
    proposal           VARCHAR(10) NOT NULL,
    category           VARCHAR(20) NOT NULL,
    monthly_amount_fen BIGINT      NOT NULL,
    calculated_fen     BIGINT      NOT NULL,
    reason             LONGTEXT    NOT NULL,
    author             VARCHAR(64) NOT NULL,
    given_at           TIMESTAMP   NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_first_opinion_case ON first_opinion (case_number, id);

CREATE TABLE publicity (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    case_number VARCHAR(40)  NOT NULL,
    from_day    DATE         NOT NULL,
    to_day      DATE         NOT NULL,
    place       VARCHAR(200) NOT NULL,
    posted_by   VARCHAR(64)  NOT NULL,
    closed_on   DATE,
    closed_by   VARCHAR(64),
    PRIMARY KEY (id)
);
CREATE INDEX idx_publicity_case ON publicity (case_number, id);

-- 异议人姓名、电话和内容加密，只有审核确认岗和县级监管岗可见。
CREATE TABLE objection (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    case_number VARCHAR(40) NOT NULL,
    objector    LONGTEXT    NOT NULL,
    content     LONGTEXT    NOT NULL,
    complaint   BOOLEAN     NOT NULL,
    received_by VARCHAR(64) NOT NULL,
    received_at TIMESTAMP   NOT NULL,
    answer      LONGTEXT,
    answered_by VARCHAR(64),
    answered_at TIMESTAMP,
    PRIMARY KEY (id)
);
CREATE INDEX idx_objection_case ON objection (case_number, id);

-- 复查、民主评议、县级入户、督办等过程记录，逐次追加。
CREATE TABLE review_record (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    case_number VARCHAR(40) NOT NULL,
    kind        VARCHAR(20) NOT NULL,
    content     LONGTEXT    NOT NULL,
    author      VARCHAR(64) NOT NULL,
    written_at  TIMESTAMP   NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_review_record_case ON review_record (case_number, id);

CREATE TABLE determination (
    case_number        VARCHAR(40)  NOT NULL,
    outcome            VARCHAR(12)  NOT NULL,
    category           VARCHAR(20)  NOT NULL,
    ground             VARCHAR(20),
    basis              VARCHAR(200) NOT NULL,
    reason             LONGTEXT     NOT NULL,
    monthly_amount_fen BIGINT       NOT NULL,
    decided_on         DATE         NOT NULL,
    effective_from     DATE,
    letter_due_on      DATE         NOT NULL,
    signed_by          VARCHAR(64)  NOT NULL,
    signed_at          TIMESTAMP    NOT NULL,
    PRIMARY KEY (case_number)
);
