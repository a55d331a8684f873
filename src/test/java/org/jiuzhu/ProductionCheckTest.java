package org.jiuzhu;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@DisplayName("生产环境的启动检查")
class ProductionCheckTest {

    private static final Map<String, Object> SAFE = Map.of(
            "camunda.bpm.admin-user.password", "Ceshi@2026xyz",
            "jiuzhu.encryption-key", "dGVzdC1rZXktMDAwMDAwMQ==",
            "jiuzhu.demo", "false",
            "spring.datasource.url", "jdbc:mysql://localhost/jiuzhu");

    @Test
    @DisplayName("密码、密钥、数据库都已设置，没有演示数据：可以启动")
    void startsWhenSafe() {
        assertThatCode(() -> check("prod", SAFE, Map.of())).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("演示的密码、密钥、数据或内置数据库：逐项指出，不启动")
    void refusesWhatBelongsToTheDemo() {
        assertThatThrownBy(() -> check(
                        "prod",
                        SAFE,
                        Map.of(
                                "camunda.bpm.admin-user.password",
                                ProductionCheck.DEMO_PASSWORD,
                                "jiuzhu.encryption-key",
                                ProductionCheck.DEMO_KEY,
                                "jiuzhu.demo",
                                "true",
                                "spring.datasource.url",
                                "jdbc:h2:mem:x")))
                .hasMessageContaining("演示密码")
                .hasMessageContaining("演示密钥")
                .hasMessageContaining("演示数据")
                .hasMessageContaining("MySQL");
    }

    @Test
    @DisplayName("没有设置密码或密钥：不启动")
    void refusesMissingSecrets() {
        assertThatThrownBy(() ->
                        check("prod", SAFE, Map.of("camunda.bpm.admin-user.password", "", "jiuzhu.encryption-key", "")))
                .hasMessageContaining("没有设置管理员密码")
                .hasMessageContaining("没有设置加密密钥");
    }

    @Test
    @DisplayName("部门对接：明文接口、没有令牌、不加密又不是专用的目录，逐项指出，不启动")
    void refusesUnprotectedLines() {
        assertThatThrownBy(() -> check(
                        "prod",
                        SAFE,
                        Map.of(
                                "jiuzhu.exchange.lines[0].department", "MEDICAL",
                                "jiuzhu.exchange.lines[0].way", "HTTP",
                                "jiuzhu.exchange.lines[0].address", "http://192.0.2.1/x",
                                "jiuzhu.exchange.lines[1].department", "EDUCATION",
                                "jiuzhu.exchange.lines[1].way", "FILE",
                                "jiuzhu.exchange.lines[1].directory", "/nowhere")))
                .hasMessageContaining("https")
                .hasMessageContaining("令牌")
                .hasMessageContaining("目录不存在")
                .hasMessageContaining("没有加密密钥（file-key）");
    }

    @Test
    @DisplayName("演示环境不受此限")
    void leavesTheDemoAlone() {
        assertThatCode(() -> check("demo", Map.of(), Map.of("jiuzhu.demo", "true")))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("按真实的生产配置启动：没有给密码和密钥就停下，不去连接数据库")
    void guardsTheRealStart() {
        assertThatThrownBy(() -> JiuzhuApplication.main(new String[] {
                    "--spring.profiles.active=mysql,prod", "--JIUZHU_ADMIN_PASSWORD=", "--JIUZHU_ENCRYPTION_KEY="
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("没有设置管理员密码")
                .hasMessageContaining("没有设置加密密钥")
                .hasMessageNotContaining("演示数据")
                .hasMessageNotContaining("MySQL");
    }

    @Test
    @DisplayName("只启用 prod、忘了 mysql：停下")
    void guardsTheRealStartWithoutMysql() {
        assertThatThrownBy(() -> JiuzhuApplication.main(new String[] {
                    "--spring.profiles.active=prod",
                    "--JIUZHU_ADMIN_PASSWORD=Ceshi@2026xyz",
                    "--JIUZHU_ENCRYPTION_KEY=dGVzdC1rZXktMDAwMDAwMQ=="
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MySQL")
                .hasMessageNotContaining("密码");
    }

    private static void check(String profile, Map<String, Object> settings, Map<String, Object> changed) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.setActiveProfiles(profile);
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        environment.getPropertySources().addFirst(new MapPropertySource("changed", changed));
        new ProductionCheck()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }
}
