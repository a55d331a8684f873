package org.jiuzhu.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Role;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.StepForms;

/** Works through tasks as named people do: claim, fill in, complete, over the real services. */
public class Desk {

    private final StaffDirectory directory;
    private final ActingActor acting;
    private final EngineCases cases;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final StepForms forms;
    private final RegistrationDrafts drafts;
    private final ObjectMapper json;
    private final Set<String> known = java.util.concurrent.ConcurrentHashMap.newKeySet();

    public Desk(
            StaffDirectory directory,
            ActingActor acting,
            EngineCases cases,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            ManagementService management,
            StepForms forms,
            RegistrationDrafts drafts,
            ObjectMapper json) {
        this.directory = directory;
        this.acting = acting;
        this.cases = cases;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.forms = forms;
        this.drafts = drafts;
        this.json = json;
    }

    /** A member of staff with this sign-in name, added when missing, who acts from now on. */
    public Actor as(String id, Role role, String area) {
        Actor actor =
                directory.find(id).orElseGet(() -> directory.add(id, "测试" + id, Set.of(role), area, "Ceshi@2026xyz"));
        acting.is(actor);
        return actor;
    }

    /**
     * Everybody a case of a township needs, each another person.
     *
     * @param author of the first opinion
     */
    public record Crew(
            Actor window,
            Actor surveyor,
            Actor companion,
            Actor author,
            Actor decider,
            Actor checker,
            Actor supervisor) {}

    /** The people of a township and its county; the window clerk acts from now on. */
    public Crew crew(String township) {
        String county = township.substring(0, 6);
        Actor surveyor = as("tdiaocha1", Role.SURVEYOR, township);
        Actor companion = as("tdiaocha2", Role.SURVEYOR, township);
        Actor author = as("tqueren1", Role.DECIDER, township);
        Actor decider = as("tqueren2", Role.DECIDER, township);
        Actor checker = as("thedui1", Role.COUNTY_CHECKER, county);
        Actor supervisor = as("tjianguan1", Role.COUNTY_SUPERVISOR, county);
        Actor window = as("tshouli1", Role.WINDOW_CLERK, township);
        return new Crew(window, surveyor, companion, author, decider, checker, supervisor);
    }

