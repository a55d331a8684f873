package org.jiuzhu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.CuttableLine;
import org.jiuzhu.support.RealDatabase;
import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@RealDatabaseTest
@ContextConfiguration(initializers = DatabaseDownIT.Cuttable.class, inheritInitializers = false)
@DirtiesContext
@TestPropertySource(properties = "spring.datasource.hikari.connection-timeout=1500")
@DisplayName("数据库断开又恢复")
class DatabaseDownIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    ActingActor acting;

    private static CuttableLine line;

    /** A schema of its own behind a line that can be cut. */
    static final class Cuttable implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, String> schema = new HashMap<>(RealDatabase.freshSchema());
            try {
                line = new CuttableLine(Integer.parseInt(schema.get("JIUZHU_DB_PORT")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            schema.put("JIUZHU_DB_PORT", String.valueOf(line.port()));
            TestPropertyValues.of(schema).applyTo(context);
        }
    }

    @AfterAll
    static void hangUp() throws IOException {
        line.close();
    }

    @Test
    @DisplayName("断开时给出明白的中文说明（503），恢复后不重启即可用")
    void recovers() throws Exception {
        acting.is(new Actor("tester", "测试", Set.of(Role.CITY_MANAGER), null, null));
        assertThat(cases().getStatus()).isEqualTo(200);
        line.cut();
        MockHttpServletResponse down = cases();
        assertThat(down.getStatus()).isEqualTo(503);
        assertThat(down.getContentAsString(StandardCharsets.UTF_8)).contains("数据库暂时连接不上");
        line.mend();
        // the pool tries again at growing intervals
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> cases().getStatus() == 200);
    }

    private MockHttpServletResponse cases() throws Exception {
        return mvc.perform(get("/api/cases").with(user("tester"))).andReturn().getResponse();
    }
}
