-- What belongs to a sign-in besides the password, which the engine keeps.
CREATE TABLE credential (
    person_id   VARCHAR(64) NOT NULL,
    must_change BOOLEAN     NOT NULL,
    revision    INT         NOT NULL,
    PRIMARY KEY (person_id)
);

-- Failed sign-ins of late, counted for a person, an address, and a person at an address.
CREATE TABLE sign_in_failure (
    subject      VARCHAR(160) NOT NULL,
    failures     INT          NOT NULL,
    since        TIMESTAMP    NOT NULL,
    locked_until TIMESTAMP    NULL,
    PRIMARY KEY (subject)
);
CREATE INDEX idx_sign_in_failure_since ON sign_in_failure (since);
