package org.jiuzhu.engine;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jiuzhu.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hangs four eyes and the gate of the forms on every user task of every model, so that no model can forget them. */
@Component
class UserTaskListeners extends AbstractProcessEnginePlugin {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ObjectProvider<UserTaskGate> gate;

    UserTaskListeners(ObjectProvider<UserTaskGate> gate) {
        this.gate = gate;
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
            public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
                TaskDefinition definition =
                        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                definition.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, UserTaskListeners.this::assigned);
                definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, UserTaskListeners.this::completed);
            }
        });
    }

    private void assigned(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee != null) {
            FourEyes.check(task, assignee, services(task).getHistoryService());
        }
    }

    private void completed(DelegateTask task) {
        String actor = actor(task);
        if (task.getAssignee() == null) {
            task.setAssignee(actor);
        } else if (!task.getAssignee().equals(actor)) {
            throw new Refused("“" + task.getName() + "”已由他人领取，不能代为提交。");
        }
        FourEyes.check(task, actor, services(task).getHistoryService());
        Map<String, Object> variables = gate.getObject().completing(reference(task), actor);
        task.getExecution().setVariables(variables);
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
