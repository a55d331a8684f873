package org.jiuzhu.monitoring;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("监测预警，在真实数据库上（MySQL 协议）：Alert")
class AlertDatabaseIT extends AlertTest {}
