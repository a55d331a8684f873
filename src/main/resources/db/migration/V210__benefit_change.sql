-- 待遇变更：停发、减发、增发从提出到送达。

-- 一份待遇同一时间只有一件在办的变更：在办时 open_award 等于待遇登记号，由唯一键保证，办结后为空。
CREATE TABLE award_change_case (
    change_number VARCHAR(40) NOT NULL,
    award_number  VARCHAR(48) NOT NULL,
    open_award    VARCHAR(48),
    township_code VARCHAR(9)  NOT NULL,
    state         VARCHAR(10) NOT NULL,
    rounds        INT         NOT NULL,
    opened_by     VARCHAR(64) NOT NULL,
    opened_at     TIMESTAMP   NOT NULL,
    closed_at     TIMESTAMP,
    PRIMARY KEY (change_number),
    CONSTRAINT uq_award_change_open UNIQUE (open_award)
);
CREATE INDEX idx_award_change_case_award ON award_change_case (award_number, opened_at);

-- 每提一次意见一行，退回后再提的另起一行；事实、证据和测算加密存放。
CREATE TABLE award_change_proposal (
    change_number VARCHAR(40)  NOT NULL,
    round_no      INT          NOT NULL,
    kind          VARCHAR(10)  NOT NULL,
    ground        VARCHAR(30)  NOT NULL,
    happened_on   DATE         NOT NULL,
    reported_on   DATE,
    leaving       VARCHAR(200) NOT NULL,
    members_after INT          NOT NULL,
    amount_fen    BIGINT       NOT NULL,
    facts         LONGTEXT     NOT NULL,
    evidence      LONGTEXT     NOT NULL,
    reckoning     LONGTEXT     NOT NULL,
    hearing       BOOLEAN      NOT NULL,
    effect        VARCHAR(20)  NOT NULL,
    limit_months  INT          NOT NULL,
    basis         VARCHAR(300) NOT NULL,
    proposed_by   VARCHAR(64)  NOT NULL,
    proposed_at   TIMESTAMP    NOT NULL,
    PRIMARY KEY (change_number, round_no)
);

-- 陈述、申辩：告知书何时送达、期限到哪天、家庭说了什么、复核意见。
CREATE TABLE award_change_hearing (
    change_number VARCHAR(40) NOT NULL,
    round_no      INT         NOT NULL,
    delivered_on  DATE        NOT NULL,
    until_day     DATE        NOT NULL,
    held_on       DATE,
    stance        VARCHAR(10),
    statement     LONGTEXT,
    answer        LONGTEXT,
    heard_by      VARCHAR(64),
    PRIMARY KEY (change_number, round_no)
);

CREATE TABLE award_change_decision (
    change_number   VARCHAR(40) NOT NULL,
    round_no        INT         NOT NULL,
    outcome         VARCHAR(10) NOT NULL,
    reason          LONGTEXT    NOT NULL,
    effective_month DATE,
    overpaid_fen    BIGINT      NOT NULL,
    recovered       BOOLEAN     NOT NULL,
    decided_by      VARCHAR(64) NOT NULL,
    decided_on      DATE        NOT NULL,
    PRIMARY KEY (change_number, round_no)
);

-- 每月金额自哪个月起是多少；没有行的待遇一直是 award.monthly_amount_fen。
CREATE TABLE award_amount (
    award_number  VARCHAR(48) NOT NULL,
    from_month    DATE        NOT NULL,
    monthly_fen   BIGINT      NOT NULL,
    change_number VARCHAR(40),
    PRIMARY KEY (award_number, from_month)
);

-- 清册编制后，其中的待遇有了变更：重新计算以前不能签署。
CREATE TABLE payment_stale (
    run_number   VARCHAR(40) NOT NULL,
    award_number VARCHAR(48) NOT NULL,
    PRIMARY KEY (run_number, award_number)
);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'award-hearing-days', '拟停发、拟减发告知后陈述申辩期限', '5', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'award-change-days', '待遇变更自提出起应决定', '20', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
