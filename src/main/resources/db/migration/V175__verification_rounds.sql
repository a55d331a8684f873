-- 定时重新查询：只读查询失败的来源，不扫全表。
CREATE INDEX idx_check_request_state ON check_request (state, attempts);
