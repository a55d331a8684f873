CREATE TABLE award (
    award_number       VARCHAR(48)  NOT NULL,
    case_number        VARCHAR(40)  NOT NULL,
    township_code      VARCHAR(9)   NOT NULL,
    category           VARCHAR(20)  NOT NULL,
    holder_name        VARCHAR(500) NOT NULL,
    member_count       INT          NOT NULL,
    monthly_amount_fen BIGINT       NOT NULL,
    from_month         DATE         NOT NULL,
    to_month           DATE,
    basis              VARCHAR(200) NOT NULL,
    standard_document  VARCHAR(100) NOT NULL,
    review_months      INT          NOT NULL,
    state              VARCHAR(10)  NOT NULL,
    PRIMARY KEY (award_number),
    CONSTRAINT uq_award_case UNIQUE (case_number)
);
CREATE INDEX idx_award_township ON award (township_code, award_number);

CREATE TABLE award_member (
    award_number VARCHAR(48) NOT NULL,
    id_digest    VARCHAR(64) NOT NULL,
    PRIMARY KEY (award_number, id_digest)
);
CREATE INDEX idx_award_member_digest ON award_member (id_digest);

-- 一人同一时间只能在一份排他待遇内：由主键保证，不靠先查后写。
CREATE TABLE exclusive_holding (
    id_digest    VARCHAR(64) NOT NULL,
    award_number VARCHAR(48) NOT NULL,
    PRIMARY KEY (id_digest)
);
CREATE INDEX idx_exclusive_holding_award ON exclusive_holding (award_number);

CREATE TABLE award_change (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    award_number VARCHAR(48)  NOT NULL,
    changed_on   DATE         NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    detail       VARCHAR(400) NOT NULL,
    changed_by   VARCHAR(64)  NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_award_change_award ON award_change (award_number, id);
