package org.jiuzhu.integrity;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("追回两人同时登记，在真实数据库上（MySQL 协议）")
class RecoveriesDatabaseIT extends RecoveriesTest {}
