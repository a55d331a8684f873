package org.jiuzhu.integrity;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("失信惩戒全过程，在真实数据库上（MySQL 协议）")
class IntegrityScenarioDatabaseIT extends IntegrityScenarioTest {}
