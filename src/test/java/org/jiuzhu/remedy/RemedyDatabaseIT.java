package org.jiuzhu.remedy;

import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("复议、诉讼、纠正，在真实数据库上（MySQL 协议）")
class RemedyDatabaseIT extends RemedyTest {}
