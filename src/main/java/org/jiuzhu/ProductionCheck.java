package org.jiuzhu;

import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.exchange.ExchangeSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Profile {@code prod} does not start with what is public knowledge: the demo's password, key or data. Checked before
 * anything is connected to, so that no wrong setting leaves a trace in a database.
 */
final class ProductionCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    static final String DEMO_PASSWORD = "Jiuzhu@2026";
    static final String DEMO_KEY = "amp6LWRlbW8ta2V5LTAwMQ==";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("prod"))) {
            return;
        }
        List<String> faults = faults(environment);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("生产环境不能启动：" + String.join("；", faults));
        }
    }

    private static List<String> faults(ConfigurableEnvironment environment) {
        List<String> faults = new ArrayList<>();
        String password = property(environment, "camunda.bpm.admin-user.password");
        if (password == null || password.isBlank()) {
            faults.add("没有设置管理员密码（JIUZHU_ADMIN_PASSWORD）");
        } else if (password.equals(DEMO_PASSWORD)) {
            faults.add("管理员密码是演示密码（JIUZHU_ADMIN_PASSWORD）");
        }
        String key = property(environment, "jiuzhu.encryption-key");
        if (key == null || key.isBlank()) {
            faults.add("没有设置加密密钥（JIUZHU_ENCRYPTION_KEY）");
        } else if (key.equals(DEMO_KEY)) {
            faults.add("加密密钥是演示密钥（JIUZHU_ENCRYPTION_KEY）");
        }
        if (Boolean.parseBoolean(property(environment, "jiuzhu.demo"))) {
            faults.add("演示数据没有关闭（jiuzhu.demo）");
        }
        String url = property(environment, "spring.datasource.url");
        if (url == null || url.startsWith("jdbc:h2:")) {
            faults.add("没有使用 MySQL（同时启用 mysql 配置）");
        }
        faults.addAll(Binder.get(environment)
                .bind("jiuzhu.exchange", ExchangeSettings.class)
                .map(settings -> settings.faults(true))
                .orElse(List.of()));
        return faults;
    }

    private static @Nullable String property(ConfigurableEnvironment environment, String name) {
        return environment.getProperty(name);
    }
}
