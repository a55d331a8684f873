-- 转办协同：转给其他部门办理的专项救助。姓名、转出的内容、理由加密存放。
CREATE TABLE referral_counter (
    township_code VARCHAR(9) NOT NULL,
    counter_year  INT        NOT NULL,
    last_number   INT        NOT NULL,
    PRIMARY KEY (township_code, counter_year)
);

CREATE TABLE referral (
    referral_number VARCHAR(40) NOT NULL,
    case_number     VARCHAR(40),
    township_code   VARCHAR(9)  NOT NULL,
    county_code     VARCHAR(6)  NOT NULL,
    kind            VARCHAR(24) NOT NULL,
    department      VARCHAR(24),
    state           VARCHAR(12) NOT NULL,
    member          INT,
    person_name     LONGTEXT,
    id_digest       VARCHAR(64),
    opened_by       VARCHAR(64) NOT NULL,
    opened_at       TIMESTAMP   NOT NULL,
    sent_at         TIMESTAMP   NULL,
    receive_by      DATE,
    result_days     INT,
    basis           VARCHAR(400),
    received_by     VARCHAR(64),
    received_at     TIMESTAMP   NULL,
    -- 同一个人的同一种救助同时只有一件在办：由唯一约束保证，办结后清空
    open_key        VARCHAR(120),
    PRIMARY KEY (referral_number),
    CONSTRAINT uq_referral_open UNIQUE (open_key)
);
CREATE INDEX idx_referral_case ON referral (case_number);
CREATE INDEX idx_referral_township ON referral (township_code, referral_number);
CREATE INDEX idx_referral_department ON referral (county_code, department, referral_number);
CREATE INDEX idx_referral_person ON referral (id_digest);

-- 转给部门的内容：只有该部门办理所需的项目。
CREATE TABLE referral_item (
    referral_number VARCHAR(40) NOT NULL,
    item            VARCHAR(24) NOT NULL,
    content         LONGTEXT    NOT NULL,
    PRIMARY KEY (referral_number, item)
);

CREATE TABLE referral_result (
    referral_number VARCHAR(40)  NOT NULL,
    outcome         VARCHAR(16)  NOT NULL,
    granted         LONGTEXT,
    amount_fen      BIGINT,
    from_day        DATE,
    reason          LONGTEXT,
    decided_by      LONGTEXT     NOT NULL,
    decided_on      DATE         NOT NULL,
    recorded_by     VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP    NOT NULL,
    PRIMARY KEY (referral_number)
);

-- 每一步：转出、签收、退回、裁定、补材料、提醒、督办、结果、告知。
CREATE TABLE referral_step (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    referral_number VARCHAR(40) NOT NULL,
    kind            VARCHAR(12) NOT NULL,
    department      VARCHAR(24),
    content         LONGTEXT    NOT NULL,
    actor           VARCHAR(64) NOT NULL,
    done_at         TIMESTAMP   NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_referral_step ON referral_step (referral_number, id);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'referral-supply-days', '部门要求补充后窗口应补充', '5', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'referral-ruling-days', '转办争议提请后县级应裁定', '3', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'referral-tell-days', '部门答复后窗口应告知求助人', '2', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
