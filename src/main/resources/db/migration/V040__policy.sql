-- What a decision table answered for a case; inputs, outputs and fired rules are sealed (they may tell of health).
CREATE TABLE decision_record (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    case_number VARCHAR(40)  NOT NULL,
    decision_id VARCHAR(80)  NOT NULL,
    version     INT          NOT NULL,
    version_tag VARCHAR(80),
    inputs      LONGTEXT     NOT NULL,
    outputs     LONGTEXT     NOT NULL,
    fired       LONGTEXT     NOT NULL,
    decided_at  TIMESTAMP    NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_decision_record_case ON decision_record (case_number);
