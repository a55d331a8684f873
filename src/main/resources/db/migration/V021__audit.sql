CREATE TABLE audit_entry (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    occurred_at   TIMESTAMP    NOT NULL,
    actor_id      VARCHAR(64)  NOT NULL,
    action        VARCHAR(60)  NOT NULL,
    case_number   VARCHAR(40),
    detail        VARCHAR(1000) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX idx_audit_entry_case ON audit_entry (case_number, id);

-- The chain is laid over committed entries in the background; one row per entry, in the order of sealing.
CREATE TABLE audit_link (
    position  BIGINT      NOT NULL,
    entry_id  BIGINT      NOT NULL,
    hash      VARCHAR(64) NOT NULL,
    PRIMARY KEY (position),
    CONSTRAINT uq_audit_link_entry UNIQUE (entry_id)
);
