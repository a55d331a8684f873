package org.jiuzhu.inspection;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("撤销、责令改正，在真实数据库上（MySQL 协议）")
class CorrectionScenarioDatabaseIT extends CorrectionScenarioTest {}
