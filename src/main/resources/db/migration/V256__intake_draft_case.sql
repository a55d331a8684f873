-- 由案件找它的登记草稿：案卷里显示案件来自哪份热线工单。
CREATE INDEX idx_registration_draft_case ON registration_draft (case_number);
