-- 12349 热线：来电登记、工单、每一轮办理的期限和答复、转办记录、超期和原因、由工单发起的事项。
-- 来电人、说了什么、答复和原因加密存放；电话另存带密钥的摘要，用来找以前的工单。
CREATE TABLE hotline_call (
    id           VARCHAR(36) NOT NULL,
    county_code  VARCHAR(6)  NOT NULL,
    content      LONGTEXT    NOT NULL,
    version      INT         NOT NULL,
    begun_by     VARCHAR(64) NOT NULL,
    begun_at     TIMESTAMP   NOT NULL,
    saved_at     TIMESTAMP   NOT NULL,
    order_number VARCHAR(40),
    PRIMARY KEY (id)
);
CREATE INDEX idx_hotline_call_county ON hotline_call (county_code, order_number, saved_at);

CREATE TABLE hotline_counter (
    county_code  VARCHAR(6) NOT NULL,
    counter_year INT        NOT NULL,
    last_number  INT        NOT NULL,
    PRIMARY KEY (county_code, counter_year)
);

CREATE TABLE hotline_order (
    order_number     VARCHAR(40) NOT NULL,
    county_code      VARCHAR(6)  NOT NULL,
    place_code       VARCHAR(9)  NOT NULL,
    kind             VARCHAR(14) NOT NULL,
    urgency          VARCHAR(10) NOT NULL,
    complaint_about  VARCHAR(10) NOT NULL,
    protects_caller  BOOLEAN     NOT NULL,
    anonymous        BOOLEAN     NOT NULL,
    caller_name      VARCHAR(500),
    caller_phone     VARCHAR(300),
    phone_digest     VARCHAR(64),
    address          LONGTEXT,
    content          LONGTEXT    NOT NULL,
    gist             LONGTEXT,
    owner            VARCHAR(64) NOT NULL,
    taken_at         TIMESTAMP   NOT NULL,
    state            VARCHAR(12) NOT NULL,
    round_no         INT         NOT NULL,
    unit_code        VARCHAR(9)  NOT NULL,
    closed_at        TIMESTAMP,
    valid            BOOLEAN,
    PRIMARY KEY (order_number)
);
CREATE INDEX idx_hotline_order_phone ON hotline_order (phone_digest, order_number);
CREATE INDEX idx_hotline_order_county ON hotline_order (county_code, taken_at);
CREATE INDEX idx_hotline_order_taken ON hotline_order (taken_at);
CREATE INDEX idx_hotline_order_state ON hotline_order (state, order_number);

CREATE TABLE hotline_round (
    order_number    VARCHAR(40) NOT NULL,
    round_no        INT         NOT NULL,
    receive_hours   INT         NOT NULL,
    receive_days    INT         NOT NULL,
    answer_hours    INT         NOT NULL,
    answer_days     INT         NOT NULL,
    refusable       BOOLEAN     NOT NULL,
    started_at      TIMESTAMP   NOT NULL,
    refusals        INT         NOT NULL,
    receive_from    TIMESTAMP,
    receive_due     TIMESTAMP,
    received_at     TIMESTAMP,
    answer_due      TIMESTAMP,
    answered_at     TIMESTAMP,
    answered_by     VARCHAR(64),
    result          VARCHAR(10),
    answer          LONGTEXT,
    case_number     VARCHAR(40),
    call_back_due   TIMESTAMP,
    called_back_at  TIMESTAMP,
    called_back_by  VARCHAR(64),
    satisfaction    VARCHAR(12),
    attempts        INT         NOT NULL,
    call_back_note  LONGTEXT,
    PRIMARY KEY (order_number, round_no)
);
CREATE INDEX idx_hotline_round_due ON hotline_round (answered_at, answer_due);

CREATE TABLE hotline_event (
    order_number VARCHAR(40) NOT NULL,
    event_no     INT         NOT NULL,
    round_no     INT         NOT NULL,
    action       VARCHAR(12) NOT NULL,
    from_unit    VARCHAR(9),
    to_unit      VARCHAR(9),
    note         LONGTEXT,
    done_by      VARCHAR(64) NOT NULL,
    done_at      TIMESTAMP   NOT NULL,
    PRIMARY KEY (order_number, event_no)
);

-- 每次超期一行：哪一段期限、谁负责、什么原因。
CREATE TABLE hotline_miss (
    order_number VARCHAR(40) NOT NULL,
    round_no     INT         NOT NULL,
    stage        VARCHAR(10) NOT NULL,
    turn         INT         NOT NULL,
    unit_code    VARCHAR(9)  NOT NULL,
    owner        VARCHAR(64) NOT NULL,
    due_at       TIMESTAMP   NOT NULL,
    recorded_at  TIMESTAMP   NOT NULL,
    asked        BOOLEAN     NOT NULL,
    reason       LONGTEXT,
    explained_by VARCHAR(64),
    explained_at TIMESTAMP,
    PRIMARY KEY (order_number, round_no, stage, turn)
);
CREATE INDEX idx_hotline_miss_recorded ON hotline_miss (recorded_at);

CREATE TABLE hotline_link (
    order_number VARCHAR(40) NOT NULL,
    kind         VARCHAR(20) NOT NULL,
    target       VARCHAR(60) NOT NULL,
    started_by   VARCHAR(64) NOT NULL,
    started_at   TIMESTAMP   NOT NULL,
    PRIMARY KEY (order_number, kind, target)
);
CREATE INDEX idx_hotline_link_target ON hotline_link (target);
