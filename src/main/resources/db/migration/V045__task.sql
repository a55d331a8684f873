-- What a clerk has typed into the form of an open task; gone when the task is completed.
CREATE TABLE step_draft (
    task_id     VARCHAR(64)  NOT NULL,
    case_number VARCHAR(40)  NOT NULL,
    content     LONGTEXT     NOT NULL,
    saved_by    VARCHAR(64)  NOT NULL,
    saved_at    TIMESTAMP    NOT NULL,
    PRIMARY KEY (task_id)
);
CREATE INDEX idx_step_draft_case ON step_draft (case_number);
