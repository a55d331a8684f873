-- 初审意见：拟不予确认的理由、偏离测算金额的理由。
ALTER TABLE first_opinion ADD COLUMN ground VARCHAR(20);
ALTER TABLE first_opinion ADD COLUMN deviation LONGTEXT;

-- 待遇登记前撤销的确认决定，原样留存。
CREATE TABLE superseded_determination (
    id                 BIGINT       NOT NULL AUTO_INCREMENT,
    case_number        VARCHAR(40)  NOT NULL,
    outcome            VARCHAR(12)  NOT NULL,
    category           VARCHAR(20)  NOT NULL,
    ground             VARCHAR(20),
    basis              VARCHAR(200) NOT NULL,
    reason             LONGTEXT     NOT NULL,
    monthly_amount_fen BIGINT       NOT NULL,
    decided_on         DATE         NOT NULL,
    effective_from     DATE,
    letter_due_on      DATE         NOT NULL,
    signed_by          VARCHAR(64)  NOT NULL,
    signed_at          TIMESTAMP    NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_superseded_determination_case ON superseded_determination (case_number, id);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'deviation-percent', '初审金额与测算金额最多相差', '10', '%', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'start-days', '受理后开始调查、核对的期限', '3', '工作日', '民发〔2021〕57号 第十五条、第十七条', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'verification-percent', '核对和入户调查完成的内部进度', '45', '%', '系统默认（20个工作日中的第9天）', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'opinion-percent', '初审意见的内部进度', '50', '%', '系统默认（20个工作日中的第10天）', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'decision-percent', '作出决定的内部进度', '90', '%', '系统默认（20个工作日中的第18天）', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'step-days', '每一步至少留给经办人的时间', '3', '工作日', '系统默认', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'county-decision-days', '县级收到材料后审核确认的期限', '10', '工作日', '民发〔2021〕57号 第二十条', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'supplement-reminder-days', '发出一次性告知后提醒跟进', '30', '日历日', '系统默认', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'posting-backdate-days', '张贴日期最多早于登记日', '2', '日历日', '系统默认', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
