package org.jiuzhu.calendar;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("工作日期限，在真实数据库上（MySQL 协议）")
class WorkingDaysDatabaseIT extends WorkingDaysTest {}
