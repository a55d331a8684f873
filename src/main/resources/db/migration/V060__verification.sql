-- 登记数据（演示或由共享平台导入），按证件号摘要查找。
CREATE TABLE register_record (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    source     VARCHAR(20) NOT NULL,
    id_digest  VARCHAR(64) NOT NULL,
    kind       VARCHAR(20) NOT NULL,
    amount_fen BIGINT      NOT NULL,
    detail     LONGTEXT    NOT NULL,
    as_of      DATE        NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_register_record_digest ON register_record (id_digest);

CREATE TABLE member_authorisation (
    case_number VARCHAR(40) NOT NULL,
    position    INT         NOT NULL,
    signed_by   VARCHAR(10) NOT NULL,
    way         VARCHAR(10) NOT NULL,
    signed_on   DATE        NOT NULL,
    recorded_by VARCHAR(64) NOT NULL,
    PRIMARY KEY (case_number, position)
);

CREATE TABLE check_request (
    case_number  VARCHAR(40) NOT NULL,
    source       VARCHAR(20) NOT NULL,
    state        VARCHAR(10) NOT NULL,
    requested_at TIMESTAMP   NOT NULL,
    due_on       DATE        NOT NULL,
    attempts     INT         NOT NULL,
    answered_at  TIMESTAMP,
    note         VARCHAR(300),
    PRIMARY KEY (case_number, source)
);

-- 核对发现，逐人逐项；明细加密。
CREATE TABLE check_finding (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    case_number VARCHAR(40) NOT NULL,
    source      VARCHAR(20) NOT NULL,
    position    INT         NOT NULL,
    kind        VARCHAR(20) NOT NULL,
    amount_fen  BIGINT      NOT NULL,
    detail      LONGTEXT    NOT NULL,
    as_of       DATE        NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_check_finding_case ON check_finding (case_number, id);

-- 申报与核对不一致之处，以及家庭说明和复查结果。
CREATE TABLE check_conflict (
    case_number  VARCHAR(40)  NOT NULL,
    position     INT          NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    declared_fen BIGINT       NOT NULL,
    found_fen    BIGINT       NOT NULL,
    result       VARCHAR(10),
    explanation  LONGTEXT,
    resolved_by  VARCHAR(64),
    PRIMARY KEY (case_number, position, kind)
);

CREATE TABLE home_survey (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    case_number VARCHAR(40) NOT NULL,
    surveyed_on DATE        NOT NULL,
    surveyor    VARCHAR(64) NOT NULL,
    companion   VARCHAR(64) NOT NULL,
    result      VARCHAR(10) NOT NULL,
    content     LONGTEXT    NOT NULL,
    recorded_at TIMESTAMP   NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_home_survey_case ON home_survey (case_number, id);
