package org.jiuzhu.organisation;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("成批导入工作人员，在真实数据库上（MySQL 协议）")
class StaffImportDatabaseIT extends StaffImportTest {}
