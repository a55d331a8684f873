-- 部门对接：发往部门自有系统的消息和收到的答复。消息内容加密存放；同一件事只有一条消息、同一个答复只收一次，由唯一约束保证。
CREATE TABLE exchange_message (
    message_number VARCHAR(60) NOT NULL,
    department     VARCHAR(24) NOT NULL,
    county_code    VARCHAR(6)  NOT NULL,
    kind           VARCHAR(16) NOT NULL,
    reference      VARCHAR(40) NOT NULL,
    content        LONGTEXT    NOT NULL,
    written_at     TIMESTAMP   NOT NULL,
    sent_at        TIMESTAMP   NULL,
    PRIMARY KEY (message_number)
);
CREATE INDEX idx_exchange_message_reference ON exchange_message (reference);
CREATE INDEX idx_exchange_message_county ON exchange_message (county_code, written_at);

CREATE TABLE exchange_answer (
    department     VARCHAR(24)  NOT NULL,
    county_code    VARCHAR(6)   NOT NULL,
    answer_id      VARCHAR(80)  NOT NULL,
    message_number VARCHAR(60),
    kind           VARCHAR(16),
    taken          BOOLEAN      NOT NULL,
    problem        VARCHAR(300),
    arrived_at     TIMESTAMP    NOT NULL,
    PRIMARY KEY (department, county_code, answer_id)
);
CREATE INDEX idx_exchange_answer_arrived ON exchange_answer (county_code, arrived_at);

-- 从每个部门系统收到哪里了。
CREATE TABLE exchange_position (
    department  VARCHAR(24)  NOT NULL,
    county_code VARCHAR(6)   NOT NULL,
    last_id     VARCHAR(80),
    problem     VARCHAR(300),
    asked_at    TIMESTAMP    NOT NULL,
    PRIMARY KEY (department, county_code)
);
