package org.jiuzhu;

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
        SpringApplication.run(JiuzhuApplication.class, args);
    }
}
