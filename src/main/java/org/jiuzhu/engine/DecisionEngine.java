package org.jiuzhu.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
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
    private static final Comparator<DecisionDefinition> LATER = Comparator.comparing(
                    (DecisionDefinition one) -> holdsFrom(one.getVersionTag()))
            .thenComparing(DecisionDefinition::getVersion);
    private static final String PUBLISHED = "policy";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
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

    /**
     * A version as the engine keeps it.
     *
     * @param holdsFrom first day of its rules; {@link LocalDate#MIN} when the tag names none
     * @param released whether it came with the program and not from the page of the analysts
     */
    public record Version(
            String decisionId,
            String name,
            int version,
            @Nullable String versionTag,
            LocalDate holdsFrom,
            LocalDateTime deployedAt,
            boolean released) {}

    /** A rule task of a model. */
    public record RuleTaskUse(String process, String task) {}

    /**
     * The version that holds on a day, whatever the person signed in may see in Cockpit: of those that hold already the
     * one with the latest first day, so that a program that brings an older table along does not undo what was published
     * since; among versions of the same day the newest, so that a mended table counts at once.
     */
    public Optional<Deployed> inForce(String decisionId, LocalDate day) {
        return versions.get(decisionId, this::definitions).stream()
                .filter(definition -> !holdsFrom(definition.getVersionTag()).isAfter(day))
                .max(LATER)
                .map(this::deployed);
    }

    /** One version, however old: what was decided with it can be worked out again. */
    public Optional<Deployed> version(String decisionId, int version) {
        return definition(decisionId, version).map(this::deployed);
    }

    /** The versions of a decision, newest first. */
    public List<Version> versions(String decisionId) {
        return versions.get(decisionId, this::definitions).stream()
                .map(this::described)
                .toList();
    }

    /** The version that would hold on the last of all days, read afresh: whoever publishes follows it. */
    public Optional<Version> latest(String decisionId) {
        return definitions(decisionId).stream().max(LATER).map(this::described);
    }

    private Version described(DecisionDefinition definition) {
        Deployment deployment = unguarded(() -> repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult());
        return new Version(
                definition.getKey(),
                definition.getName(),
                definition.getVersion(),
                definition.getVersionTag(),
                holdsFrom(definition.getVersionTag()),
                LocalDateTime.ofInstant(deployment.getDeploymentTime().toInstant(), CHINA),
                !PUBLISHED.equals(deployment.getSource()));
    }

    /** The decisions that have a file of their own, by id. */
    public List<String> ids() {
        return unguarded(() -> repository
                        .createDecisionDefinitionQuery()
                        .latestVersion()
                        .withoutTenantId()
                        .orderByDecisionDefinitionKey()
                        .asc()
                        .listPage(0, EngineConfiguration.MAX_RESULTS))
                .stream()
                .filter(definition -> definition.getResourceName().endsWith(definition.getKey() + ".dmn"))
                .map(DecisionDefinition::getKey)
                .toList();
    }

    /** The file of a version, as it was deployed. */
    public Optional<String> file(String decisionId, int version) {
        return definition(decisionId, version).map(definition -> {
            try (InputStream file = unguarded(() -> repository.getDecisionModel(definition.getId()))) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Where the models ask decisions, by decision. */
    public Map<String, List<RuleTaskUse>> ruleTasks() {
        Map<String, List<RuleTaskUse>> uses = new LinkedHashMap<>();
        for (ProcessDefinition process : unguarded(() -> repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .withoutTenantId()
                .orderByProcessDefinitionKey()
                .asc()
                .listPage(0, EngineConfiguration.MAX_RESULTS))) {
            unguarded(() -> repository.getBpmnModelInstance(process.getId()))
                    .getModelElementsByType(BusinessRuleTask.class)
                    .forEach(task -> {
                        String decision = task.getCamundaDecisionRef();
                        if (decision != null) {
                            uses.computeIfAbsent(decision, id -> new ArrayList<>())
                                    .add(new RuleTaskUse(process.getName(), task.getName()));
                        }
                    });
        }
        return uses;
    }

    /**
     * Deploys a version that was approved. It decides nothing before the day its tag names.
     *
     * @return the version that the engine gave it
     */
    public int publish(String decisionId, String file) {
        unguarded(() -> repository
                .createDeployment()
                .name("policy " + decisionId)
                .source(PUBLISHED)
                .addInputStream(
                        "published/" + decisionId + ".dmn",
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .deploy());
        return definitions(decisionId).get(0).getVersion();
    }

    private Optional<DecisionDefinition> definition(String decisionId, int version) {
        return versions.get(decisionId, this::definitions).stream()
                .filter(definition -> definition.getVersion() == version)
                .findFirst();
    }

    private <T> T unguarded(Callable<T> question) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(question));
    }

    private List<DecisionDefinition> definitions(String decisionId) {
        return unguarded(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionId)
                .withoutTenantId()
                .orderByDecisionDefinitionVersion()
                .desc()
                .listPage(0, EngineConfiguration.MAX_RESULTS));
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
        try (InputStream file = unguarded(() -> repository.getDecisionModel(definition.getId()))) {
            return DecisionModel.read(definition.getKey(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
