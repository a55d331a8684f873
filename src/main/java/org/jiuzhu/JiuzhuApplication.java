package org.jiuzhu;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** 救助: the one-window platform for social assistance. */
@Modulithic(
        systemName = "救助",
        sharedModules = {"shared"})
@SpringBootApplication
public class JiuzhuApplication {

    public static void main(String[] args) {
        // dates of the law, of timers and of logs are China's, whatever the server's zone
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        SpringApplication application = new SpringApplication(JiuzhuApplication.class);
        application.addListeners(new ProductionCheck());
        application.run(args);
    }
}
