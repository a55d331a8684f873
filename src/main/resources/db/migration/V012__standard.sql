CREATE TABLE assistance_standard (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    area_code       VARCHAR(12)  NOT NULL,
    household_area  VARCHAR(5)   NOT NULL,
    valid_from      DATE         NOT NULL,
    valid_to        DATE,
    amount_fen      BIGINT       NOT NULL,
    document_number VARCHAR(100) NOT NULL,
    demo            BOOLEAN      NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_assistance_standard UNIQUE (area_code, household_area, valid_from)
);

CREATE TABLE parameter (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    area_code  VARCHAR(12)  NOT NULL,
    name       VARCHAR(60)  NOT NULL,
    title      VARCHAR(100) NOT NULL,
    content    VARCHAR(200) NOT NULL,
    unit       VARCHAR(20)  NOT NULL,
    source     VARCHAR(300) NOT NULL,
    demo       BOOLEAN      NOT NULL,
    valid_from DATE         NOT NULL,
    changed_by VARCHAR(64)  NOT NULL,
    changed_at TIMESTAMP    NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_parameter_name ON parameter (name, area_code, valid_from);

-- 演示数值：本市真实标准未取得，导入真实文件后替换。
INSERT INTO assistance_standard (area_code, household_area, valid_from, valid_to, amount_fen, document_number, demo) VALUES
    ('3507', 'URBAN', '2021-01-01', NULL, 85000, '演示值，待导入正式文件', TRUE),
    ('3507', 'RURAL', '2021-01-01', NULL, 85000, '演示值，待导入正式文件', TRUE);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'confirming-authority', '低保审核确认机关', 'TOWNSHIP', '代码', '南平市2021年通知 三（四）2：全面赋予乡镇（街道）审核确认权限', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'publicity-days', '初审公示天数', '7', '日历日', '民发〔2021〕57号 第十九条（按日历日理解，待市里明确）', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'check-partial-days', '信息核对满多少工作日可出部分报告', '7', '工作日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'check-source-days', '单个来源答复期限', '5', '工作日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'check-valid-months', '核对报告有效期', '6', '月', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'warn-percent', '办理期限预警比例', '60', '%', '系统默认', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'red-percent', '办理期限红牌比例', '85', '%', '系统默认', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'amount-method', '低保金计算办法', 'DIFFERENCE', '代码', '民发〔2021〕57号 第二十三条（差额DIFFERENCE或分档TIERED）', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'edge-percent', '低保边缘收入倍数', '150', '%', '民发〔2021〕57号 第八条', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'rigid-share-percent', '刚性支出占收入比例', '40', '%', '演示值', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'disposable-income-month', '上年度人均可支配收入（月）', '2864', '元', '演示值', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'assets-months', '低保家庭人均金融资产上限（月标准倍数）', '24', '倍', '演示值', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'edge-assets-months', '低保边缘家庭人均金融资产上限（月标准倍数）', '36', '倍', '演示值', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'rigid-assets-months', '刚性支出困难家庭人均金融资产上限（月标准倍数）', '48', '倍', '演示值', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'house-area-limit', '人均住房面积上限', '60', '平方米', '演示值', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'tier-one-amount', '分档：一档人均月保障金', '700', '元', '演示值', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'tier-two-amount', '分档：二档人均月保障金', '500', '元', '演示值', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'tier-three-amount', '分档：三档人均月保障金', '300', '元', '演示值', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'amount-rounding', '保障金取整单位', '1', '元', '系统默认（向上取整到元）', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
