package org.jiuzhu.access.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Heads the page that describes the own interfaces. */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("救助平台接口")
                        .version("1")
                        .description("登录后可用；修改类请求须带 X-JZ-XSRF-TOKEN。出错时返回 problem+json，errors 里逐栏说明。"));
    }
}
