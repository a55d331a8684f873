package org.jiuzhu.shared.web;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("每一栏最多几个字，在真实数据库上（MySQL 协议）")
class LengthLimitsDatabaseIT extends LengthLimitsTest {}
