-- 待遇告知：给予、终止待遇时，把附带的救助告知主管部门，只要签收、不要结果。同一份待遇、同一个部门、同一件事只告知一次：由唯一约束保证。
ALTER TABLE referral ADD COLUMN nature VARCHAR(12) DEFAULT 'REQUEST' NOT NULL;
ALTER TABLE referral ADD COLUMN award_number VARCHAR(60);
ALTER TABLE referral ADD COLUMN notice_key VARCHAR(120);
ALTER TABLE referral ADD CONSTRAINT uq_referral_notice UNIQUE (notice_key);
