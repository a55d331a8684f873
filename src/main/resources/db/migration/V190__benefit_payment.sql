-- 按月发放：一次清册、清册的行、每份待遇每月一笔的总账、暂停、增发、补发扣回、导出记录。

CREATE TABLE payment_run (
    run_number     VARCHAR(40) NOT NULL,
    area_code      VARCHAR(9)  NOT NULL,
    pay_month      DATE        NOT NULL,
    sequence       INT         NOT NULL,
    parent_number  VARCHAR(40),
    state          VARCHAR(10) NOT NULL,
    awards         INT         NOT NULL,
    computed       INT         NOT NULL,
    after_award    VARCHAR(48),
    opened_by      VARCHAR(64) NOT NULL,
    opened_at      TIMESTAMP   NOT NULL,
    computed_at    TIMESTAMP,
    checked_by     VARCHAR(64),
    checked_at     TIMESTAMP,
    released_by    VARCHAR(64),
    released_at    TIMESTAMP,
    closed_at      TIMESTAMP,
    note           VARCHAR(300),
    PRIMARY KEY (run_number),
    CONSTRAINT uq_payment_run UNIQUE (area_code, pay_month, sequence)
);
CREATE INDEX idx_payment_run_state ON payment_run (state);
CREATE INDEX idx_payment_run_month ON payment_run (pay_month, run_number);

-- 户主、开户行、户名、账号和办理意见加密存放；账号另存摘要，用来找同一账号。
CREATE TABLE payment_line (
    run_number      VARCHAR(40)  NOT NULL,
    award_number    VARCHAR(48)  NOT NULL,
    line_no         INT          NOT NULL,
    township_code   VARCHAR(9)   NOT NULL,
    category        VARCHAR(20)  NOT NULL,
    holder_name     VARCHAR(500) NOT NULL,
    member_count    INT          NOT NULL,
    bank            VARCHAR(500),
    account_holder  VARCHAR(500),
    account_number  VARCHAR(300),
    account_digest  VARCHAR(64),
    base_fen        BIGINT       NOT NULL,
    addon_fen       BIGINT       NOT NULL,
    back_fen        BIGINT       NOT NULL,
    adjust_fen      BIGINT       NOT NULL,
    amount_fen      BIGINT       NOT NULL,
    before_fen      BIGINT       NOT NULL,
    standing        VARCHAR(10)  NOT NULL,
    flags           VARCHAR(200) NOT NULL,
    reason          VARCHAR(600),
    difference      VARCHAR(10)  NOT NULL,
    explanation     VARCHAR(400) NOT NULL,
    decision        VARCHAR(10),
    decision_reason LONGTEXT,
    decided_by      VARCHAR(64),
    decided_at      TIMESTAMP,
    result          VARCHAR(10),
    result_reason   VARCHAR(200),
    PRIMARY KEY (run_number, award_number),
    CONSTRAINT uq_payment_line_no UNIQUE (run_number, line_no)
);
CREATE INDEX idx_payment_line_standing ON payment_line (run_number, standing, line_no);
CREATE INDEX idx_payment_line_township ON payment_line (run_number, township_code, line_no);
CREATE INDEX idx_payment_line_difference ON payment_line (run_number, difference, line_no);
CREATE INDEX idx_payment_line_result ON payment_line (run_number, result, line_no);
CREATE INDEX idx_payment_line_award ON payment_line (award_number, run_number);

-- 每份待遇每月只有一笔：由主键保证，不靠先查后写。未发成、暂缓的由以后的清册接手，接手前属于谁记在 previous_。
CREATE TABLE payment_month (
    award_number    VARCHAR(48) NOT NULL,
    pay_month       DATE        NOT NULL,
    run_number      VARCHAR(40) NOT NULL,
    amount_fen      BIGINT      NOT NULL,
    state           VARCHAR(10) NOT NULL,
    previous_run    VARCHAR(40),
    previous_state  VARCHAR(10),
    PRIMARY KEY (award_number, pay_month)
);
CREATE INDEX idx_payment_month_run ON payment_month (run_number, award_number);

CREATE TABLE payment_adjustment (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    award_number VARCHAR(48) NOT NULL,
    kind         VARCHAR(10) NOT NULL,
    amount_fen   BIGINT      NOT NULL,
    reason       LONGTEXT    NOT NULL,
    entered_by   VARCHAR(64) NOT NULL,
    entered_at   TIMESTAMP   NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_payment_adjustment_award ON payment_adjustment (award_number, id);

CREATE TABLE payment_settlement (
    adjustment_id BIGINT      NOT NULL,
    run_number    VARCHAR(40) NOT NULL,
    award_number  VARCHAR(48) NOT NULL,
    amount_fen    BIGINT      NOT NULL,
    PRIMARY KEY (adjustment_id, run_number)
);
CREATE INDEX idx_payment_settlement_run ON payment_settlement (run_number, award_number);

CREATE TABLE payment_export (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    run_number  VARCHAR(40) NOT NULL,
    kind        VARCHAR(10) NOT NULL,
    payments    INT         NOT NULL,
    total_fen   BIGINT      NOT NULL,
    digest      VARCHAR(64) NOT NULL,
    exported_by VARCHAR(64) NOT NULL,
    exported_at TIMESTAMP   NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_payment_export_run ON payment_export (run_number, id);

-- 冻结、暂停发放的标记：提示核查，不自动停发。
CREATE TABLE award_hold (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    award_number VARCHAR(48) NOT NULL,
    kind         VARCHAR(10) NOT NULL,
    from_month   DATE        NOT NULL,
    to_month     DATE,
    reason       LONGTEXT    NOT NULL,
    entered_by   VARCHAR(64) NOT NULL,
    entered_at   TIMESTAMP   NOT NULL,
    lifted_by    VARCHAR(64),
    PRIMARY KEY (id)
);
CREATE INDEX idx_award_hold_award ON award_hold (award_number, from_month);

-- 增发（民发〔2021〕57号 第二十七条）。
CREATE TABLE award_addon (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    award_number VARCHAR(48) NOT NULL,
    kind         VARCHAR(20) NOT NULL,
    monthly_fen  BIGINT      NOT NULL,
    from_month   DATE        NOT NULL,
    to_month     DATE,
    entered_by   VARCHAR(64) NOT NULL,
    entered_at   TIMESTAMP   NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_award_addon_award ON award_addon (award_number, from_month);

-- 账号摘要，第一次编制清册时补上。
ALTER TABLE award_account ADD COLUMN account_digest VARCHAR(64);
CREATE INDEX idx_award_account_digest ON award_account (account_digest);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'payment-lead-days', '发放日前多少工作日编制清册', '5', '工作日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'payment-result-days', '发放日后多少工作日登记发放结果', '3', '工作日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
