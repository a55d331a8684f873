package org.jiuzhu.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the engine that have no property. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Most rows one query may bring; the setting queryMaxResultsLimit refuses unbounded ones of a signed-in person. */
    static final int MAX_RESULTS = 2000;

    /** Flyway first, then the engine: both look for an empty schema. */
    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin afterMigration(@Value("${jiuzhu.password-rounds}") int rounds) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setTenantCheckEnabled(true);
                // older hashes are still checked by the engine's own digest
                configuration.setPasswordEncryptor(new PasswordHash(rounds));
                configuration.setHistoryEventProducer(new LeanHistoryEvents());
                configuration.setEnableDefaultDbHistoryEventHandler(false);
                configuration.setCustomHistoryEventHandlers(List.of(new LeanHistory()));
                configuration.setResourceAuthorizationProvider(new PostRights());
                configuration.setCustomSessionFactories(List.of(new PostRights.Managers()));
                // counts assignees for a licence that the house has not
                configuration.setTaskMetricsEnabled(false);
            }
        };
    }
}
