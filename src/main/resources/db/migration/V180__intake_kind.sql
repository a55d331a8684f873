-- 一门受理的案件不止一种：每个案件写明是哪一事项，已有的都是最低生活保障。
ALTER TABLE application ADD COLUMN kind VARCHAR(20) DEFAULT 'SUBSISTENCE' NOT NULL;
