package org.jiuzhu.task;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("办到一半停机，在真实数据库上（MySQL 协议）")
class InterruptedStepDatabaseIT extends InterruptedStepTest {}
