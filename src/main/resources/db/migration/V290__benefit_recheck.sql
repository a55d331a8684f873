-- 定期核查：每份待遇下次核查的日期；一个乡镇一个月一批，先与上次核查比对，没有变化的成批确认，抽中的和有变化的入户。

CREATE TABLE award_recheck_plan (
    award_number VARCHAR(48) NOT NULL,
    next_on      DATE        NOT NULL,
    last_on      DATE,
    PRIMARY KEY (award_number)
);
CREATE INDEX idx_award_recheck_plan_next ON award_recheck_plan (next_on, award_number);

CREATE TABLE award_recheck_round (
    round_number  VARCHAR(40) NOT NULL,
    township_code VARCHAR(9)  NOT NULL,
    due_month     DATE        NOT NULL,
    due_by        DATE        NOT NULL,
    state         VARCHAR(12) NOT NULL,
    after_award   VARCHAR(48),
    screened      INT         NOT NULL,
    opened_at     TIMESTAMP   NOT NULL,
    screened_at   TIMESTAMP,
    confirmed_by  VARCHAR(64),
    confirmed_at  TIMESTAMP,
    note          LONGTEXT,
    PRIMARY KEY (round_number),
    CONSTRAINT uq_award_recheck_round UNIQUE (township_code, due_month)
);
CREATE INDEX idx_award_recheck_round_state ON award_recheck_round (state);

-- 一份待遇同一时间只有一次在办的核查：在办时 open_award 等于待遇登记号，由唯一键保证，办结后为空。
CREATE TABLE award_recheck (
    recheck_number VARCHAR(40)  NOT NULL,
    award_number   VARCHAR(48)  NOT NULL,
    open_award     VARCHAR(48),
    township_code  VARCHAR(9)   NOT NULL,
    round_number   VARCHAR(40),
    due_on         DATE         NOT NULL,
    course         VARCHAR(12)  NOT NULL,
    state          VARCHAR(12)  NOT NULL,
    draw_no        INT          NOT NULL,
    unanswered     VARCHAR(400) NOT NULL,
    started        BOOLEAN      NOT NULL,
    reminded_on    DATE,
    change_number  VARCHAR(40),
    opened_by      VARCHAR(64)  NOT NULL,
    opened_at      TIMESTAMP    NOT NULL,
    closed_on      DATE,
    closed_by      VARCHAR(64),
    PRIMARY KEY (recheck_number),
    CONSTRAINT uq_award_recheck_open UNIQUE (open_award)
);
CREATE INDEX idx_award_recheck_award ON award_recheck (award_number, recheck_number);
CREATE INDEX idx_award_recheck_round ON award_recheck (round_number, course, recheck_number);
CREATE INDEX idx_award_recheck_start ON award_recheck (started, recheck_number);

-- 上次入户核查（或者审核确认）时核对到的数据，下次与它比对；没有入户就确认的不更新，小变化因此会累积到看得见。
CREATE TABLE award_recheck_fact (
    award_number VARCHAR(48) NOT NULL,
    id_digest    VARCHAR(64) NOT NULL,
    kind         VARCHAR(30) NOT NULL,
    amount_fen   BIGINT      NOT NULL,
    as_of        DATE        NOT NULL,
    PRIMARY KEY (award_number, id_digest, kind)
);

CREATE TABLE award_recheck_difference (
    recheck_number VARCHAR(40)  NOT NULL,
    id_digest      VARCHAR(64)  NOT NULL,
    kind           VARCHAR(30)  NOT NULL,
    before_fen     BIGINT       NOT NULL,
    after_fen      BIGINT       NOT NULL,
    known_before   BOOLEAN      NOT NULL,
    as_of          DATE         NOT NULL,
    sources        VARCHAR(100) NOT NULL,
    material       BOOLEAN      NOT NULL,
    PRIMARY KEY (recheck_number, id_digest, kind)
);

-- 抽查：种子、比例、池子大小和抽中数都留下，可以重新抽一遍核对。
CREATE TABLE award_recheck_draw (
    round_number VARCHAR(40) NOT NULL,
    draw_no      INT         NOT NULL,
    seed         VARCHAR(32) NOT NULL,
    percent      INT         NOT NULL,
    pool         INT         NOT NULL,
    drawn        INT         NOT NULL,
    drawn_by     VARCHAR(64) NOT NULL,
    drawn_at     TIMESTAMP   NOT NULL,
    PRIMARY KEY (round_number, draw_no)
);

-- 入户核查的结论；情况、证据写到收入和病情，加密存放。
CREATE TABLE award_recheck_result (
    recheck_number VARCHAR(40) NOT NULL,
    visit_no       INT         NOT NULL,
    result         VARCHAR(20) NOT NULL,
    visited_on     DATE        NOT NULL,
    visitor        VARCHAR(64) NOT NULL,
    companion      VARCHAR(64) NOT NULL,
    short_term     BOOLEAN     NOT NULL,
    findings       LONGTEXT    NOT NULL,
    recorded_at    TIMESTAMP   NOT NULL,
    PRIMARY KEY (recheck_number, visit_no)
);

-- 变更由谁引出：定期核查、家庭报告等已经写明的理由、事实和证据，提出变更意见时带出来，由提出人核对。
CREATE TABLE award_change_lead (
    change_number VARCHAR(40) NOT NULL,
    kind          VARCHAR(10) NOT NULL,
    ground        VARCHAR(30) NOT NULL,
    happened_on   DATE        NOT NULL,
    reported_on   DATE,
    facts         LONGTEXT    NOT NULL,
    evidence      LONGTEXT    NOT NULL,
    PRIMARY KEY (change_number)
);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'recheck-lead-days', '定期核查到期前多少天开始', '30', '日历日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'recheck-confirm-days', '没有变化的家庭成批确认期限', '20', '工作日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'recheck-survey-days', '定期核查入户期限', '20', '工作日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'recheck-reminder-days', '催告后配合核查的期限', '10', '工作日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'recheck-sample-percent', '没有变化的家庭抽查入户比例', '10', '%', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'recheck-tolerance-percent', '收入、财产变化多少以内不算明显变化', '10', '%', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'recheck-extension-months', '重大突发事件时核查周期延长', '0', '月', '民发〔2021〕57号 第三十一条：可以适当延长；平时为0', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00');
