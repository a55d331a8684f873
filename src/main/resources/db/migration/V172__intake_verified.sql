-- 登记前的提醒：谁在什么时候核实过；提醒的内容加密存放。
ALTER TABLE registration_draft ADD COLUMN verified LONGTEXT;
ALTER TABLE registration_draft ADD COLUMN verified_by VARCHAR(64);
ALTER TABLE registration_draft ADD COLUMN verified_at TIMESTAMP NULL;
