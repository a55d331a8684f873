-- 特困人员救助供养：调查和自理能力评估、三项条件审核、初审意见、公示、随机抽查、决定、照料协议。姓名、情况、理由加密存放。
CREATE TABLE destitution_survey (
    case_number     VARCHAR(40) NOT NULL,
    surveyed_on     DATE        NOT NULL,
    surveyor        VARCHAR(64) NOT NULL,
    companion       VARCHAR(64) NOT NULL,
    labour_listed   BOOLEAN     NOT NULL,
    other_scheme    BOOLEAN     NOT NULL,
    income_fen      BIGINT      NOT NULL,
    property_met    BOOLEAN     NOT NULL,
    failed_items    VARCHAR(80) NOT NULL,
    place           VARCHAR(12) NOT NULL,
    chosen_by       LONGTEXT    NOT NULL,
    place_detail    LONGTEXT,
    findings        LONGTEXT    NOT NULL,
    recorded_at     TIMESTAMP   NOT NULL,
    PRIMARY KEY (case_number)
);

-- 法定义务人：一人一行；审核结果由决策表写入。
CREATE TABLE destitution_supporter (
    case_number  VARCHAR(40)  NOT NULL,
    position     INT          NOT NULL,
    name         LONGTEXT     NOT NULL,
    relation     VARCHAR(12)  NOT NULL,
    age          INT          NOT NULL,
    destitute    BOOLEAN      NOT NULL,
    subsistence  BOOLEAN      NOT NULL,
    severe       BOOLEAN      NOT NULL,
    income_below BOOLEAN      NOT NULL,
    property_met BOOLEAN      NOT NULL,
    absent       BOOLEAN      NOT NULL,
    listed       BOOLEAN      NOT NULL,
    unable       BOOLEAN,
    reason       VARCHAR(100),
    basis        VARCHAR(400),
    PRIMARY KEY (case_number, position)
);

CREATE TABLE destitution_assessment (
    case_number       VARCHAR(40)  NOT NULL,
    incapable         BOOLEAN      NOT NULL,
    labour_reason     VARCHAR(100) NOT NULL,
    labour_basis      VARCHAR(400) NOT NULL,
    without_means     BOOLEAN      NOT NULL,
    means_reason      VARCHAR(100) NOT NULL,
    means_basis       VARCHAR(400) NOT NULL,
    supporters        VARCHAR(10)  NOT NULL,
    ground            VARCHAR(20),
    basis             VARCHAR(400) NOT NULL,
    grade             VARCHAR(10)  NOT NULL,
    failed            INT          NOT NULL,
    grade_basis       VARCHAR(400) NOT NULL,
    standard_fen      BIGINT       NOT NULL,
    basic_fen         BIGINT       NOT NULL,
    care_fen          BIGINT       NOT NULL,
    standard_document VARCHAR(100) NOT NULL,
    demo              BOOLEAN      NOT NULL,
    assessed_at       TIMESTAMP    NOT NULL,
    PRIMARY KEY (case_number)
);

CREATE TABLE destitution_opinion (
    case_number VARCHAR(40) NOT NULL,
    outcome     VARCHAR(10) NOT NULL,
    ground      VARCHAR(20),
    reason      LONGTEXT    NOT NULL,
    author      VARCHAR(64) NOT NULL,
    formed_at   TIMESTAMP   NOT NULL,
    PRIMARY KEY (case_number)
);

