-- Cases with the answer that they must have, tried on every draft. From the past without a case number, or made up.
CREATE TABLE policy_golden (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    decision_id VARCHAR(80)  NOT NULL,
    name        VARCHAR(100) NOT NULL,
    inputs      LONGTEXT     NOT NULL,
    expected    LONGTEXT     NOT NULL,
    created_by  VARCHAR(64)  NOT NULL,
    created_at  TIMESTAMP    NOT NULL,
    retired_by  VARCHAR(64),
    retired_at  TIMESTAMP    NULL,
    reason      VARCHAR(500),
    PRIMARY KEY (id)
);
CREATE INDEX idx_policy_golden ON policy_golden (decision_id, id);
