package org.jiuzhu.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Missing;
import org.springframework.stereotype.Service;

/** Reads user tasks; what a person may see is decided by the engine's own authorisations and tenants. */
@Service
public class EngineTasks {

    private final TaskService tasks;
    private final HistoryService history;
    private final ActingUser actingUser;
    private final CaseReach reach;

    private final Cache<String, String> numbers =
            Caffeine.newBuilder().maximumSize(20_000).build();

    EngineTasks(TaskService tasks, HistoryService history, ActingUser actingUser, CaseReach reach) {
        this.tasks = tasks;
        this.history = history;
        this.actingUser = actingUser;
        this.reach = reach;
    }

    /** The open task, if it exists and the person may see both it and its case. */
    public Optional<EngineTask> visibleTo(Actor actor, String taskId) {
        return as(actor.id(), () -> tasks.createTaskQuery().taskId(taskId).listPage(0, 1)).stream()
                .findFirst()
                .map(task -> reference(task, caseNumber(task)))
                .filter(task -> reach.sees(actor, task.caseNumber()));
    }

    /** The open task, if the person holds it and still sees its case: who holds a task has been let in already. */
    public Optional<EngineTask> heldBy(Actor actor, String taskId) {
        return tasks.createTaskQuery().taskId(taskId).taskAssignee(actor.id()).listPage(0, 1).stream()
                .findFirst()
                .map(task -> reference(task, caseNumber(task)))
                .filter(task -> reach.sees(actor, task.caseNumber()));
    }

    /** The open tasks among the given ids that the person may see, in one query. */
    public List<EngineTask> visibleTo(String userId, Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        List<Task> found = as(userId, () -> tasks.createTaskQuery()
                .taskIdIn(taskIds.toArray(String[]::new))
                .listPage(0, EngineConfiguration.MAX_RESULTS));
        if (found.isEmpty()) {
            return List.of();
        }
        var numbers = history
                .createHistoricProcessInstanceQuery()
                .processInstanceIds(
                        found.stream().map(Task::getProcessInstanceId).collect(java.util.stream.Collectors.toSet()))
                .listPage(0, EngineConfiguration.MAX_RESULTS)
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        instance -> instance.getId(),
                        instance -> Objects.requireNonNullElse(instance.getBusinessKey(), "")));
        return found.stream()
                .map(task -> reference(task, numbers.getOrDefault(task.getProcessInstanceId(), "")))
                .toList();
    }

    /** The open tasks of several cases, in two statements however many cases there are. */
    public List<EngineTask> openOf(Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return List.of();
        }
        var numbers = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new))
                .unfinished()
                .listPage(0, EngineConfiguration.MAX_RESULTS)
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        instance -> instance.getId(), instance -> Objects.requireNonNull(instance.getBusinessKey())));
        if (numbers.isEmpty()) {
            return List.of();
        }
        return tasks
                .createTaskQuery()
                .processInstanceIdIn(numbers.keySet().toArray(String[]::new))
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, EngineConfiguration.MAX_RESULTS)
                .stream()
                .map(task -> reference(task, Objects.requireNonNull(numbers.get(task.getProcessInstanceId()))))
                .toList();
    }

    /** Steps of a case, done and open, oldest first. */
    public List<CaseStep> steps(String caseNumber) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .listPage(0, EngineConfiguration.MAX_RESULTS)
                .stream()
                .map(EngineTasks::step)
                .toList();
    }

    private static CaseStep step(HistoricTaskInstance task) {
        return new CaseStep(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                Objects.requireNonNull(UserTaskListeners.local(task.getStartTime())),
                UserTaskListeners.local(task.getEndTime()),
                UserTaskListeners.local(task.getDueDate()),
                task.getDeleteReason() != null && !"completed".equals(task.getDeleteReason()));
    }

    /**
     * Puts an open task into the hands of a named person of its post and area, whoever holds it.
     *
     * @return the task as it was before
     * @throws org.jiuzhu.shared.Missing when the supervisor does not see the task
     * @throws org.jiuzhu.shared.Refused when the person may not do it: another post, another area, the same eyes
     */
    public EngineTask handOver(String taskId, String userId, Actor supervisor) {
        EngineTask task = visibleTo(supervisor, taskId).orElseThrow(() -> new Missing("没有这个任务，可能已经办结或不在您的辖区。"));
        tasks.setAssignee(taskId, userId);
        return task;
    }

    private String caseNumber(Task task) {
        // the number of a running case never changes
        String known = numbers.getIfPresent(task.getProcessInstanceId());
        if (known != null) {
            return known;
        }
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        String found = instance == null ? "" : Objects.requireNonNullElse(instance.getBusinessKey(), "");
        if (!found.isEmpty()) {
            numbers.put(task.getProcessInstanceId(), found);
        }
        return found;
    }

    private static EngineTask reference(Task task, String caseNumber) {
        return new EngineTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                caseNumber,
                task.getAssignee(),
                UserTaskListeners.local(task.getDueDate()),
                Objects.requireNonNull(UserTaskListeners.local(task.getCreateTime())));
    }

    private <T> T as(String userId, Supplier<T> query) {
        return actingUser.as(userId, query);
    }
}
