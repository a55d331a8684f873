CREATE TABLE case_clock (
    case_number   VARCHAR(40)  NOT NULL,
    township_code VARCHAR(9)   NOT NULL,
    accepted_on   DATE         NOT NULL,
    limit_days    INT          NOT NULL,
    due_on        DATE         NOT NULL,
    basis         VARCHAR(200) NOT NULL,
    stopped_on    DATE,
    closed_on     DATE,
    PRIMARY KEY (case_number)
);
CREATE INDEX idx_case_clock_due ON case_clock (township_code, closed_on, due_on);

CREATE TABLE clock_event (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    case_number VARCHAR(40)  NOT NULL,
    kind        VARCHAR(10)  NOT NULL,
    on_day      DATE         NOT NULL,
    ground      VARCHAR(300) NOT NULL,
    new_due     DATE         NOT NULL,
    actor_id    VARCHAR(64)  NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_clock_event_case ON clock_event (case_number, id);
