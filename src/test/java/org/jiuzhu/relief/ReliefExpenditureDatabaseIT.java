package org.jiuzhu.relief;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("支出型临时救助，在真实数据库上（MySQL 协议）")
class ReliefExpenditureDatabaseIT extends ReliefExpenditureTest {}
