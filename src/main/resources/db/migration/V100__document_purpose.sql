-- What a photo or scan was brought for (the field of the form) and in which step; settled with the step, and from then
-- on it is part of the file and not taken out again.
ALTER TABLE attachment ADD COLUMN purpose VARCHAR(60);
ALTER TABLE attachment ADD COLUMN task_id VARCHAR(64);
ALTER TABLE attachment ADD COLUMN settled_at TIMESTAMP NULL;
UPDATE attachment SET settled_at = stored_at;
CREATE INDEX idx_attachment_task ON attachment (task_id);
