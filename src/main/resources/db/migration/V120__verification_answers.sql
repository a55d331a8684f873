-- 每次询问有自己的编号；人工登记的答复有函件编号和日期；不动产有面积。
ALTER TABLE register_record ADD COLUMN area INT;
ALTER TABLE check_finding ADD COLUMN area INT;
ALTER TABLE check_request ADD COLUMN inquiry INT DEFAULT 1 NOT NULL;
ALTER TABLE check_request ADD COLUMN reference VARCHAR(100);
ALTER TABLE check_request ADD COLUMN paper_on DATE;

-- 差异分核对和入户两种来历；答复变了就另起一轮，旧的一轮原样留存；双方认可的金额和面积单独记。
ALTER TABLE check_conflict ADD COLUMN origin VARCHAR(10) DEFAULT 'CHECK' NOT NULL;
ALTER TABLE check_conflict ADD COLUMN turn INT DEFAULT 1 NOT NULL;
ALTER TABLE check_conflict ADD COLUMN found_area INT;
ALTER TABLE check_conflict ADD COLUMN agreed_fen BIGINT;
ALTER TABLE check_conflict ADD COLUMN agreed_area INT;
ALTER TABLE check_conflict DROP PRIMARY KEY;
ALTER TABLE check_conflict ADD PRIMARY KEY (case_number, position, kind, origin, turn);

-- 入户所见的数字，逐人逐项；以最近一次入户为准。
CREATE TABLE home_sighting (
    case_number VARCHAR(40) NOT NULL,
    position    INT         NOT NULL,
    kind        VARCHAR(20) NOT NULL,
    amount_fen  BIGINT      NOT NULL,
    PRIMARY KEY (case_number, position, kind)
);

-- 各来源的答复期限分别设定，不再用一个总的天数。
DELETE FROM parameter WHERE name = 'check-partial-days';
INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'check-start-days', '信息核对应在受理后几个工作日内开始', '3', '工作日', '民发〔2021〕57号 第十七条', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'check-days-bank', '银行答复期限', '15', '工作日', '系统默认（常见15至20个工作日），待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'check-days-securities', '证券答复期限', '15', '工作日', '系统默认（常见15至20个工作日），待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'check-days-insurance', '商业保险答复期限', '15', '工作日', '系统默认（常见15至20个工作日），待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'basic-pension-exempt-until', '城乡居民基础养老金不计入收入到哪一年', '2030', '年', '民发〔2021〕57号 第十三条只定到2025年（“十四五”）；以后各年为演示值，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'deduction-share-percent', '因残疾、重病增加的支出扣减比例', '50', '%', '民发〔2021〕57号 第十三条“可适当扣减”；比例为演示值，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'deduction-limit-year', '因残疾、重病增加的支出每户每年最多扣减', '20000', '元', '民发〔2021〕57号 第十三条“可适当扣减”；限额为演示值，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'business-turnover-limit', '申报的经营收入超过多少视为有实际经营的市场主体', '60000', '元/年', '民发〔2021〕57号 第十四条、第十七条；限额为演示值，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'single-person-county-grade', '县级确定可按单人户申请的残疾等级（2为不放宽）', '2', '级', '民发〔2021〕57号 第八条第四项：县级以上民政部门确定的其他人员', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00');
