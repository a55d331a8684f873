-- 低保边缘家庭、刚性支出困难家庭的认定有期限：何时起止、何时已书面提醒家庭。不发保障金，所以不在发放清册里。
CREATE TABLE award_validity (
    award_number VARCHAR(48) NOT NULL,
    valid_from   DATE        NOT NULL,
    valid_until  DATE        NOT NULL,
    told_on      DATE,
    PRIMARY KEY (award_number)
);
CREATE INDEX idx_award_validity_until ON award_validity (valid_until, told_on);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at)
VALUES
    ('3507', 'edge-valid-months', '低保边缘家庭认定有效期', '12', '月', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'rigid-valid-months', '刚性支出困难家庭认定有效期', '12', '月', '刚性支出困难家庭认定办法 第十条：最长不超过12个月', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'recognition-reminder-days', '认定期满前提醒家庭的天数', '30', '日历日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
