-- 案卷里列出本案的民主评议。
CREATE INDEX idx_appraisal_case ON appraisal (case_number);
