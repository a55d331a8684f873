CREATE TABLE letter (
    id            VARCHAR(36)  NOT NULL,
    case_number   VARCHAR(40)  NOT NULL,
    township_code VARCHAR(9)   NOT NULL,
    kind          VARCHAR(20)  NOT NULL,
    letter_number VARCHAR(60)  NOT NULL,
    content       LONGTEXT     NOT NULL,
    issued_by     VARCHAR(64)  NOT NULL,
    issued_at     TIMESTAMP    NOT NULL,
    delivered_way VARCHAR(20),
    delivered_on  DATE,
    receiver      VARCHAR(500),
    PRIMARY KEY (id),
    CONSTRAINT uq_letter_number UNIQUE (letter_number)
);
CREATE INDEX idx_letter_case ON letter (case_number, issued_at);

CREATE TABLE letter_counter (
    township_code VARCHAR(9)  NOT NULL,
    counter_year  INT         NOT NULL,
    kind          VARCHAR(20) NOT NULL,
    last_number   INT         NOT NULL,
    PRIMARY KEY (township_code, counter_year, kind)
);

CREATE TABLE attachment (
    id            VARCHAR(36)  NOT NULL,
    case_number   VARCHAR(40)  NOT NULL,
    township_code VARCHAR(9)   NOT NULL,
    file_name     VARCHAR(600) NOT NULL,
    content_type  VARCHAR(60)  NOT NULL,
    size_bytes    BIGINT       NOT NULL,
    content       LONGBLOB     NOT NULL,
    stored_by     VARCHAR(64)  NOT NULL,
    stored_at     TIMESTAMP    NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_attachment_case ON attachment (case_number, stored_at);
