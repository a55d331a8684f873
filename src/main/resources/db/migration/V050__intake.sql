-- A registration begun at the window and not yet submitted.
CREATE TABLE registration_draft (
    id            VARCHAR(36)  NOT NULL,
    township_code VARCHAR(9)   NOT NULL,
    content       LONGTEXT     NOT NULL,
    created_by    VARCHAR(64)  NOT NULL,
    created_at    TIMESTAMP    NOT NULL,
    saved_at      TIMESTAMP    NOT NULL,
    case_number   VARCHAR(40),
    PRIMARY KEY (id)
);
CREATE INDEX idx_registration_draft_owner ON registration_draft (created_by, case_number);

CREATE TABLE case_counter (
    township_code VARCHAR(9) NOT NULL,
    counter_year  INT        NOT NULL,
    last_number   INT        NOT NULL,
    PRIMARY KEY (township_code, counter_year)
);

CREATE TABLE application (
    case_number      VARCHAR(40)  NOT NULL,
    township_code    VARCHAR(9)   NOT NULL,
    county_code      VARCHAR(6)   NOT NULL,
    status           VARCHAR(20)  NOT NULL,
    applicant_name   VARCHAR(500) NOT NULL,
    member_count     INT          NOT NULL,
    declaration      LONGTEXT     NOT NULL,
    near_relative    BOOLEAN      NOT NULL,
    registered_by    VARCHAR(64)  NOT NULL,
    first_asked_by   VARCHAR(64)  NOT NULL,
    applied_on       DATE         NOT NULL,
    accepted_by      VARCHAR(64),
    accepted_on      DATE,
    closed_on        DATE,
    PRIMARY KEY (case_number)
);
CREATE INDEX idx_application_township ON application (township_code, status, case_number);
CREATE INDEX idx_application_county ON application (county_code, status, case_number);

CREATE TABLE application_member (
    case_number VARCHAR(40) NOT NULL,
    position    INT         NOT NULL,
    id_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (case_number, position)
);
CREATE INDEX idx_application_member_digest ON application_member (id_digest);

-- What the once-only list asked for and what has come in.
CREATE TABLE application_material (
    case_number  VARCHAR(40)  NOT NULL,
    code         VARCHAR(60)  NOT NULL,
    name         VARCHAR(200) NOT NULL,
    basis        VARCHAR(200) NOT NULL,
    where_to_get VARCHAR(400) NOT NULL,
    received     BOOLEAN      NOT NULL,
    asked_on     DATE,
    received_on  DATE,
    received_by  VARCHAR(64),
    PRIMARY KEY (case_number, code)
);
