-- 失信：线索、认定、决定、名单、推送、追回、异议和修复。姓名、证件号、事实和理由加密存放，按身份证号的带密钥摘要查找。
CREATE TABLE integrity_clue (
    clue_number    VARCHAR(40)  NOT NULL,
    township_code  VARCHAR(9)   NOT NULL,
    source         VARCHAR(10)  NOT NULL,
    reference      VARCHAR(60),
    state          VARCHAR(10)  NOT NULL,
    reporter       LONGTEXT,
    reporter_phone LONGTEXT,
    answer_wanted  BOOLEAN      NOT NULL,
    person_name    LONGTEXT,
    id_number      LONGTEXT,
    content        LONGTEXT,
    opened_by      VARCHAR(64)  NOT NULL,
    opened_at      TIMESTAMP    NOT NULL,
    act            VARCHAR(4),
    act_basis      VARCHAR(300),
    hukou_township VARCHAR(9),
    evidence       LONGTEXT,
    amount_fen     BIGINT       NOT NULL,
    period_from    DATE,
    period_to      DATE,
    neglected_id   LONGTEXT,
    verified_by    VARCHAR(64),
    verified_at    TIMESTAMP,
    conclusion     LONGTEXT,
    confirmed_by   VARCHAR(64),
    confirmed_at   TIMESTAMP,
    answered_on    DATE,
    answer_note    LONGTEXT,
    case_number    VARCHAR(40),
    PRIMARY KEY (clue_number)
);
CREATE INDEX idx_integrity_clue_township ON integrity_clue (township_code, opened_at);

CREATE TABLE integrity_case (
    case_number     VARCHAR(40) NOT NULL,
    clue_number     VARCHAR(40) NOT NULL,
    township_code   VARCHAR(9)  NOT NULL,
    state           VARCHAR(10) NOT NULL,
    person_name     LONGTEXT    NOT NULL,
    id_number       LONGTEXT    NOT NULL,
    id_digest       VARCHAR(64) NOT NULL,
    act             VARCHAR(4)  NOT NULL,
    act_basis       VARCHAR(300),
    evidence        LONGTEXT    NOT NULL,
    amount_fen      BIGINT      NOT NULL,
    period_from     DATE,
    period_to       DATE,
    neglected_digest VARCHAR(64),
    first_offence   BOOLEAN     NOT NULL,
    opened_at       TIMESTAMP   NOT NULL,
    notified_on     DATE,
    statement_due   DATE,
    statement       LONGTEXT,
    found_by        VARCHAR(64),
    found_on        DATE,
    finding_reason  LONGTEXT,
    course          VARCHAR(10),
    course_basis    VARCHAR(400),
    police_record   LONGTEXT,
    education       LONGTEXT,
    educated_on     DATE,
    correct_by      DATE,
    corrected_on    DATE,
    correction      LONGTEXT,
    scope           VARCHAR(10),
    proposal        LONGTEXT,
    proposed_by     VARCHAR(64),
    fine_proposed   BOOLEAN     NOT NULL,
    decision_number VARCHAR(100),
    decision_reason LONGTEXT,
    signed_by       VARCHAR(64),
    signed_on       DATE,
    stop_from       DATE,
    ban_from        DATE,
    ban_until       DATE,
    disputed        BOOLEAN     NOT NULL,
    ended_on        DATE,
    ending          VARCHAR(10),
    fine_note       LONGTEXT,
    PRIMARY KEY (case_number),
    CONSTRAINT uq_integrity_case_clue UNIQUE (clue_number)
);
CREATE INDEX idx_integrity_case_township ON integrity_case (township_code, case_number);
CREATE INDEX idx_integrity_case_digest ON integrity_case (id_digest, state);
CREATE INDEX idx_integrity_case_state ON integrity_case (state, case_number);

CREATE TABLE integrity_counter (
    series      VARCHAR(20) NOT NULL,
    last_number INT         NOT NULL,
    PRIMARY KEY (series)
);

ALTER TABLE integrity_ban ADD COLUMN case_number VARCHAR(40);
CREATE INDEX idx_integrity_ban_case ON integrity_ban (case_number);

-- 惩戒措施：没有依据的不能列。
CREATE TABLE integrity_measure (
    code       VARCHAR(20)  NOT NULL,
    title      VARCHAR(200) NOT NULL,
    basis      VARCHAR(300) NOT NULL,
    valid_from DATE         NOT NULL,
    valid_to   DATE,
    PRIMARY KEY (code),
    CONSTRAINT ck_integrity_measure_basis CHECK (CHAR_LENGTH(basis) > 5)
);
INSERT INTO integrity_measure (code, title, basis, valid_from, valid_to) VALUES
    ('STOP', '停止其本人的社会救助，自决定当月起', '社会救助暂行办法 第六十八条；南平市2021年通知 三（五）', '2021-01-01', NULL),
    ('BAN', '限制期内不受理其救助申请（急难救助、受灾救助除外，未成年人不受限）', '南平市2021年通知 三（五）', '2021-01-01', NULL),
    ('PUSH', '推送其他社会救助职能部门，由其核查本部门的救助并依法处理', '社会救助暂行办法 第六十八条；南平市2021年通知 三（五）', '2021-01-01', NULL);

