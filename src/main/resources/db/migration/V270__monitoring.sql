-- 监测预警：预警、走访、一站式帮扶措施和经过。姓名、证件号、内容、记录加密存放。
CREATE TABLE monitoring_counter (
    township_code VARCHAR(9) NOT NULL,
    counter_year  INT        NOT NULL,
    last_number   INT        NOT NULL,
    PRIMARY KEY (township_code, counter_year)
);

CREATE TABLE monitoring_alert (
    alert_number     VARCHAR(40)  NOT NULL,
    township_code    VARCHAR(9)   NOT NULL,
    county_code      VARCHAR(6)   NOT NULL,
    origin           VARCHAR(12)  NOT NULL,
    signal_kind      VARCHAR(16)  NOT NULL,
    state            VARCHAR(12)  NOT NULL,
    level            VARCHAR(8),
    level_basis      VARCHAR(400),
    route            VARCHAR(12),
    id_digest        VARCHAR(64),
    award_number     VARCHAR(48),
    person_name      LONGTEXT,
    id_number        LONGTEXT,
    phone            LONGTEXT,
    address          LONGTEXT,
    reporter         LONGTEXT,
    content          LONGTEXT,
    -- 判定等级所依据的情况，代码和数字
    facts            LONGTEXT,
    reference        VARCHAR(60),
    screening_number VARCHAR(40),
    joined_to        VARCHAR(40),
    opened_by        VARCHAR(64)  NOT NULL,
    opened_at        TIMESTAMP    NOT NULL,
    graded_at        TIMESTAMP    NULL,
    contact_due      TIMESTAMP    NULL,
    close_due        TIMESTAMP    NULL,
    contacted_at     TIMESTAMP    NULL,
    closed_at        TIMESTAMP    NULL,
    -- 一人一种信号同时只有一件在办的预警：由唯一约束保证，办结后清空
    open_key         VARCHAR(100),
    PRIMARY KEY (alert_number),
    CONSTRAINT uq_monitoring_alert_open UNIQUE (open_key)
);
CREATE INDEX idx_monitoring_alert_area ON monitoring_alert (township_code, state, alert_number);
CREATE INDEX idx_monitoring_alert_county ON monitoring_alert (county_code, state, alert_number);
CREATE INDEX idx_monitoring_alert_person ON monitoring_alert (id_digest);
CREATE INDEX idx_monitoring_alert_award ON monitoring_alert (award_number, state);

-- 同一个人的同一情况只预警一次：处理过的，没有新情况就不再预警
CREATE TABLE monitoring_seen (
    id_digest    VARCHAR(64) NOT NULL,
    signal_kind  VARCHAR(16) NOT NULL,
    fact_key     VARCHAR(60) NOT NULL,
    alert_number VARCHAR(40) NOT NULL,
    seen_at      TIMESTAMP   NOT NULL,
    PRIMARY KEY (id_digest, signal_kind, fact_key)
);
CREATE INDEX idx_monitoring_seen_alert ON monitoring_seen (alert_number);

CREATE TABLE monitoring_visit (
    alert_number    VARCHAR(40)  NOT NULL,
    round_no        INT          NOT NULL,
    visited_on      DATE         NOT NULL,
    way             VARCHAR(12)  NOT NULL,
    companion       LONGTEXT     NOT NULL,
    present         LONGTEXT     NOT NULL,
    record          LONGTEXT     NOT NULL,
    proven          BOOLEAN      NOT NULL,
    undelivered     BOOLEAN      NOT NULL,
    uncovered       BOOLEAN      NOT NULL,
    entangled       BOOLEAN      NOT NULL,
    unqualified     BOOLEAN      NOT NULL,
    relief_given    BOOLEAN      NOT NULL,
    hold_proposed   BOOLEAN      NOT NULL,
    route           VARCHAR(12)  NOT NULL,
    route_basis     VARCHAR(400) NOT NULL,
    recorded_by     VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP    NOT NULL,
    PRIMARY KEY (alert_number, round_no)
);

-- 一站式帮扶方案的每一项措施
CREATE TABLE monitoring_measure (
    alert_number VARCHAR(40) NOT NULL,
    position     INT         NOT NULL,
    kind         VARCHAR(16) NOT NULL,
    referral     VARCHAR(24),
    content      LONGTEXT    NOT NULL,
    owner        LONGTEXT    NOT NULL,
    due_on       DATE        NOT NULL,
    target       VARCHAR(60),
    outcome      VARCHAR(12),
    result       LONGTEXT,
    PRIMARY KEY (alert_number, position)
);
CREATE INDEX idx_monitoring_measure_target ON monitoring_measure (target);

CREATE TABLE monitoring_event (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    alert_number VARCHAR(40) NOT NULL,
    kind         VARCHAR(16) NOT NULL,
    content      LONGTEXT    NOT NULL,
    actor        VARCHAR(64) NOT NULL,
    done_at      TIMESTAMP   NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_monitoring_event_alert ON monitoring_event (alert_number, id);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'monitoring-red-contact-hours', '红色预警首次联系', '24', '小时', '系统默认，通知三（六）附件未取得，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'monitoring-red-close-days', '红色预警办结', '5', '工作日', '系统默认，通知三（六）附件未取得，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'monitoring-orange-contact-days', '橙色预警首次联系', '3', '工作日', '系统默认，通知三（六）附件未取得，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'monitoring-orange-close-days', '橙色预警办结', '10', '工作日', '系统默认，通知三（六）附件未取得，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'monitoring-yellow-contact-days', '黄色预警首次联系', '5', '工作日', '系统默认，通知三（六）附件未取得，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'monitoring-yellow-close-days', '黄色预警办结', '15', '工作日', '系统默认，通知三（六）附件未取得，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'monitoring-blue-contact-days', '蓝色预警首次联系', '10', '工作日', '系统默认，通知三（六）附件未取得，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'monitoring-blue-close-days', '蓝色预警办结', '30', '工作日', '系统默认，通知三（六）附件未取得，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'monitoring-exit-contact-days', '退出核查首次核实（可建议暂缓发放）', '3', '工作日', '系统默认，通知三（六）附件未取得，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'monitoring-exit-close-days', '退出核查办结', '15', '工作日', '系统默认，通知三（六）附件未取得，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'monitoring-check-days', '红色预警判为不属实，县级复核', '2', '工作日', '系统默认，通知三（六）附件未取得，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'monitoring-fact-months', '筛查看几个月内的登记情况', '12', '月', '系统默认，通知三（六）附件未取得，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
