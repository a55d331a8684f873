-- 双随机、一公开（南平市2021年通知三（七））：计划、固定的两份名单、抽取、检查表、整改。

CREATE TABLE inspection_plan (
    plan_number   VARCHAR(40)  NOT NULL,
    county_code   VARCHAR(6)   NOT NULL,
    title         VARCHAR(100) NOT NULL,
    state         VARCHAR(12)  NOT NULL,
    period_from   DATE,
    period_to     DATE,
    kinds         VARCHAR(100) NOT NULL,
    in_force      BOOLEAN      NOT NULL,
    check_by      DATE,
    note          LONGTEXT,
    inspectors    LONGTEXT     NOT NULL,
    drafted_by    VARCHAR(64)  NOT NULL,
    drafted_on    DATE         NOT NULL,
    approved_by   VARCHAR(64),
    approved_on   DATE,
    return_reason LONGTEXT,
    list_digest   VARCHAR(64),
    commitment    VARCHAR(64),
    house_secret  VARCHAR(500),
    county_share  VARCHAR(500),
    county_by     VARCHAR(64),
    witness_share VARCHAR(500),
    witness_by    VARCHAR(64),
    seed          VARCHAR(64),
    drawn_at      TIMESTAMP,
    checked_on    DATE,
    result_due_on DATE,
    conclusion    LONGTEXT,
    public_words  LONGTEXT,
    concluded_by  VARCHAR(64),
    signed_by     VARCHAR(64),
    published_on  DATE,
    letter_number VARCHAR(100),
    supervision   LONGTEXT,
    PRIMARY KEY (plan_number)
);
CREATE INDEX idx_inspection_plan_county ON inspection_plan (county_code, plan_number);

-- 固定后不再改动：序号即公开的编号，案号、登记号不公开。
CREATE TABLE inspection_object (
    plan_number   VARCHAR(40) NOT NULL,
    object_no     INT         NOT NULL,
    case_number   VARCHAR(40),
    award_number  VARCHAR(48),
    township_code VARCHAR(9)  NOT NULL,
    kind          VARCHAR(12) NOT NULL,
    near_relative BOOLEAN     NOT NULL,
    complained    BOOLEAN     NOT NULL,
    percent_drawn INT         NOT NULL,
    targeted      BOOLEAN     NOT NULL,
    PRIMARY KEY (plan_number, object_no)
);
CREATE INDEX idx_inspection_object_case ON inspection_object (plan_number, case_number);
CREATE INDEX idx_inspection_object_award ON inspection_object (plan_number, award_number);

CREATE TABLE inspection_inspector (
    plan_number  VARCHAR(40) NOT NULL,
    inspector_no INT         NOT NULL,
    staff_id     VARCHAR(64) NOT NULL,
    area_code    VARCHAR(9)  NOT NULL,
    PRIMARY KEY (plan_number, inspector_no)
);

-- 不得检查的：本人经办过、近亲属；本乡镇（街道）的由区划推得，不另存。
CREATE TABLE inspection_bar (
    plan_number  VARCHAR(40) NOT NULL,
    object_no    INT         NOT NULL,
    inspector_no INT         NOT NULL,
    ground       VARCHAR(10) NOT NULL,
    PRIMARY KEY (plan_number, object_no, inspector_no)
);

-- 工作人员申报的近亲属和其他利害关系人：姓名加密，身份证号只存摘要。
CREATE TABLE inspection_kin (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    staff_id    VARCHAR(64)  NOT NULL,
    name        VARCHAR(500) NOT NULL,
    id_digest   VARCHAR(64)  NOT NULL,
    relation    VARCHAR(20)  NOT NULL,
    declared_at TIMESTAMP    NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_inspection_kin UNIQUE (staff_id, id_digest)
);
CREATE INDEX idx_inspection_kin_digest ON inspection_kin (id_digest);

