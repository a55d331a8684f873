package org.jiuzhu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiuzhu.JiuzhuApplication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("模块边界")
class ModularityTest {

    @Test
    @DisplayName("没有环，只依赖写明的模块，不伸手进别的模块内部")
    void keepsTheBoundaries() {
        ApplicationModules modules = ApplicationModules.of(JiuzhuApplication.class);
        assertThat(modules.stream().count()).isGreaterThan(15);
        modules.verify();
    }
}
