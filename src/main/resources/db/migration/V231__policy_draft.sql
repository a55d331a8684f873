-- A change of a decision table on its way from the draft to the engine. Kept for good, whatever became of it.
CREATE TABLE policy_draft (
    id                BIGINT       NOT NULL AUTO_INCREMENT,
    decision_id       VARCHAR(80)  NOT NULL,
    kind              VARCHAR(20)  NOT NULL,
    state             VARCHAR(20)  NOT NULL,
    base_version      INT          NOT NULL,
    content           LONGTEXT     NOT NULL,
    lock_version      INT          NOT NULL,
    author_id         VARCHAR(64)  NOT NULL,
    created_at        TIMESTAMP    NOT NULL,
    changed_by        VARCHAR(64)  NOT NULL,
    changed_at        TIMESTAMP    NOT NULL,
    reason            VARCHAR(500),
    document_number   VARCHAR(100),
    effective_on      DATE,
    submitted_by      VARCHAR(64),
    submitted_at      TIMESTAMP    NULL,
    findings          LONGTEXT,
    decided_by        VARCHAR(64),
    decided_at        TIMESTAMP    NULL,
    decision_note     VARCHAR(500),
    published_version INT,
    PRIMARY KEY (id)
);
CREATE INDEX idx_policy_draft_decision ON policy_draft (decision_id, id);
CREATE INDEX idx_policy_draft_state ON policy_draft (state, id);

-- Who did what to it: who has had a hand in a draft may not approve it.
CREATE TABLE policy_draft_event (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    draft_id    BIGINT       NOT NULL,
    actor_id    VARCHAR(64)  NOT NULL,
    action      VARCHAR(20)  NOT NULL,
    note        VARCHAR(500),
    occurred_at TIMESTAMP    NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_policy_draft_event ON policy_draft_event (draft_id, id);

-- Past decisions worked out on a draft: what would have come of it. Sums and the changed cases, without a case number.
CREATE TABLE policy_replay (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    draft_id     BIGINT      NOT NULL,
    lock_version INT         NOT NULL,
    state        VARCHAR(20) NOT NULL,
    from_day     DATE        NOT NULL,
    to_day       DATE        NOT NULL,
    county_code  VARCHAR(6),
    total        BIGINT      NOT NULL,
    done         BIGINT      NOT NULL,
    last_record  BIGINT      NOT NULL,
    result       LONGTEXT    NOT NULL,
    started_by   VARCHAR(64) NOT NULL,
    started_at   TIMESTAMP   NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_policy_replay_draft ON policy_replay (draft_id, id);
CREATE INDEX idx_decision_record_decision ON decision_record (decision_id, id);
