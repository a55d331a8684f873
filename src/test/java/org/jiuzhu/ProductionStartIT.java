package org.jiuzhu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.RealDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@DisplayName("按生产配置启动（application-mysql.yaml、application-prod.yaml）")
class ProductionStartIT {

    private static final String[] SECRETS = {
        "--JIUZHU_ADMIN_PASSWORD=Shengchan@2026xyz", "--JIUZHU_ENCRYPTION_KEY=dGVzdC1rZXktMDAwMDAwMQ=="
    };

    @Test
    @DisplayName("空数据库：启动，健康检查可用，没有一列时间止于2038年；第二次启动也行")
    void startsOnAnEmptyDatabase() throws Exception {
        Map<String, String> schema = RealDatabase.freshSchema();
        try (ConfigurableApplicationContext running = start(schema, "mysql,prod", SECRETS)) {
            int port = ((ServletWebServerApplicationContext) running)
                    .getWebServer()
                    .getPort();
            HttpResponse<String> health = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(running.getBean(JdbcTemplate.class)
                            .queryForList(
                                    "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                                            + " WHERE table_schema = DATABASE() AND data_type = 'timestamp'"
                                            + " AND table_name NOT LIKE 'flyway%'",
                                    String.class))
                    .isEmpty();
        }
        try (ConfigurableApplicationContext again = start(schema, "mysql,prod", SECRETS)) {
            assertThat(again.isRunning()).isTrue();
        }
    }

    @Test
    @DisplayName("演示用过的数据库：管理员还是演示密码，或有演示人员，都不启动")
    void refusesADatabaseOfTheDemo() {
        Map<String, String> schema = RealDatabase.freshSchema();
        try (ConfigurableApplicationContext demo = start(schema, "mysql", "--jiuzhu.demo=false")) {
            demo.getBean(StaffDirectory.class)
                    .add("shouli1", "林晓燕", Set.of(Role.WINDOW_CLERK), "350702001", "Jiuzhu@2026");
        }
        assertThatThrownBy(() -> start(schema, "mysql,prod", SECRETS).close())
                .hasStackTraceContaining("生产环境不能启动")
                .hasStackTraceContaining("admin 用的还是演示密码")
                .hasStackTraceContaining("shouli1");
    }

    @Test
    @DisplayName("数据库字符集不是 utf8mb4：不建一张表，说明怎样改")
    void refusesOtherCharacterSets() {
        Map<String, String> schema = RealDatabase.freshSchema("gbk");
        assertThatThrownBy(() -> start(schema, "mysql,prod", SECRETS).close())
                .hasStackTraceContaining("字符集是 gbk")
                .hasStackTraceContaining("utf8mb4");
    }

    /** The engine's starter keeps a context that failed for the filters of the next one; a real start has its own machine. */
    @AfterEach
    void forgetFailedContexts() {
        ReflectionTestUtils.setField(LazyInitRegistration.class, "APPLICATION_CONTEXT", null);
    }

    private static ConfigurableApplicationContext start(
            Map<String, String> schema, String profiles, String... settings) {
        List<String> arguments = new ArrayList<>(Arrays.asList(settings));
        schema.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.addAll(List.of(
                "--spring.profiles.active=" + profiles,
                "--server.port=0",
                "--spring.datasource.hikari.maximum-pool-size=6",
                "--camunda.bpm.job-execution.enabled=false"));
        SpringApplication application = new SpringApplicationBuilder(JiuzhuApplication.class)
                .listeners(new ProductionCheck())
                .build();
        return application.run(arguments.toArray(String[]::new));
    }
}
