package org.jiuzhu.deadline;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("办理期限，在真实数据库上（MySQL 协议）")
class CaseClocksDatabaseIT extends CaseClocksTest {}
