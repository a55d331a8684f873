package org.jiuzhu.demo;

import java.util.stream.Collectors;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells, when the demo is ready, where it is and how to sign in. */
@Component
@ConditionalOnProperty("jiuzhu.demo")
class Banner {

    private final Areas areas;
    private final Environment environment;

    Banner(Areas areas, Environment environment) {
        this.areas = areas;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        StringBuilder text = new StringBuilder("\n救助平台已就绪：http://localhost:")
                .append(environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")))
                .append("/\n演示账号（密码均为 ")
                .append(DemoStaff.PASSWORD)
                .append("，数据均为虚构）：\n");
        for (DemoStaff.Person person : DemoStaff.PEOPLE) {
            text.append("  %-10s %-4s %s（%s）%n"
                    .formatted(
                            person.id(),
                            person.name(),
                            person.roles().stream().map(Role::title).collect(Collectors.joining("、")),
                            areas.name(person.area())));
        }
        System.out.println(text);
    }
}
