package org.jiuzhu.window;

import org.jiuzhu.support.RealDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@ContextConfiguration(initializers = RealDatabase.class)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@DisplayName("一个窗口，在真实数据库上（MySQL 协议）")
class OneWindowOnRealDatabaseBrowserTest extends OneWindowBrowserTest {}
