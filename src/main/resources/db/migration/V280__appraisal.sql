-- 民主评议：从公示异议或者事后监管开始；每次安排一行，参加人姓名、意见、理由加密存放。
-- open_subject 是正在评议的案件或者待遇，唯一约束保证同时只有一件，办结后清空。
CREATE TABLE appraisal (
    appraisal_number VARCHAR(40) NOT NULL,
    township_code    VARCHAR(9)  NOT NULL,
    source           VARCHAR(10) NOT NULL,
    case_number      VARCHAR(40),
    award_number     VARCHAR(40),
    open_subject     VARCHAR(40),
    reason           LONGTEXT    NOT NULL,
    state            VARCHAR(10) NOT NULL,
    sessions         INT         NOT NULL,
    conclusion       VARCHAR(10),
    survey           LONGTEXT,
    change_number    VARCHAR(40),
    supervision      LONGTEXT,
    opened_by        VARCHAR(64) NOT NULL,
    opened_on        DATE        NOT NULL,
    closed_on        DATE,
    PRIMARY KEY (appraisal_number),
    CONSTRAINT uq_appraisal_open UNIQUE (open_subject)
);
CREATE INDEX idx_appraisal_township ON appraisal (township_code, appraisal_number);

CREATE TABLE appraisal_session (
    appraisal_number VARCHAR(40)  NOT NULL,
    session_no       INT          NOT NULL,
    held_on          DATE         NOT NULL,
    held_at          VARCHAR(5)   NOT NULL,
    place            VARCHAR(200) NOT NULL,
    host             VARCHAR(500) NOT NULL,
    state            VARCHAR(20)  NOT NULL,
    issued           INT          NOT NULL,
    collected        INT          NOT NULL,
    agreed           INT          NOT NULL,
    doubted          INT          NOT NULL,
    abstained        INT          NOT NULL,
    invalid          INT          NOT NULL,
    points           LONGTEXT,
    answer           LONGTEXT,
    note             LONGTEXT,
    called_by        VARCHAR(64)  NOT NULL,
    written_by       VARCHAR(64),
    PRIMARY KEY (appraisal_number, session_no)
);

CREATE TABLE appraisal_participant (
    appraisal_number VARCHAR(40)  NOT NULL,
    session_no       INT          NOT NULL,
    seq              INT          NOT NULL,
    name             VARCHAR(500) NOT NULL,
    kind             VARCHAR(10)  NOT NULL,
    attended         BOOLEAN,
    signed           BOOLEAN      NOT NULL,
    PRIMARY KEY (appraisal_number, session_no, seq)
);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'appraisal-hold-days', '民主评议提出后应举行', '5', '工作日', '系统默认；参照原民发〔2012〕220号 第二十一条（调查后5个工作日内），现行规定未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'appraisal-notice-days', '民主评议至少提前通知', '2', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'appraisal-survey-days', '民主评议有疑问的，复查待遇', '10', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
