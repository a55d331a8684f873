-- 经办力量和经费：户籍人口（注明年份、来源）、村（社区）、岗位（姓名加密）、年度经费、年度核查和补齐计划。
CREATE TABLE capacity_population (
    township_code VARCHAR(9)   NOT NULL,
    pop_year      INT          NOT NULL,
    population    INT          NOT NULL,
    source        VARCHAR(300) NOT NULL,
    demo          BOOLEAN      NOT NULL,
    changed_by    VARCHAR(64)  NOT NULL,
    changed_at    DATETIME     NOT NULL,
    PRIMARY KEY (township_code, pop_year)
);

CREATE TABLE capacity_village (
    township_code VARCHAR(9)  NOT NULL,
    village       VARCHAR(60) NOT NULL,
    PRIMARY KEY (township_code, village)
);

CREATE TABLE capacity_post (
    id            VARCHAR(36)  NOT NULL,
    township_code VARCHAR(9)   NOT NULL,
    village       VARCHAR(60),
    kind          VARCHAR(10)  NOT NULL,
    name          VARCHAR(500) NOT NULL,
    background    VARCHAR(12)  NOT NULL,
    in_post_on    DATE         NOT NULL,
    left_on       DATE,
    changed_by    VARCHAR(64)  NOT NULL,
    changed_at    DATETIME     NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_capacity_post_township ON capacity_post (township_code, kind);

CREATE TABLE capacity_budget (
    county_code     VARCHAR(6)   NOT NULL,
    budget_year     INT          NOT NULL,
    total_fen       BIGINT       NOT NULL,
    service_fen     BIGINT       NOT NULL,
    assistants_fen  BIGINT       NOT NULL,
    staff_fen       BIGINT       NOT NULL,
    work_fen        BIGINT       NOT NULL,
    subsidy_fen     BIGINT       NOT NULL,
    equal_pay       BOOLEAN      NOT NULL,
    equipped        BOOLEAN      NOT NULL,
    document        VARCHAR(100) NOT NULL,
    reason          VARCHAR(500),
    outcome         VARCHAR(10)  NOT NULL,
    basis           VARCHAR(500) NOT NULL,
    demo            BOOLEAN      NOT NULL,
    changed_by      VARCHAR(64)  NOT NULL,
    changed_at      DATETIME     NOT NULL,
    PRIMARY KEY (county_code, budget_year)
);

CREATE TABLE capacity_check (
    check_number VARCHAR(40) NOT NULL,
    county_code  VARCHAR(6)  NOT NULL,
    check_year   INT         NOT NULL,
    state        VARCHAR(10) NOT NULL,
    rounds       INT         NOT NULL,
    gaps         INT         NOT NULL,
    opened_on    DATE        NOT NULL,
    closed_on    DATE,
    supervision  LONGTEXT,
    PRIMARY KEY (check_number),
    CONSTRAINT uq_capacity_check UNIQUE (county_code, check_year)
);

CREATE TABLE capacity_item (
    check_number VARCHAR(40)  NOT NULL,
    round_no     INT          NOT NULL,
    seq          INT          NOT NULL,
    kind         VARCHAR(12)  NOT NULL,
    area_code    VARCHAR(9)   NOT NULL,
    gap          VARCHAR(300) NOT NULL,
    measure      VARCHAR(500) NOT NULL,
    owner        VARCHAR(100) NOT NULL,
    due_on       DATE         NOT NULL,
    PRIMARY KEY (check_number, round_no, seq)
);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'capacity-border-low', '户籍人口正好2万人的乡镇（街道）归哪一档', 'UPPER', '', '系统默认；通知三（三）1 的“2万人以下”和“2至5万人”在2万处重叠，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'capacity-border-high', '户籍人口正好5万人的乡镇（街道）归哪一档', 'LOWER', '', '系统默认；通知三（三）1 的“2至5万人”和“5万人以上”在5万处重叠，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'capacity-service-percent', '购买服务经费占补助资金预算总额的原则比例', '3', '%', '南平市2021年通知 三（三）2', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'capacity-service-most', '购买服务经费占补助资金预算总额的最高比例', '5', '%', '南平市2021年通知 三（三）2', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'capacity-service-assistants', '购买服务经费能否用于协管员', 'NO', '', '系统默认；通知三（三）2 没有写明，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'capacity-check-month', '每年几月核查经办力量和经费', '3', '月', '系统默认，通知未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'capacity-plan-days', '有缺口的县制定补齐计划', '15', '工作日', '系统默认，通知未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
