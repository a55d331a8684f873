-- 演示日历（周末和固定日期的法定节假日）不是正式安排，单独标明，导入通知后替换。
ALTER TABLE calendar_year ADD COLUMN demo BOOLEAN DEFAULT FALSE NOT NULL;
