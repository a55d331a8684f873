-- 案卷里的监督检查：按案号找检查表。
CREATE INDEX idx_inspection_sheet_case ON inspection_sheet (case_number);
