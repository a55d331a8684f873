-- 协调小组：成员单位和联络人，一事一议的事项、议事材料、成员单位意见、结论，落实事项。
-- 联络人的姓名电话、事由、材料、意见、纪要、落实情况加密存放。
CREATE TABLE coordination_member (
    county_code   VARCHAR(6)   NOT NULL,
    unit          VARCHAR(60)  NOT NULL,
    duty          VARCHAR(200) NOT NULL,
    active        BOOLEAN      NOT NULL,
    liaison       VARCHAR(500),
    liaison_phone VARCHAR(500),
    deputy        VARCHAR(500),
    deputy_phone  VARCHAR(500),
    changed_by    VARCHAR(64)  NOT NULL,
    changed_at    TIMESTAMP    NOT NULL,
    PRIMARY KEY (county_code, unit)
);

-- open_case：一案同时只有一个在议事项，由唯一约束保证；议完即清空。
CREATE TABLE coordination_matter (
    matter_number VARCHAR(40)  NOT NULL,
    county_code   VARCHAR(6)   NOT NULL,
    case_number   VARCHAR(40),
    title         VARCHAR(100) NOT NULL,
    reason        LONGTEXT     NOT NULL,
    amount_fen    BIGINT       NOT NULL,
    departments   VARCHAR(400) NOT NULL,
    ground        VARCHAR(20)  NOT NULL,
    basis         VARCHAR(400) NOT NULL,
    urgent        BOOLEAN      NOT NULL,
    state         VARCHAR(12)  NOT NULL,
    opened_by     VARCHAR(64)  NOT NULL,
    opened_at     TIMESTAMP    NOT NULL,
    closed_note   LONGTEXT,
    open_case     VARCHAR(40),
    PRIMARY KEY (matter_number),
    CONSTRAINT uq_coordination_matter_case UNIQUE (open_case)
);
CREATE INDEX idx_coordination_matter_county ON coordination_matter (county_code, matter_number);
CREATE INDEX idx_coordination_matter_case ON coordination_matter (case_number, matter_number);

CREATE TABLE coordination_plan (
    matter_number VARCHAR(40)  NOT NULL,
    way           VARCHAR(10)  NOT NULL,
    held_on       DATE         NOT NULL,
    place         VARCHAR(200),
    question      LONGTEXT     NOT NULL,
    summary       LONGTEXT     NOT NULL,
    reply_by      DATE         NOT NULL,
    prepared_by   VARCHAR(64)  NOT NULL,
    PRIMARY KEY (matter_number)
);

CREATE TABLE coordination_opinion (
    opinion_number VARCHAR(40) NOT NULL,
    matter_number  VARCHAR(40) NOT NULL,
    unit           VARCHAR(60) NOT NULL,
    state          VARCHAR(10) NOT NULL,
    due_on         DATE        NOT NULL,
    reminded_on    DATE,
    stance         VARCHAR(12),
    content        LONGTEXT,
    speaker        VARCHAR(500),
    replied_on     DATE,
    recorded_by    VARCHAR(64),
    PRIMARY KEY (opinion_number),
    CONSTRAINT uq_coordination_opinion UNIQUE (matter_number, unit)
);

CREATE TABLE coordination_conclusion (
    matter_number VARCHAR(40) NOT NULL,
    outcome       VARCHAR(12) NOT NULL,
    amount_fen    BIGINT      NOT NULL,
    minutes       LONGTEXT    NOT NULL,
    written_by    VARCHAR(64) NOT NULL,
    signed_by     VARCHAR(64),
    signed_on     DATE,
    return_reason LONGTEXT,
    answer        VARCHAR(300),
    PRIMARY KEY (matter_number)
);

CREATE TABLE coordination_item (
    item_number   VARCHAR(40) NOT NULL,
    source_number VARCHAR(40) NOT NULL,
    county_code   VARCHAR(6)  NOT NULL,
    content       LONGTEXT    NOT NULL,
    owner_unit    VARCHAR(60) NOT NULL,
    due_on        DATE        NOT NULL,
    state         VARCHAR(10) NOT NULL,
    postponed     INT         NOT NULL,
    reminded_on   DATE,
    supervision   LONGTEXT,
    result        LONGTEXT,
    closed_on     DATE,
    closed_by     VARCHAR(64),
    PRIMARY KEY (item_number)
);
CREATE INDEX idx_coordination_item_source ON coordination_item (source_number, item_number);
CREATE INDEX idx_coordination_item_state ON coordination_item (county_code, state, due_on);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'coordination-prepare-days', '一事一议提请后准备材料', '2', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'coordination-reply-days', '成员单位回复征求意见', '5', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'coordination-urgent-days', '急难个案成员单位回复征求意见', '1', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'coordination-sign-days', '形成纪要、签署一事一议决定，各', '2', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'coordination-remind-days', '回复、落实事项到期前提醒', '1', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
