package org.jiuzhu.destitution;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("特困人员救助供养，在真实数据库上（MySQL 协议）")
class DestitutionScenarioDatabaseIT extends DestitutionScenarioTest {}