    /** Registers a family at the window and returns the case number. */
    public String register(Actor clerk, Declaration declaration) {
        acting.is(clerk);
        String draft = drafts.begin(clerk);
        drafts.save(draft, declaration, clerk);
        List<String> warnings = drafts.warnings(draft, clerk);
        if (!warnings.isEmpty()) {
            drafts.verify(draft, warnings, clerk);
        }
        String instance = cases.start("subsistence", Map.of("draftId", draft), clerk.id());
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    /**
     * Registers what a family needs at the one window.
     *
     * @return the registration
     */
    public String registerNeeds(Actor clerk, Declaration declaration) {
        acting.is(clerk);
        String draft = drafts.begin(clerk);
        drafts.save(draft, declaration, clerk);
        List<String> warnings = drafts.warnings(draft, clerk);
        if (!warnings.isEmpty()) {
            drafts.verify(draft, warnings, clerk);
        }
        cases.start("intake", Map.of("draftId", draft), clerk.id());
        return draft;
    }

    /** Keys of the open tasks of a case. */
    public List<String> open(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Whether a task of a case is open; a key that no model knows is a mistake of the test, not a "no". */
    public boolean isOpen(String caseNumber, String key) {
        return open(caseNumber).contains(known(key));
    }

    private String known(String key) {
        if (known.contains(key)) {
            return key;
        }
        boolean found = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .anyMatch(definition ->
                        repository.getBpmnModelInstance(definition.getId()).getModelElementById(key)
                                instanceof UserTask);
        if (!found) {
            throw new AssertionError("no model has a user task " + key);
        }
        known.add(key);
        return key;
    }

    /** Completes a task with its form as saved. */
    public void complete(Actor actor, String taskId) {
        acting.is(actor);
        cases.complete(taskId, actor.id());
    }

    /** The open task of a case. */
    public Task task(String caseNumber, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(known(key))
                .singleResult();
    }

    public String claim(Actor actor, String caseNumber, String key) {
        acting.is(actor);
        String taskId = task(caseNumber, key).getId();
        cases.claim(taskId, actor.id());
        return taskId;
    }

    /** A form as it opens. */
    public JsonNode form(String taskId) {
        return json.valueToTree(forms.open(taskId).form());
    }

    /** Saves a form, the given fields over what it is filled in with. */
    public List<FieldProblem> save(Actor actor, String taskId, Map<String, ?> fields) {
        acting.is(actor);
        StepForms.OpenForm open = forms.open(taskId);
        ObjectNode form = json.valueToTree(open.form());
        fields.forEach((name, value) -> form.set(name, json.<JsonNode>valueToTree(value)));
        return forms.save(taskId, form, open.version()).problems();
    }

    /** Claims, fills in and completes. */
    public void done(Actor actor, String caseNumber, String key, Map<String, ?> fields) {
        String taskId = claim(actor, caseNumber, key);
        List<FieldProblem> problems = save(actor, taskId, fields);
        if (!problems.isEmpty()) {
            throw new AssertionError(key + ": " + problems);
        }
        cases.complete(taskId, actor.id());
    }

    /** The family hands in everything that is asked of it. */
    public void papers(Actor clerk, String caseNumber) {
        String taskId = claim(clerk, caseNumber, "Task_CheckMaterials");
        List<String> asked = forms.open(taskId).page().fields().stream()
                .filter(field -> field.name().equals("received"))
                .flatMap(field -> field.options().stream())
                .map(Field.Option::value)
                .toList();
        done(clerk, caseNumber, "Task_CheckMaterials", Map.of("received", asked));
    }

    /** A case from the window to its acceptance, on no particular ground. */
    public String accepted(Actor clerk, Declaration declaration) {
        String caseNumber = register(clerk, declaration);
        papers(clerk, caseNumber);
        accept(clerk, caseNumber, "NONE");
        return caseNumber;
    }

    /** The record of a home survey that has found what was declared. */
    public static Map<String, Object> survey(Actor companion) {
        return Map.of(
                "companion",
                companion.id(),
                "present",
                "申请人",
                "living",
                "住房老旧，基本生活用品齐全",
                "result",
                "TRUE",
                "noPhotoReason",
                "家庭不同意拍照",
                "familySigned",
                true,
                "surveyorsSigned",
                true);
    }

    /** An accepted case through check and survey, both without a finding, to its calculation. */
    public void verified(Crew crew, String caseNumber) {
        runJobs(caseNumber);
        done(crew.checker(), caseNumber, "Task_CheckInformation", Map.of());
        done(crew.surveyor(), caseNumber, "Task_SurveyHome", survey(crew.companion()));
        runJobs(caseNumber);
    }

    /** Every member signs the authorisation as the form proposes: the family's children by a parent. */
    public void accept(Actor actor, String caseNumber, String ground) {
        String taskId = claim(actor, caseNumber, "Task_AcceptApplication");
        StepForms.OpenForm open = forms.open(taskId);
        ObjectNode form = json.valueToTree(open.form());
        form.withArray("signatures").forEach(row -> ((ObjectNode) row).put("signed", true));
        form.put("ground", ground);
        List<FieldProblem> problems = forms.save(taskId, form, open.version()).problems();
        if (!problems.isEmpty()) {
            throw new AssertionError("Task_AcceptApplication: " + problems);
        }
        cases.complete(taskId, actor.id());
    }

    /** Runs the jobs of a case that are due now, as the job executor would. */
    public void runJobs(String caseNumber) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
        var due = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .executable()
                .list();
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .executable()
                    .list();
        }
    }

    /** Whether the case has come to its end. */
    public boolean ended(String caseNumber) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count()
                == 0;
    }
}
