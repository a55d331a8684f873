-- Who signed for a member that cannot sign alone.
ALTER TABLE member_authorisation ADD COLUMN guardian_name VARCHAR(500);
ALTER TABLE member_authorisation ADD COLUMN guardian_id VARCHAR(500);
ALTER TABLE member_authorisation ADD COLUMN guardian_relation VARCHAR(40);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'own-work-age', '以自己的劳动收入为主要生活来源的，满多少岁可自行签署', '16', '周岁', '民法典 第十八条第二款', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'supplement-days', '补正告知后多少日未补齐可以按逾期未补正办结', '30', '日历日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
