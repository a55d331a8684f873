package org.jiuzhu.engine;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("引擎的防护，在真实数据库上（MySQL 协议）")
class EngineGuardsDatabaseIT extends EngineGuardsTest {}
