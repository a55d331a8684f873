-- The chain is keyed from here on and laid anew; its head is marked, so that a cut tail shows.
DELETE FROM audit_link;

CREATE TABLE audit_head (
    id       INT         NOT NULL,
    position BIGINT      NOT NULL,
    mark     VARCHAR(64) NOT NULL,
    PRIMARY KEY (id)
);
