CREATE TABLE calculation (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    case_number VARCHAR(40) NOT NULL,
    category    VARCHAR(20) NOT NULL,
    content     LONGTEXT    NOT NULL,
    made_at     TIMESTAMP   NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_calculation_case ON calculation (case_number, id);
