package org.jiuzhu.disaster;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("冬春救助，在真实数据库上（MySQL 协议）")
class WinterAidDatabaseIT extends WinterAidTest {}
