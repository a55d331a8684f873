-- 文书上的联系电话、诉讼法院和发放日，各地自行设定。
INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'contact-phone', '文书上的联系电话', '0599-0000000（演示值）', '', '演示值，请填写各乡镇（街道）窗口电话', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'relief-court', '行政诉讼管辖法院', '本县（市、区）人民法院', '', '行政诉讼法 第十八条；实行集中管辖的，填写指定的法院', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'payment-day', '保障金每月发放日', '10', '日', '民发〔2021〕57号 第二十六条；系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