CREATE TABLE integrity_case_measure (
    case_number VARCHAR(40)  NOT NULL,
    code        VARCHAR(20)  NOT NULL,
    title       VARCHAR(200) NOT NULL,
    basis       VARCHAR(300) NOT NULL,
    PRIMARY KEY (case_number, code)
);

-- 停发：哪份待遇中的哪一位，每月停多少。
CREATE TABLE integrity_stop (
    case_number  VARCHAR(40) NOT NULL,
    award_number VARCHAR(48) NOT NULL,
    id_digest    VARCHAR(64) NOT NULL,
    person_name  LONGTEXT    NOT NULL,
    monthly_fen  BIGINT      NOT NULL,
    hit          BOOLEAN     NOT NULL,
    basis        VARCHAR(400) NOT NULL,
    PRIMARY KEY (case_number, award_number, id_digest)
);

-- 推送和撤回：一案、一部门、一种、一次一行，先写后发；回执逐一登记。
CREATE TABLE integrity_push (
    id             BIGINT       NOT NULL AUTO_INCREMENT,
    case_number    VARCHAR(40)  NOT NULL,
    department     VARCHAR(20)  NOT NULL,
    kind           VARCHAR(10)  NOT NULL,
    round          INT          NOT NULL,
    state          VARCHAR(10)  NOT NULL,
    written_at     TIMESTAMP    NOT NULL,
    sent_at        TIMESTAMP,
    received_on    DATE,
    receipt        VARCHAR(100),
    receipt_by     VARCHAR(64),
    PRIMARY KEY (id),
    CONSTRAINT uq_integrity_push UNIQUE (case_number, department, kind, round)
);
CREATE INDEX idx_integrity_push_state ON integrity_push (state, id);

-- 追回：余额不能小于零，由约束和带条件的更新保证；同一凭证只入账一次。
CREATE TABLE integrity_recovery (
    case_number VARCHAR(40) NOT NULL,
    due_fen     BIGINT      NOT NULL,
    PRIMARY KEY (case_number),
    CONSTRAINT ck_integrity_recovery_due CHECK (due_fen >= 0)
);
CREATE TABLE integrity_recovery_entry (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    case_number VARCHAR(40)  NOT NULL,
    kind        VARCHAR(10)  NOT NULL,
    amount_fen  BIGINT       NOT NULL,
    due_fen     BIGINT       NOT NULL,
    voucher     VARCHAR(60)  NOT NULL,
    entry_day   DATE         NOT NULL,
    note        LONGTEXT     NOT NULL,
    entered_by  VARCHAR(64)  NOT NULL,
    entered_at  TIMESTAMP    NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_integrity_recovery_entry UNIQUE (case_number, kind, voucher)
);

-- 异议、修复、死亡移出：一案同时只能有一件在办，由唯一约束保证。
CREATE TABLE integrity_request (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    case_number  VARCHAR(40) NOT NULL,
    open_case    VARCHAR(40),
    kind         VARCHAR(10) NOT NULL,
    made_on      DATE        NOT NULL,
    due_on       DATE        NOT NULL,
    content      LONGTEXT    NOT NULL,
    registered_by VARCHAR(64) NOT NULL,
    examination  LONGTEXT,
    examined_by  VARCHAR(64),
    outcome      VARCHAR(10),
    reason       LONGTEXT,
    decided_by   VARCHAR(64),
    decided_on   DATE,
    PRIMARY KEY (id),
    CONSTRAINT uq_integrity_request_open UNIQUE (open_case)
);
CREATE INDEX idx_integrity_request_case ON integrity_request (case_number, id);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'integrity-verify-days', '失信线索自登记起应核实', '10', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'integrity-statement-days', '失信拟认定后陈述申辩', '5', '工作日', '系统默认，参照行政处罚法 第六十四条，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'integrity-correction-days', '首次失信教育后限期纠正', '15', '工作日', '系统默认，南平市2021年通知三（五）未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'integrity-ban-term', '“年内不再受理其救助申请”算到哪一天', 'CALENDAR_YEAR', '', '系统默认，取对当事人较轻的解释，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'integrity-objection-days', '失信异议自提出起应答复', '5', '工作日', '系统默认，参照外省信用条例，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'integrity-repair-days', '失信修复、移出申请自提出起应办结', '3', '工作日', '系统默认，参照外省信用条例，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'integrity-receipt-days', '推送、撤回后部门应回执', '5', '工作日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'integrity-recovery-days', '退回骗取的救助款物的期限', '15', '工作日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
