-- 年度工作执行情况报告：每个县（市、区）、每个市级成员单位每年一份，每次报送一个版本，版本里的指标和背后的案件编号一经取数即留存。
CREATE TABLE report_collection (
    collection_number VARCHAR(40) NOT NULL,
    report_year       INT         NOT NULL,
    due_on            DATE        NOT NULL,
    state             VARCHAR(10) NOT NULL,
    opened_by         VARCHAR(64) NOT NULL,
    opened_on         DATE        NOT NULL,
    late_units        LONGTEXT,
    listed_at         TIMESTAMP   NULL,
    chased            LONGTEXT,
    overview          LONGTEXT,
    problems          LONGTEXT,
    plans             LONGTEXT,
    written_by        VARCHAR(64),
    written_on        DATE,
    return_reason     LONGTEXT,
    signed_by         VARCHAR(64),
    signed_on         DATE,
    PRIMARY KEY (collection_number),
    CONSTRAINT uq_report_collection_year UNIQUE (report_year)
);

CREATE TABLE report (
    report_number VARCHAR(40) NOT NULL,
    report_year   INT         NOT NULL,
    area_code     VARCHAR(6)  NOT NULL,
    unit          VARCHAR(60) NOT NULL,
    state         VARCHAR(10) NOT NULL,
    version_no    INT         NOT NULL,
    due_on        DATE        NOT NULL,
    opened_on     DATE        NOT NULL,
    reminded_on   DATE,
    PRIMARY KEY (report_number),
    CONSTRAINT uq_report_unit UNIQUE (report_year, area_code, unit)
);

CREATE TABLE report_version (
    report_number VARCHAR(40) NOT NULL,
    version_no    INT         NOT NULL,
    reason        LONGTEXT,
    due_on        DATE        NOT NULL,
    from_day      DATE,
    to_day        DATE,
    gathered_at   TIMESTAMP   NULL,
    written_by    VARCHAR(64),
    written_on    DATE,
    signer        VARCHAR(500),
    sent_back     LONGTEXT,
    signed_by     VARCHAR(64),
    submitted_on  DATE,
    judged_by     VARCHAR(64),
    judged_on     DATE,
    received      BOOLEAN,
    judgement     LONGTEXT,
    PRIMARY KEY (report_number, version_no)
);

CREATE TABLE report_text (
    report_number VARCHAR(40) NOT NULL,
    version_no    INT         NOT NULL,
    part          VARCHAR(20) NOT NULL,
    content       LONGTEXT    NOT NULL,
    PRIMARY KEY (report_number, version_no, part)
);

-- 指标的名称、算法当时怎样写就怎样留存，以后改了也看得见当时的。
CREATE TABLE report_figure (
    report_number VARCHAR(40)  NOT NULL,
    version_no    INT          NOT NULL,
    code          VARCHAR(60)  NOT NULL,
    position      INT          NOT NULL,
    title         VARCHAR(100) NOT NULL,
    clause        VARCHAR(20)  NOT NULL,
    measure       VARCHAR(10)  NOT NULL,
    unit          VARCHAR(10)  NOT NULL,
    whole         VARCHAR(300) NOT NULL,
    part          VARCHAR(300) NOT NULL,
    goal          INT,
    goal_basis    VARCHAR(200) NOT NULL,
    total         BIGINT       NOT NULL,
    counted       BIGINT       NOT NULL,
    amount        BIGINT       NOT NULL,
    PRIMARY KEY (report_number, version_no, code)
);

CREATE TABLE report_figure_case (
    report_number VARCHAR(40)  NOT NULL,
    version_no    INT          NOT NULL,
    code          VARCHAR(60)  NOT NULL,
    number        VARCHAR(120) NOT NULL,
    href          VARCHAR(200),
    area          VARCHAR(60)  NOT NULL,
    counted       BOOLEAN      NOT NULL,
    amount        BIGINT       NOT NULL,
    on_day        DATE         NOT NULL,
    PRIMARY KEY (report_number, version_no, code, number)
);

CREATE TABLE report_merged (
    collection_number VARCHAR(40) NOT NULL,
    report_number     VARCHAR(40) NOT NULL,
    version_no        INT         NOT NULL,
    PRIMARY KEY (collection_number, report_number)
);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'report-start-day', '年度报送从11月几日启动', '15', '日', '系统默认；通知三（七）只定12月30日前报送，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'report-remind-days', '年度报送截止前第一次提醒', '15', '工作日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'report-remind-again-days', '年度报送截止前再次提醒', '3', '工作日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'report-correction-days', '年度报告退回后补正、更正', '5', '工作日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'report-fresh-days', '年度报告送签时指标数据最多几天前取的', '10', '日历日', '系统默认，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
