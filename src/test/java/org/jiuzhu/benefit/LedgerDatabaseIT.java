package org.jiuzhu.benefit;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("补退台账，在真实数据库上（MySQL 协议）")
class LedgerDatabaseIT extends LedgerTest {}
