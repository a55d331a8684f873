-- Which rules counted (the day of the case, not of the evaluation) and where, and how often each rule has fired.
ALTER TABLE decision_record ADD COLUMN counting_day DATE;
ALTER TABLE decision_record ADD COLUMN county_code VARCHAR(6);
ALTER TABLE decision_record ADD COLUMN tallied BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX idx_decision_record_tallied ON decision_record (tallied, id);

-- A count says nothing of a person, so it is kept in the clear; records stay sealed.
CREATE TABLE decision_tally (
    root_id     VARCHAR(80) NOT NULL,
    version     INT         NOT NULL,
    decision_id VARCHAR(80) NOT NULL,
    rule_id     VARCHAR(120) NOT NULL,
    tally_day   DATE        NOT NULL,
    hits        BIGINT      NOT NULL,
    PRIMARY KEY (root_id, version, decision_id, rule_id, tally_day)
);
CREATE INDEX idx_decision_tally_day ON decision_tally (tally_day);
