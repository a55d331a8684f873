-- 一门受理：每份登记确认办理、增加、不办的救助种类，和由此立的案件、转办。不办、增加的理由加密存放。
CREATE TABLE registration_scheme (
    draft_id   VARCHAR(40) NOT NULL,
    aid        VARCHAR(24) NOT NULL,
    choice     VARCHAR(12) NOT NULL,
    reason     LONGTEXT,
    decided_by VARCHAR(64) NOT NULL,
    number     VARCHAR(40),
    PRIMARY KEY (draft_id, aid)
);
