package org.jiuzhu.subsistence;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@TestPropertySource(properties = "jiuzhu.seed=none")
@DisplayName("另一个地市（真实数据库）")
class OtherPrefectureDatabaseIT extends OtherPrefectureScenarioTest {}
