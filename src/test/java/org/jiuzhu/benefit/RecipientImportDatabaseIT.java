package org.jiuzhu.benefit;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("开办时导入在享对象，在真实数据库上（MySQL 协议）")
class RecipientImportDatabaseIT extends RecipientImportTest {}
