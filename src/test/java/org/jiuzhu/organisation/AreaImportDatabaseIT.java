package org.jiuzhu.organisation;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("导入行政区划（真实数据库）")
class AreaImportDatabaseIT extends AreaImportTest {}
