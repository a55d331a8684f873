package org.jiuzhu.capacity;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("经办力量和经费，在真实数据库上（MySQL 协议）")
class CapacityDatabaseIT extends CapacityTest {}
