package org.jiuzhu.exchange;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    ExchangeSettings exchangeSettings(Environment environment) {
        return Binder.get(environment).bindOrCreate("jiuzhu.exchange", ExchangeSettings.class);
    }
}
