package org.jiuzhu.subsistence;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("低收入家庭认定，在真实数据库上（MySQL 协议）")
class RecognitionScenarioDatabaseIT extends RecognitionScenarioTest {}
