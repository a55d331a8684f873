-- 与决定同时留下的分类认定建议（低保边缘、刚性支出困难家庭、单人户）；含成员姓名，加密。
CREATE TABLE recognition (
    case_number VARCHAR(40) NOT NULL,
    category    VARCHAR(20) NOT NULL,
    content     LONGTEXT    NOT NULL,
    proposed_at TIMESTAMP   NOT NULL,
    PRIMARY KEY (case_number)
);
