package org.jiuzhu.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the decision in force among those deployed; the newest version counts from its deployment on, on all nodes. */
@Service
public class DecisionEngine {

    private static final int KEPT = 200;

    private final ProcessEngineConfigurationImpl configuration;
    private final RepositoryService repository;
    private final Map<String, DecisionModel> models = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DecisionModel> eldest) {
            return size() > KEPT;
        }
    });

    DecisionEngine(ProcessEngine engine) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.repository = engine.getRepositoryService();
    }

    /**
     * A deployed version of a decision.
     *
     * @param versionTag the tag that the model carries, if any
     */
    public record Deployed(String decisionId, int version, @Nullable String versionTag, DecisionModel model) {}

    /** The newest deployed version, whatever the person signed in may see in Cockpit. */
    public Optional<Deployed> latest(String decisionId) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> Optional.ofNullable(repository
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey(decisionId)
                                .withoutTenantId()
                                .latestVersion()
                                .singleResult())
                        .map(this::deployed)));
    }

    private Deployed deployed(DecisionDefinition definition) {
        DecisionModel model = models.computeIfAbsent(definition.getId(), id -> read(definition));
        return new Deployed(definition.getKey(), definition.getVersion(), definition.getVersionTag(), model);
    }

    private DecisionModel read(DecisionDefinition definition) {
        try (InputStream file = repository.getDecisionModel(definition.getId())) {
            return DecisionModel.read(definition.getKey(), file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
