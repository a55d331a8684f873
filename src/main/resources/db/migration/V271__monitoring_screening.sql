-- 每月筛查：部门按月交来的登记情况（只保留在监测范围内的人），各县筛查的进度。
CREATE TABLE monitoring_import (
    id          VARCHAR(36)  NOT NULL,
    county_code VARCHAR(6)   NOT NULL,
    kind        VARCHAR(16)  NOT NULL,
    data_month  DATE         NOT NULL,
    rows_read   INT          NOT NULL,
    fresh       INT          NOT NULL,
    updated     INT          NOT NULL,
    unchanged   INT          NOT NULL,
    unwatched   INT          NOT NULL,
    uploaded_by VARCHAR(64)  NOT NULL,
    uploaded_at TIMESTAMP    NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_monitoring_import_county ON monitoring_import (county_code, uploaded_at);

CREATE TABLE monitoring_fact (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    county_code VARCHAR(6)  NOT NULL,
    kind        VARCHAR(16) NOT NULL,
    id_digest   VARCHAR(64) NOT NULL,
    happened_on DATE        NOT NULL,
    amount_fen  BIGINT      NOT NULL,
    grade       INT         NOT NULL,
    -- 部门的说明，加密存放
    detail      LONGTEXT,
    import_id   VARCHAR(36) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_monitoring_fact UNIQUE (id_digest, kind, happened_on)
);

CREATE TABLE monitoring_screening (
    screening_number VARCHAR(40) NOT NULL,
    county_code      VARCHAR(6)  NOT NULL,
    screen_month     DATE        NOT NULL,
    sequence         INT         NOT NULL,
    state            VARCHAR(12) NOT NULL,
    total            INT         NOT NULL,
    done             INT         NOT NULL,
    alerts           INT         NOT NULL,
    joined           INT         NOT NULL,
    known            INT         NOT NULL,
    -- 筛查到哪里：下一批从这里往后
    after_township   VARCHAR(9)  NOT NULL,
    after_award      VARCHAR(48) NOT NULL,
    opened_by        VARCHAR(64) NOT NULL,
    opened_at        TIMESTAMP   NOT NULL,
    changed_by       VARCHAR(64),
    finished_at      TIMESTAMP   NULL,
    reviewed_by      VARCHAR(64),
    review           VARCHAR(500),
    -- 一个县同时只有一次筛查在跑，跑完清空
    running_county   VARCHAR(6),
    PRIMARY KEY (screening_number),
    CONSTRAINT uq_monitoring_screening UNIQUE (county_code, screen_month, sequence),
    CONSTRAINT uq_monitoring_screening_running UNIQUE (running_county)
);
CREATE INDEX idx_monitoring_screening_state ON monitoring_screening (state);
