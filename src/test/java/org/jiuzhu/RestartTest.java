package org.jiuzhu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.StaffDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("停机再启动，什么都不丢")
class RestartTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("文件数据库：第二次启动时案件、任务、人员都在，模型没有重复部署")
    void keepsEverything() {
        long tasks;
        long families;
        try (ConfigurableApplicationContext first = start()) {
            tasks = first.getBean(TaskService.class).createTaskQuery().count();
            families = families(first);
            assertThat(tasks).isGreaterThan(50);
            // sixty families, six requests for temporary aid, three applications of the destitute
            assertThat(families).isEqualTo(69);
        }
        try (ConfigurableApplicationContext second = start()) {
            assertThat(second.getBean(TaskService.class).createTaskQuery().count())
                    .isEqualTo(tasks);
            assertThat(families(second)).isEqualTo(families);
            assertThat(second.getBean(RepositoryService.class)
                            .createDeploymentQuery()
                            .count())
                    .isEqualTo(1);
        }
    }

    @AfterEach
    void letTheClockRun() {
        ClockUtil.reset();
    }

    private static long families(ConfigurableApplicationContext context) {
        var manager = context.getBean(StaffDirectory.class).find("shiji1").orElseThrow();
        return context.getBean(Applications.class)
                .page(manager, null, null, 200)
                .size();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(JiuzhuApplication.class)
                .run(
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("jiuzhu")
                                + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE",
                        "--server.port=0",
                        // the demo goes back in time for its older cases, which a clock of tests would not
                        "--jiuzhu.demo-date=2026-09-18",
                        "--camunda.bpm.job-execution.enabled=false");
    }
}
