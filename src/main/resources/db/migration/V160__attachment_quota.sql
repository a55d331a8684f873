-- 每案附件总量，防止一案占满数据库。
INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'attachment-quota', '每案附件总量上限', '200', 'MB', '系统默认', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
