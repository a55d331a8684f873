-- 补退台账：多发、少发各立一户，逐笔登记，余额不小于零；失信追回用同一本账。
ALTER TABLE payment_adjustment MODIFY award_number VARCHAR(48) NULL;
ALTER TABLE payment_adjustment ADD COLUMN ledger_number VARCHAR(60);
ALTER TABLE payment_adjustment ADD COLUMN township_code VARCHAR(9);
ALTER TABLE payment_adjustment ADD COLUMN origin VARCHAR(10);
ALTER TABLE payment_adjustment ADD COLUMN reference VARCHAR(60);
ALTER TABLE payment_adjustment ADD COLUMN due_fen BIGINT DEFAULT 0 NOT NULL;
-- 多发的怎样收回：SET_OFF 从以后的清册中扣回，REPAY 由本人退回。
ALTER TABLE payment_adjustment ADD COLUMN settle_way VARCHAR(10) DEFAULT 'SET_OFF' NOT NULL;
ALTER TABLE payment_adjustment ADD COLUMN instalment_fen BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE payment_adjustment ADD COLUMN next_due DATE;

UPDATE payment_adjustment
SET ledger_number = CONCAT('ZW', SUBSTRING(award_number, LOCATE('-', award_number)), '-M', id),
    township_code = (SELECT a.township_code FROM award a WHERE a.award_number = payment_adjustment.award_number),
    origin = 'MANUAL',
    reference = '',
    due_fen = amount_fen
        - COALESCE((SELECT SUM(s.amount_fen) FROM payment_settlement s WHERE s.adjustment_id = payment_adjustment.id), 0);

CREATE TABLE ledger_entry (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    account_id BIGINT      NOT NULL,
    kind       VARCHAR(13) NOT NULL,
    amount_fen BIGINT      NOT NULL,
    due_fen    BIGINT      NOT NULL,
    voucher    VARCHAR(60) NOT NULL,
    entry_day  DATE        NOT NULL,
    note       LONGTEXT    NOT NULL,
    entered_by VARCHAR(64) NOT NULL,
    entered_at TIMESTAMP   NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_ledger_entry UNIQUE (account_id, kind, voucher),
    CONSTRAINT ck_ledger_entry_amount CHECK (amount_fen > 0)
);

INSERT INTO ledger_entry (account_id, kind, amount_fen, due_fen, voucher, entry_day, note, entered_by, entered_at)
SELECT id, 'ORDER', amount_fen, amount_fen, ledger_number, CAST(entered_at AS DATE), reason, entered_by, entered_at
FROM payment_adjustment ORDER BY id;

-- 失信追回的账并入，逐笔照抄。
INSERT INTO payment_adjustment (award_number, kind, amount_fen, reason, entered_by, entered_at, ledger_number,
    township_code, origin, reference, due_fen, settle_way)
SELECT NULL, 'OVER', e.amount_fen, e.note, e.entered_by, e.entered_at, r.case_number, SUBSTRING(r.case_number, 4, 9),
    'INTEGRITY', r.case_number, r.due_fen, 'REPAY'
FROM integrity_recovery r
JOIN integrity_recovery_entry e ON e.id =
    (SELECT MIN(f.id) FROM integrity_recovery_entry f WHERE f.case_number = r.case_number);

INSERT INTO ledger_entry (account_id, kind, amount_fen, due_fen, voucher, entry_day, note, entered_by, entered_at)
SELECT j.id, e.kind, e.amount_fen, e.due_fen, e.voucher, e.entry_day, e.note, e.entered_by, e.entered_at
FROM integrity_recovery_entry e JOIN payment_adjustment j ON j.ledger_number = e.case_number
ORDER BY e.id;

DROP TABLE integrity_recovery_entry;
DROP TABLE integrity_recovery;

ALTER TABLE payment_adjustment ADD CONSTRAINT uq_payment_adjustment_ledger UNIQUE (ledger_number);
ALTER TABLE payment_adjustment ADD CONSTRAINT ck_payment_adjustment_due CHECK (due_fen >= 0);
CREATE INDEX idx_payment_adjustment_township ON payment_adjustment (township_code, ledger_number);

INSERT INTO parameter (area_code, name, title, content, unit, source, demo, valid_from, changed_by, changed_at) VALUES
    ('3507', 'ledger-set-off-percent', '多发的待遇每月最多从当月待遇中扣回几成', '30', '%', '系统默认，法规未定，保留基本生活，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'ledger-repay-days', '收到退款告知书后最迟多少日开始退款', '60', '日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'ledger-instalments', '分期退款最多分几个月', '24', '个月', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00'),
    ('3507', 'ledger-grace-days', '催告后多少工作日仍未退款的由县级督办', '10', '工作日', '系统默认，法规未定，待市里明确', TRUE, '2021-01-01', 'system', '2026-01-01 00:00:00');
