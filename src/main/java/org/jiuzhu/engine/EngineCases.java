package org.jiuzhu.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jiuzhu.shared.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Cases as the engine runs them: start, message, timers, urgency. A case is named by its number, the business key. */
@Service
public class EngineCases {

    /** Enough for every model of the house; a job that makes itself anew must not run for ever. */
    private static final int ROUNDS = 10;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final ActingUser actingUser;

    EngineCases(RuntimeService runtime, TaskService tasks, ManagementService management, ActingUser actingUser) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.actingUser = actingUser;
    }

    /**
     * Starts a procedure in the name of a person.
     *
     * @param processKey id of the process
     * @return the engine's id of the instance
     */
    public String start(String processKey, Map<String, Object> variables, String userId) {
        return actingUser.as(userId, () -> runtime.startProcessInstanceByKey(processKey, variables)
                .getId());
    }

    /**
     * Starts a procedure in the name of the house itself, for a county; nobody signed in opens it.
     *
     * @param businessKey number under which the procedure is found
     */
    public void startInCounty(String processKey, String businessKey, String county) {
        actingUser.asHouse(
                () -> runtime.startProcessInstanceByKey(processKey, businessKey, Map.of(CountyTenants.COUNTY, county)));
    }

    /**
     * Starts a procedure of the whole city in the name of the house itself; it belongs to no county.
     *
     * @param businessKey number under which the procedure is found
     */
    public void startInCity(String processKey, String businessKey) {
        actingUser.asHouse(() -> runtime.startProcessInstanceByKey(processKey, businessKey));
    }

    /**
     * Hands a message to the one running procedure of a case.
     *
     * @throws Conflict when the case does not wait for it
     */
    public void tell(String caseNumber, String message, String refusal) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseNumber)
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new Conflict(refusal);
        }
    }

    /** Whether the running procedure of a case waits for a message. */
    public boolean waitsFor(String caseNumber, String message) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    /** Sets variables of a running case and moves the timers named by their activity ids. */
    public void moveTimers(String caseNumber, Map<String, Object> variables, Map<String, Instant> timers) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
        if (instance == null) {
            return;
        }
        runtime.setVariables(instance.getId(), variables);
        if (timers.isEmpty()) {
            return;
        }
        Map<String, Instant> byDefinition = new HashMap<>();
        management
                .createJobDefinitionQuery()
                .processDefinitionId(instance.getProcessDefinitionId())
                .activityIdIn(timers.keySet().toArray(String[]::new))
                .listPage(0, EngineConfiguration.MAX_RESULTS)
                .forEach(definition -> byDefinition.put(
                        definition.getId(), Objects.requireNonNull(timers.get(definition.getActivityId()))));
        for (Job job : management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .listPage(0, EngineConfiguration.MAX_RESULTS)) {
            Instant moved = byDefinition.get(job.getJobDefinitionId());
            if (moved != null) {
                management.setJobDuedate(job.getId(), Date.from(moved));
            }
        }
    }

    /** Sets variables of a running case. */
    public void set(String caseNumber, Map<String, Object> variables) {
        moveTimers(caseNumber, variables, Map.of());
    }

    /** Sets the priority of the open tasks of a case anew, and the due date of those that the plan names. */
    public void replan(String caseNumber, int priority, Function<EngineTask, Optional<UserTaskSchedule.Due>> plan) {
        for (Task task : tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .listPage(0, EngineConfiguration.MAX_RESULTS)) {
            task.setPriority(priority);
            plan.apply(new EngineTask(
                            task.getId(),
                            task.getTaskDefinitionKey(),
                            task.getName(),
                            caseNumber,
                            task.getAssignee(),
                            UserTaskListeners.local(task.getDueDate()),
                            Objects.requireNonNull(UserTaskListeners.local(task.getCreateTime()))))
                    .ifPresent(due -> task.setDueDate(due.at() == null ? null : Date.from(due.at())));
            tasks.saveTask(task);
        }
    }

    /** Claims an open task for a person. */
    public void claim(String taskId, String userId) {
        actingUser.as(userId, () -> tasks.claim(taskId, userId));
    }

    /** Completes an open task in the name of a person. */
    public void complete(String taskId, String userId) {
        actingUser.as(userId, () -> tasks.complete(taskId));
    }

    /**
     * Runs the jobs of a case that are due now, and those that they make, on this thread; otherwise the job executor does
     * in its own time.
     */
    public void runDueJobs(String caseNumber) {
        for (int round = 0; round < ROUNDS; round++) {
            var instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .singleResult();
            if (instance == null) {
                return;
            }
            var due = management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .executable()
                    .listPage(0, EngineConfiguration.MAX_RESULTS);
            if (due.isEmpty()) {
                return;
            }
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    /**
     * An open task by its id and its key in the model.
     *
     * @param holder who has it in hand, or null when it waits for somebody
     */
    public record OpenTask(String id, String key, @Nullable String holder) {}

    /** The open tasks of a case. */
    public List<OpenTask> openTasks(String caseNumber) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .listPage(0, EngineConfiguration.MAX_RESULTS)
                .stream()
                .map(task -> new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getAssignee()))
                .toList();
    }

    /** The groups of the posts that may claim a task. */
    public List<String> candidateGroups(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The open task of a case with this key, if there is one. */
    public Optional<String> openTask(String caseNumber, String taskKey) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(taskKey)
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(Task::getId);
    }

    /**
     * A job that has failed.
     *
     * @param problem what it said
     * @param givenUp it is not tried again by itself
     */
    public record Stuck(String problem, boolean givenUp) {}

    /** Jobs of a procedure that have failed, by the number of the case. */
    public Map<String, Stuck> stuck(String processKey) {
        Map<String, Stuck> stuck = new HashMap<>();
        List<Job> failed = management
                .createJobQuery()
                .processDefinitionKey(processKey)
                .withException()
                .listPage(0, EngineConfiguration.MAX_RESULTS);
        if (failed.isEmpty()) {
            return stuck;
        }
        Map<String, String> numbers = new HashMap<>();
        runtime.createProcessInstanceQuery()
                .processInstanceIds(
                        failed.stream().map(Job::getProcessInstanceId).collect(java.util.stream.Collectors.toSet()))
                .listPage(0, EngineConfiguration.MAX_RESULTS)
                .forEach(instance -> numbers.put(instance.getId(), instance.getBusinessKey()));
        for (Job job : failed) {
            String number = numbers.get(job.getProcessInstanceId());
            if (number != null) {
                stuck.put(
                        number,
                        new Stuck(Objects.requireNonNullElse(job.getExceptionMessage(), ""), job.getRetries() == 0));
            }
        }
        return stuck;
    }

    /** Has the failed jobs of a case tried once more, now. */
    public void retry(String caseNumber) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
        if (instance == null) {
            throw new Conflict("已经办完，不用再试。");
        }
        management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .noRetriesLeft()
                .listPage(0, EngineConfiguration.MAX_RESULTS)
                .forEach(job -> management.setJobRetries(job.getId(), 1));
    }

    /** Whether a procedure of the case is still going on. */
    public boolean running(String caseNumber) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count()
                > 0;
    }

    /** Case number of an instance. */
    public String caseNumber(String instanceId) {
        return Objects.requireNonNull(runtime.createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult()
                .getBusinessKey());
    }
}
