package org.jiuzhu.standard;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("保障标准与参数，在真实数据库上（MySQL 协议）")
class StandardsDatabaseIT extends StandardsTest {}