-- 每公示一次一行：有异议的重新调查后再公示。
CREATE TABLE destitution_publicity (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    case_number VARCHAR(40)  NOT NULL,
    from_day    DATE         NOT NULL,
    to_day      DATE         NOT NULL,
    place       VARCHAR(200) NOT NULL,
    objection   LONGTEXT,
    closed_by   VARCHAR(64)  NOT NULL,
    closed_on   DATE         NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_destitution_publicity_case ON destitution_publicity (case_number, id);

-- 随机抽查：每县每年一本账，案数和抽中数在同一行里加，抽取时锁住；抽中数不低于案数的规定比例由约束保证。
CREATE TABLE destitution_draw_account (
    county_code VARCHAR(6) NOT NULL,
    draw_year   INT        NOT NULL,
    cases       INT        NOT NULL,
    drawn       INT        NOT NULL,
    PRIMARY KEY (county_code, draw_year),
    CONSTRAINT ck_destitution_draw_share CHECK (drawn * 100 >= cases * 30)
);

CREATE TABLE destitution_draw (
    case_number VARCHAR(40) NOT NULL,
    county_code VARCHAR(6)  NOT NULL,
    draw_year   INT         NOT NULL,
    sequence_no INT         NOT NULL,
    drawn_before INT        NOT NULL,
    seed        VARCHAR(64) NOT NULL,
    number      INT         NOT NULL,
    percent     INT         NOT NULL,
    forced      BOOLEAN     NOT NULL,
    drawn       BOOLEAN     NOT NULL,
    drawn_at    TIMESTAMP   NOT NULL,
    PRIMARY KEY (case_number),
    CONSTRAINT uq_destitution_draw UNIQUE (county_code, draw_year, sequence_no)
);

CREATE TABLE destitution_spot_check (
    case_number VARCHAR(40) NOT NULL,
    checked_on  DATE        NOT NULL,
    agrees      BOOLEAN     NOT NULL,
    findings    LONGTEXT    NOT NULL,
    checked_by  VARCHAR(64) NOT NULL,
    recorded_at TIMESTAMP   NOT NULL,
    PRIMARY KEY (case_number)
);

CREATE TABLE destitution_decision (
    case_number    VARCHAR(40)  NOT NULL,
    outcome        VARCHAR(10)  NOT NULL,
    ground         VARCHAR(20),
    reason         LONGTEXT     NOT NULL,
    basis          VARCHAR(400) NOT NULL,
    grade          VARCHAR(10),
    place          VARCHAR(12),
    basic_fen      BIGINT       NOT NULL,
    care_fen       BIGINT       NOT NULL,
    effective_from DATE,
    signed_by      VARCHAR(64)  NOT NULL,
    decided_on     DATE         NOT NULL,
    PRIMARY KEY (case_number)
);

CREATE TABLE destitution_agreement (
    case_number VARCHAR(40)  NOT NULL,
    carer       LONGTEXT     NOT NULL,
    phone       LONGTEXT,
    duties      LONGTEXT     NOT NULL,
    signed_on   DATE         NOT NULL,
    recorded_by VARCHAR(64)  NOT NULL,
    PRIMARY KEY (case_number)
);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'destitution-opinion-days', '特困供养调查和初审意见', '15', '工作日', '民发〔2021〕43号：自受理之日起15个工作日', FALSE, '2021-07-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'destitution-publicity-days', '特困供养公示', '7', '日历日', '民发〔2021〕43号 第十五条', FALSE, '2021-07-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'destitution-confirm-days', '特困供养审核确认', '15', '工作日', '民发〔2021〕43号 第十六条', FALSE, '2021-07-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'destitution-spot-percent', '特困供养随机抽查比例', '30', '%', '民发〔2021〕43号 第十六条：不低于30%', FALSE, '2021-07-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'destitution-basic-percent', '特困基本生活标准占低保标准', '130', '%', '系统默认，待市里明确', TRUE, '2021-07-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'destitution-care-full', '特困照料护理标准：具备自理能力', '100', '元/月', '演示值，待市里明确', TRUE, '2021-07-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'destitution-care-partial', '特困照料护理标准：部分丧失自理能力', '400', '元/月', '演示值，待市里明确', TRUE, '2021-07-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'destitution-care-lost', '特困照料护理标准：完全丧失自理能力', '900', '元/月', '演示值，待市里明确', TRUE, '2021-07-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'destitution-pension-counted', '特困审核时职工养老金、退休金是否计入收入', '1', '1计入，0不计入', '系统默认，待市里明确', TRUE, '2021-07-01', 'system', '2026-01-01 00:00:00');
