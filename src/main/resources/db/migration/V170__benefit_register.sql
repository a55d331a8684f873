-- 待遇登记册：谁享受、发到哪个账户；开办时成批导入在享对象。

-- 导入的在享对象没有本平台的案号。
ALTER TABLE award MODIFY case_number VARCHAR(40) NULL;
ALTER TABLE award ADD COLUMN import_id VARCHAR(36);
CREATE INDEX idx_award_import ON award (import_id);

-- 姓名、身份证号加密存放。
CREATE TABLE award_person (
    award_number VARCHAR(48)   NOT NULL,
    position     INT           NOT NULL,
    name         VARCHAR(500)  NOT NULL,
    id_number    VARCHAR(200)  NOT NULL,
    relation     VARCHAR(20)   NOT NULL,
    PRIMARY KEY (award_number, position)
);

-- 开户行、户名、账号加密存放。
CREATE TABLE award_account (
    award_number   VARCHAR(48)  NOT NULL,
    bank           VARCHAR(500) NOT NULL,
    holder         VARCHAR(500) NOT NULL,
    account_number VARCHAR(300) NOT NULL,
    PRIMARY KEY (award_number)
);

CREATE TABLE recipient_import (
    id                VARCHAR(36)  NOT NULL,
    county_code       VARCHAR(6)   NOT NULL,
    state             VARCHAR(12)  NOT NULL,
    households        INT          NOT NULL,
    persons           INT          NOT NULL,
    monthly_total_fen BIGINT       NOT NULL,
    entered           INT          NOT NULL,
    conflict_row      INT,
    document_number   VARCHAR(100) NOT NULL,
    uploaded_by       VARCHAR(64)  NOT NULL,
    uploaded_at       TIMESTAMP    NOT NULL,
    approved_by       VARCHAR(64),
    approved_at       TIMESTAMP,
    finished_at       TIMESTAMP,
    PRIMARY KEY (id)
);
CREATE INDEX idx_recipient_import_county ON recipient_import (county_code, uploaded_at);
CREATE INDEX idx_recipient_import_state ON recipient_import (state);

-- 已核对、待登记的户，内容加密；登记完成或放弃后删除。
CREATE TABLE recipient_import_household (
    import_id VARCHAR(36) NOT NULL,
    sequence  INT         NOT NULL,
    content   LONGTEXT    NOT NULL,
    PRIMARY KEY (import_id, sequence)
);

-- 变更的事实和理由可能写到病情和收入，加密存放；detail 只写变更本身。
ALTER TABLE award_change ADD COLUMN reason LONGTEXT;
