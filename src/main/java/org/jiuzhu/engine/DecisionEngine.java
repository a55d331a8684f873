package org.jiuzhu.engine;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jiuzhu.shared.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds the decision in force on a day among those deployed.
 *
 * <p>The version tag of a table names the year and month from which it holds ({@code 2021.07}, {@code 2027.01.15}). A
 * mended table keeps its tag and counts at once; a new rule carries a new tag and counts for the cases of its own time
 * only, on all nodes.
 */
@Service
public class DecisionEngine {

    private static final int KEPT = 200;
    private static final Pattern DATED = Pattern.compile("(\\d{4})\\.(\\d{2})(?:\\.(\\d{2}))?");

    private final ProcessEngineConfigurationImpl configuration;
    private final RepositoryService repository;
    private final Map<String, DecisionModel> models = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DecisionModel> eldest) {
            return size() > KEPT;
        }
    });

    private final Remembered<String, List<DecisionDefinition>> versions = new Remembered<>(KEPT);

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

    /** The newest deployed version that holds on a day, whatever the person signed in may see in Cockpit. */
    public Optional<Deployed> inForce(String decisionId, LocalDate day) {
        return versions.get(decisionId, this::versions).stream()
                .filter(definition -> !holdsFrom(definition.getVersionTag()).isAfter(day))
                .findFirst()
                .map(this::deployed);
    }

    private List<DecisionDefinition> versions(String decisionId) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(decisionId)
                        .withoutTenantId()
                        .orderByDecisionDefinitionVersion()
                        .desc()
                        .listPage(0, EngineConfiguration.MAX_RESULTS)));
    }

    /** Models are being deployed or deleted. */
    void forget() {
        versions.forget();
    }

    /** The first day of a version tag; a table without such a tag has always held. */
    static LocalDate holdsFrom(@Nullable String versionTag) {
        Matcher parts = DATED.matcher(versionTag == null ? "" : versionTag);
        return parts.matches()
                ? LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3)))
                : LocalDate.MIN;
    }

    private Deployed deployed(DecisionDefinition definition) {
        DecisionModel model = models.computeIfAbsent(definition.getId(), id -> read(definition));
        return new Deployed(definition.getKey(), definition.getVersion(), definition.getVersionTag(), model);
    }

    private DecisionModel read(DecisionDefinition definition) {
        try (InputStream file = configuration
                .getCommandExecutorTxRequired()
                .execute(context ->
                        context.runWithoutAuthorization(() -> repository.getDecisionModel(definition.getId())))) {
            return DecisionModel.read(definition.getKey(), file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
