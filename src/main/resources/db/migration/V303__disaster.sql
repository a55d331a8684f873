-- 受灾人员冬春生活救助：乡镇摸底、县级名册。姓名、身份证号、电话、受灾情况加密存放；同一年同一个人只在一处登记，由唯一约束保证。
CREATE TABLE disaster_count (
    count_number  VARCHAR(40) NOT NULL,
    township_code VARCHAR(9)  NOT NULL,
    county_code   VARCHAR(6)  NOT NULL,
    count_year    INT         NOT NULL,
    state         VARCHAR(12) NOT NULL,
    due_on        DATE        NOT NULL,
    review        LONGTEXT,
    counted_by    VARCHAR(64),
    counted_at    TIMESTAMP   NULL,
    posted_from   DATE,
    objection     LONGTEXT,
    signed_by     VARCHAR(64),
    signed_at     TIMESTAMP   NULL,
    note          LONGTEXT,
    PRIMARY KEY (count_number),
    CONSTRAINT uq_disaster_count UNIQUE (township_code, count_year)
);
CREATE INDEX idx_disaster_count_county ON disaster_count (county_code, count_year);

CREATE TABLE disaster_family (
    count_number VARCHAR(40) NOT NULL,
    line_no      INT         NOT NULL,
    count_year   INT         NOT NULL,
    name         LONGTEXT    NOT NULL,
    id_number    LONGTEXT    NOT NULL,
    id_digest    VARCHAR(64) NOT NULL,
    phone        LONGTEXT,
    persons      INT         NOT NULL,
    food         BOOLEAN     NOT NULL,
    clothing     BOOLEAN     NOT NULL,
    heating      BOOLEAN     NOT NULL,
    loss         LONGTEXT    NOT NULL,
    amount_fen   BIGINT      NOT NULL,
    way          VARCHAR(12),
    paid_fen     BIGINT,
    paid_on      DATE,
    paid_note    LONGTEXT,
    relief_case  VARCHAR(40),
    PRIMARY KEY (count_number, line_no),
    CONSTRAINT uq_disaster_family UNIQUE (count_year, id_digest)
);
CREATE INDEX idx_disaster_family_person ON disaster_family (id_digest);

CREATE TABLE disaster_list (
    list_number VARCHAR(40) NOT NULL,
    county_code VARCHAR(6)  NOT NULL,
    count_year  INT         NOT NULL,
    state       VARCHAR(12) NOT NULL,
    due_on      DATE        NOT NULL,
    plan        LONGTEXT,
    planned_by  VARCHAR(64),
    document    VARCHAR(60),
    approved_on DATE,
    signed_by   VARCHAR(64),
    note        LONGTEXT,
    received_on DATE,
    filed_on    DATE,
    late_words  LONGTEXT,
    PRIMARY KEY (list_number),
    CONSTRAINT uq_disaster_list UNIQUE (county_code, count_year)
);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'disaster-count-start', '冬春救助摸底自动开始的月日', '910', '月日（910为9月10日）', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'disaster-township-due', '乡镇（街道）上报冬春救助摸底结果的月日', '1015', '月日（1015为10月15日）', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'disaster-county-due', '县级统计、制定冬春救助名册和方案的月日', '1031', '月日（1031为10月31日）', '自然灾害救助条例 第二十一条：每年10月底前统计、评估本行政区域受灾人员当年冬季、次年春季的基本生活困难和需求', FALSE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'disaster-publicity-days', '冬春救助对象公示天数', '7', '日', '系统默认，法规未定天数，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