CREATE TABLE inspection_sheet (
    sheet_number     VARCHAR(48) NOT NULL,
    plan_number      VARCHAR(40) NOT NULL,
    object_no        INT         NOT NULL,
    township_code    VARCHAR(9)  NOT NULL,
    case_number      VARCHAR(40),
    award_number     VARCHAR(48),
    kind             VARCHAR(12) NOT NULL,
    targeted         BOOLEAN     NOT NULL,
    first_inspector  VARCHAR(64) NOT NULL,
    second_inspector VARCHAR(64) NOT NULL,
    state            VARCHAR(12) NOT NULL,
    checked_on       DATE,
    way              VARCHAR(10),
    present          VARCHAR(500),
    summary          LONGTEXT,
    no_photo_reason  VARCHAR(200),
    objection        LONGTEXT,
    settled_on       DATE,
    grade            VARCHAR(10),
    erroneous        BOOLEAN,
    correction       BOOLEAN,
    PRIMARY KEY (sheet_number),
    CONSTRAINT uq_inspection_sheet UNIQUE (plan_number, object_no)
);
CREATE INDEX idx_inspection_sheet_township ON inspection_sheet (township_code, plan_number);
CREATE INDEX idx_inspection_sheet_first ON inspection_sheet (first_inspector, state);
CREATE INDEX idx_inspection_sheet_second ON inspection_sheet (second_inspector, state);

CREATE TABLE inspection_finding (
    sheet_number VARCHAR(48)  NOT NULL,
    position     INT          NOT NULL,
    code         VARCHAR(20)  NOT NULL,
    title        VARCHAR(200) NOT NULL,
    cite         VARCHAR(200) NOT NULL,
    result       VARCHAR(10)  NOT NULL,
    nature       VARCHAR(12),
    harmed       BOOLEAN      NOT NULL,
    words        LONGTEXT,
    grade        VARCHAR(10),
    erroneous    BOOLEAN      NOT NULL,
    PRIMARY KEY (sheet_number, position)
);

-- 更换检查人员：按同一种子接着抽。
CREATE TABLE inspection_change (
    sheet_number VARCHAR(48) NOT NULL,
    change_no    INT         NOT NULL,
    left_out     VARCHAR(64) NOT NULL,
    came_in      VARCHAR(64),
    reason       LONGTEXT    NOT NULL,
    asked_by     VARCHAR(64) NOT NULL,
    changed_on   DATE        NOT NULL,
    PRIMARY KEY (sheet_number, change_no)
);

CREATE TABLE inspection_rectification (
    sheet_number VARCHAR(48) NOT NULL,
    round_no     INT         NOT NULL,
    demanded_on  DATE        NOT NULL,
    due_on       DATE        NOT NULL,
    reminded_on  DATE,
    supervision  LONGTEXT,
    answer       LONGTEXT,
    answered_by  VARCHAR(64),
    answered_on  DATE,
    verdict      VARCHAR(12),
    words        LONGTEXT,
    tolerated    BOOLEAN     NOT NULL,
    verified_by  VARCHAR(64),
    verified_on  DATE,
    PRIMARY KEY (sheet_number, round_no)
);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'inspection-percent-subsistence', '低保对象抽查比例', '10', '%', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-percent-recognition', '低保边缘、刚性支出困难家庭抽查比例', '10', '%', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-percent-destitution', '特困人员抽查比例（不低于30%）', '30', '%', '民发〔2021〕43号 第十六条：抽查比例不低于30%', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-percent-relief', '临时救助抽查比例', '10', '%', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-percent-refusal', '不予确认、终止的申请抽查比例', '20', '%', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-most-sheets', '一个检查计划最多抽取的对象', '300', '户', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-draft-days', '拟定检查计划', '5', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-approve-days', '市级审批检查计划、签署检查结果，各', '5', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-share-days', '填写抽签随机内容，每方', '2', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-result-days', '检查完成后公开结果', '20', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-rectify-minor-days', '轻微问题整改期限', '5', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-rectify-general-days', '一般问题整改期限', '15', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-rectify-serious-days', '严重问题整改期限', '10', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-remind-days', '整改到期前提醒', '2', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-verify-days', '县级核验整改', '5', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-correction-days', '县级提出撤销或者改正意见', '5', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-statement-days', '乡镇（街道）陈述意见', '5', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'inspection-carry-days', '乡镇（街道）执行撤销、改正决定并报告', '10', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
