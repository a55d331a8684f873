-- Counts the saves of a draft, so that a second page cannot write over what it has not seen.
ALTER TABLE step_draft ADD COLUMN version INT NOT NULL DEFAULT 1;
ALTER TABLE registration_draft ADD COLUMN version INT NOT NULL DEFAULT 1;
CREATE INDEX idx_registration_draft_township ON registration_draft (township_code, case_number);
