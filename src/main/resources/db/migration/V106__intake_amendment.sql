-- Declarations as they stood before an amendment; the one in force stands in application.
CREATE TABLE application_declaration (
    case_number VARCHAR(40) NOT NULL,
    version     INT         NOT NULL,
    declaration LONGTEXT    NOT NULL,
    reason      LONGTEXT    NOT NULL,
    amended_by  VARCHAR(64) NOT NULL,
    amended_at  TIMESTAMP   NOT NULL,
    PRIMARY KEY (case_number, version)
);
