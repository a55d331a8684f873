-- 依据一栏不写代码。
UPDATE parameter SET source = '民发〔2021〕57号 第二十三条（按人均差额或者分档）'
WHERE name = 'amount-method' AND source LIKE '%DIFFERENCE%';
