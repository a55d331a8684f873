-- What kind of household a decision was about, sealed (it tells of disability), so that a replay can be looked at by it.
ALTER TABLE decision_record ADD COLUMN household VARCHAR(500);
-- A replay may look at one class only.
ALTER TABLE policy_replay ADD COLUMN class_code VARCHAR(40);
-- The last decision of each case in a period is found by case, without sorting all of them.
CREATE INDEX idx_decision_record_last ON decision_record (case_number, decision_id, decided_at);
