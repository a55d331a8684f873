-- 复议、诉讼、自行纠正：登记、答复、结果、履行。申请人、请求、答复、理由加密存放。
CREATE TABLE remedy_case (
    remedy_number VARCHAR(60)  NOT NULL,
    kind          VARCHAR(10)  NOT NULL,
    award_number  VARCHAR(48),
    case_number   VARCHAR(40),
    township_code VARCHAR(9)   NOT NULL,
    state         VARCHAR(10)  NOT NULL,
    rounds        INT          NOT NULL,
    opened_by     VARCHAR(64)  NOT NULL,
    opened_at     TIMESTAMP    NOT NULL,
    closed_at     TIMESTAMP,
    authority     VARCHAR(100),
    document      VARCHAR(100),
    attacked      VARCHAR(100),
    applicant     LONGTEXT,
    claim         LONGTEXT,
    served_on     DATE,
    simple_course BOOLEAN      NOT NULL,
    defence_due   DATE,
    ruling_due    DATE,
    defended_on   DATE,
    defence       LONGTEXT,
    ruling        VARCHAR(12),
    ruling_document VARCHAR(100),
    ruled_on      DATE,
    ruling_text   LONGTEXT,
    perform_by    DATE,
    PRIMARY KEY (remedy_number)
);
CREATE INDEX idx_remedy_case_award ON remedy_case (award_number, remedy_number);
CREATE INDEX idx_remedy_case_case ON remedy_case (case_number, remedy_number);
CREATE INDEX idx_remedy_case_township ON remedy_case (township_code, opened_at);

-- 每拟一次履行（纠正）方案一行；steps、dropped 是月份和金额、台账编号，没有个人信息。
CREATE TABLE remedy_plan (
    remedy_number VARCHAR(60)   NOT NULL,
    round_no      INT           NOT NULL,
    course        VARCHAR(10)   NOT NULL,
    last_month    DATE,
    steps         VARCHAR(2000) NOT NULL,
    dropped       VARCHAR(2000) NOT NULL,
    anew          VARCHAR(60),
    explanation   LONGTEXT      NOT NULL,
    planned_by    VARCHAR(64)   NOT NULL,
    planned_on    DATE          NOT NULL,
    PRIMARY KEY (remedy_number, round_no)
);

CREATE TABLE remedy_verdict (
    remedy_number VARCHAR(60) NOT NULL,
    round_no      INT         NOT NULL,
    outcome       VARCHAR(10) NOT NULL,
    reason        LONGTEXT    NOT NULL,
    decided_by    VARCHAR(64) NOT NULL,
    decided_on    DATE        NOT NULL,
    PRIMARY KEY (remedy_number, round_no)
);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'remedy-defence-days', '收到行政复议申请后提出书面答复（普通程序）', '10', '工作日', '行政复议法（2023）：十日，按工作日计', FALSE, '2024-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'remedy-defence-days-simple', '收到行政复议申请后提出书面答复（简易程序）', '5', '工作日', '行政复议法（2023）：五日，按工作日计', FALSE, '2024-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'remedy-court-defence-days', '收到起诉状副本后提交答辩状和证据', '15', '日', '行政诉讼法 第六十七条：十五日', FALSE, '2018-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'remedy-review-days', '行政复议审理期限（普通程序）', '60', '日', '行政复议法（2023）第六十二条', FALSE, '2024-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'remedy-review-days-simple', '行政复议审理期限（简易程序）', '30', '日', '行政复议法（2023）第六十二条', FALSE, '2024-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'remedy-court-months', '行政诉讼第一审期限，到期查询进展', '6', '个月', '行政诉讼法 第八十一条', FALSE, '2018-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'remedy-perform-days', '复议决定、裁判没有写明履行期限的，多少日内履行', '30', '日', '系统默认，待市里明确', TRUE, '2024-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'remedy-correct-days', '自行纠正自登记起应决定', '20', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2024-01-01', 'system', '2026-01-01 00:00:00');
