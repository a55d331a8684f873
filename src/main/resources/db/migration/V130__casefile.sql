-- 案件查询：申请人姓名的带密钥摘要，存量由程序启动时补齐。
ALTER TABLE application ADD COLUMN applicant_digest VARCHAR(64);
CREATE INDEX idx_application_applicant ON application (applicant_digest, case_number);
CREATE INDEX idx_application_status ON application (status, case_number);
CREATE INDEX idx_case_clock_open ON case_clock (closed_on, due_on);
