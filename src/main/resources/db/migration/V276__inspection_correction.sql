-- 县级撤销或者责令改正乡镇（街道）的决定（南平市2021年通知三（四）2）。

CREATE TABLE inspection_correction (
    correction_number VARCHAR(40) NOT NULL,
    township_code     VARCHAR(9)  NOT NULL,
    sheet_number      VARCHAR(48),
    case_number       VARCHAR(40),
    award_number      VARCHAR(48),
    kind              VARCHAR(10) NOT NULL,
    state             VARCHAR(12) NOT NULL,
    opened_by         VARCHAR(64) NOT NULL,
    opened_on         DATE        NOT NULL,
    origin            LONGTEXT    NOT NULL,
    facts             LONGTEXT,
    demand            LONGTEXT,
    basis             VARCHAR(300),
    drafted_by        VARCHAR(64),
    drafted_on        DATE,
    statement_due_on  DATE,
    statement         LONGTEXT,
    stated_by         VARCHAR(64),
    stated_on         DATE,
    answer            LONGTEXT,
    signed_by         VARCHAR(64),
    signed_on         DATE,
    return_reason     LONGTEXT,
    carry_due_on      DATE,
    supervision       LONGTEXT,
    follow_up         VARCHAR(60),
    report            LONGTEXT,
    reported_by       VARCHAR(64),
    reported_on       DATE,
    PRIMARY KEY (correction_number)
);
CREATE INDEX idx_inspection_correction_township ON inspection_correction (township_code, correction_number);
CREATE INDEX idx_inspection_correction_case ON inspection_correction (case_number);
CREATE INDEX idx_inspection_correction_award ON inspection_correction (award_number);
