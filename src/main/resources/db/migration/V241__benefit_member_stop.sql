-- 家庭中一位成员停止救助：自哪个月到哪个月，每月少发多少，凭哪个决定，谁签署。其他成员照发。
CREATE TABLE award_member_stop (
    award_number    VARCHAR(48)  NOT NULL,
    id_digest       VARCHAR(64)  NOT NULL,
    case_number     VARCHAR(40)  NOT NULL,
    decision_number VARCHAR(100) NOT NULL,
    monthly_fen     BIGINT       NOT NULL,
    from_month      DATE         NOT NULL,
    to_month        DATE         NOT NULL,
    signed_by       VARCHAR(64)  NOT NULL,
    signed_at       TIMESTAMP    NOT NULL,
    PRIMARY KEY (award_number, id_digest, case_number)
);
CREATE INDEX idx_award_member_stop_case ON award_member_stop (case_number);
