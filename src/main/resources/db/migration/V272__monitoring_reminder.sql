-- 到期提醒：窗口、村级先记下哪一天要再看（例如毕业、刑满、合同到期），到那天才成为预警。
ALTER TABLE monitoring_alert ADD COLUMN remind_on DATE;
