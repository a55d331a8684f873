CREATE TABLE integrity_ban (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    id_digest       VARCHAR(64)  NOT NULL,
    person_name     VARCHAR(500) NOT NULL,
    act_code        VARCHAR(4)   NOT NULL,
    decision_number VARCHAR(100) NOT NULL,
    from_day        DATE         NOT NULL,
    until_day       DATE         NOT NULL,
    lifted_on       DATE,
    PRIMARY KEY (id)
);
CREATE INDEX idx_integrity_ban_digest ON integrity_ban (id_digest, until_day);
