package org.jiuzhu.relief;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("备用金两人同时列支，在真实数据库上（MySQL 协议）")
class ReserveFundsDatabaseIT extends ReserveFundsTest {}
