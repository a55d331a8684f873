package org.jiuzhu.engine;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jiuzhu.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hangs four eyes, the reach of a person and the gate of the forms on every user task of every model, so that no model
 * can forget them. A task is only ever in the hands of somebody who is on the staff, holds the post that the model
 * names and sees the case; only the house itself may hand it to another.
 */
@Component
class UserTaskListeners extends AbstractProcessEnginePlugin {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ObjectProvider<UserTaskGate> gate;
    private final ObjectProvider<UserTaskSchedule> schedule;
    private final ObjectProvider<CaseReach> reach;
    private final ObjectProvider<AlsoActed> alsoActed;
    private final ObjectProvider<ActingUser> people;

    UserTaskListeners(
            ObjectProvider<UserTaskGate> gate,
            ObjectProvider<UserTaskSchedule> schedule,
            ObjectProvider<CaseReach> reach,
            ObjectProvider<AlsoActed> alsoActed,
            ObjectProvider<ActingUser> people) {
        this.people = people;
        this.gate = gate;
        this.schedule = schedule;
        this.reach = reach;
        this.alsoActed = alsoActed;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new java.util.ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element process, ProcessDefinitionEntity definition) {
                definition.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) UserTaskListeners::once);
            }

            @Override
            public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
                TaskDefinition definition =
                        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                definition.addTaskListener(TaskListener.EVENTNAME_CREATE, UserTaskListeners.this::created);
                definition.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, UserTaskListeners.this::assigned);
                definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, UserTaskListeners.this::completed);
            }
        });
    }

    /** A case number names one running procedure of its kind: a second one could act on the case behind its back. */
    private static void once(DelegateExecution start) {
        String caseNumber = start.getProcessBusinessKey();
        if (caseNumber == null || start.getSuperExecution() != null) {
            return;
        }
        String definition = start.getProcessDefinitionId();
        boolean running = start
                .getProcessEngineServices()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .listPage(0, EngineConfiguration.MAX_RESULTS)
                .stream()
                .anyMatch(other -> !other.getId().equals(start.getProcessInstanceId())
                        && key(other.getProcessDefinitionId()).equals(key(definition)));
        if (running) {
            throw new Refused("本案已在办理，不能重复立案。");
        }
    }

    /** Ids of definitions read key:version:id. */
    private static String key(String definitionId) {
        return definitionId.split(":", 2)[0];
    }

    private void created(DelegateTask task) {
        // a model may know better how urgent a step is than the clock of the case
        task.setPriority(Math.max(task.getPriority(), schedule.getObject().priority(reference(task))));
    }

    private void assigned(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee != null) {
            var authentication = services(task).getIdentityService().getCurrentAuthentication();
            boolean another = authentication != null && !assignee.equals(authentication.getUserId());
            if (another && !assignedByModel(task)) {
                throw new Refused("任务只能由本人领取。");
            }
            checkReach(task, assignee);
            FourEyes.check(task, assignee, services(task).getHistoryService(), alsoActed);
            schedule.getObject()
                    .claimed(reference(task), assignee)
                    .ifPresent(due -> task.setDueDate(due.at() == null ? null : Date.from(due.at())));
        }
    }

    /** A task made in this very command got its assignee from the model: nobody could have claimed it yet. */
    private static boolean assignedByModel(DelegateTask task) {
        var cached = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity((TaskEntity) task);
        return cached != null && cached.getEntityState() == DbEntityState.TRANSIENT;
    }

    private void completed(DelegateTask task) {
        String actor = actor(task);
        if (task.getAssignee() == null) {
            task.setAssignee(actor);
        } else if (!task.getAssignee().equals(actor)) {
            throw new Refused("“" + task.getName() + "”已由他人领取，不能代为提交。");
        }
        checkReach(task, actor);
        FourEyes.check(task, actor, services(task).getHistoryService(), alsoActed);
        Map<String, Object> variables = gate.getObject().completing(reference(task), actor);
        task.getExecution().setVariables(variables);
    }

    /** Looked up at each step: a post may have been taken away while the task was held. */
    private void checkReach(DelegateTask task, String userId) {
        String caseNumber = Objects.requireNonNullElse(task.getExecution().getProcessBusinessKey(), "");
        if (reach.getObject().worker(userId, caseNumber).isEmpty()) {
            throw new Refused("“" + task.getName() + "”不在该工作人员的辖区，或其岗位已停用。");
        }
        Set<String> posts = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boolean holdsPost = people.getObject().groups(userId).stream().anyMatch(posts::contains);
        if (!holdsPost) {
            throw new Refused("“" + task.getName() + "”不属于该工作人员的岗位。");
        }
    }

    private static String actor(DelegateTask task) {
        var authentication = services(task).getIdentityService().getCurrentAuthentication();
        String user = authentication == null ? task.getAssignee() : authentication.getUserId();
        if (user == null) {
            throw new Refused("没有登录人，不能完成任务。");
        }
        return user;
    }

    private static ProcessEngineServices services(DelegateTask task) {
        return task.getProcessEngineServices();
    }

    private static EngineTask reference(DelegateTask task) {
        return new EngineTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                Objects.requireNonNullElse(task.getExecution().getProcessBusinessKey(), ""),
                task.getAssignee(),
                local(task.getDueDate()),
                Objects.requireNonNull(local(task.getCreateTime())));
    }

    static @Nullable LocalDateTime local(@Nullable Date date) {
        return date == null ? null : LocalDateTime.ofInstant(date.toInstant(), ZONE);
    }
}
