-- 协调小组会议：全体会议一年一次由日历启动（full_year 唯一约束保证不重复），专题会议由县里安排。
-- 议程、主持人、参加人、纪要加密存放。
CREATE TABLE coordination_meeting (
    meeting_number VARCHAR(40)  NOT NULL,
    county_code    VARCHAR(6)   NOT NULL,
    kind           VARCHAR(10)  NOT NULL,
    full_year      INT,
    title          VARCHAR(100) NOT NULL,
    state          VARCHAR(10)  NOT NULL,
    held_on        DATE,
    place          VARCHAR(200),
    chair          VARCHAR(500),
    agenda         LONGTEXT,
    minutes        LONGTEXT,
    written_by     VARCHAR(64),
    signed_by      VARCHAR(64),
    signed_on      DATE,
    note           LONGTEXT,
    opened_by      VARCHAR(64)  NOT NULL,
    opened_on      DATE         NOT NULL,
    PRIMARY KEY (meeting_number),
    CONSTRAINT uq_coordination_meeting_year UNIQUE (county_code, full_year)
);
CREATE INDEX idx_coordination_meeting_held ON coordination_meeting (kind, held_on);

CREATE TABLE coordination_attendance (
    meeting_number VARCHAR(40) NOT NULL,
    unit           VARCHAR(60) NOT NULL,
    state          VARCHAR(10) NOT NULL,
    person         VARCHAR(500),
    PRIMARY KEY (meeting_number, unit)
);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'coordination-full-month', '每年从几月起安排协调小组全体会议', '9', '月', '系统默认；通知三（一）只定每年不少于1次，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'coordination-full-remind', '年底前多少工作日提醒召开全体会议', '40', '工作日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'coordination-full-alarm', '年底前多少工作日全体会议仍未召开报告市级', '10', '工作日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'coordination-special-days', '专题会议提出后应召开', '10', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
