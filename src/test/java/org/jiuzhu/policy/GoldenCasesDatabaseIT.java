package org.jiuzhu.policy;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("决策表的用例，在真实数据库上（MySQL 协议）")
class GoldenCasesDatabaseIT extends GoldenCasesTest {}
