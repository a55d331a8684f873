package org.jiuzhu.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.AbstractNativeQuery;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * What a signed-in person may ask of the engine directly: to read, to take and give back a task, to hand in a form, to
 * start a procedure from a draft, to let a failed job run again. Everything else would go past the forms, the letters
 * and the journal, however the engine's own rights stand. What a procedure does within such a step, and what the house
 * does in its own name, is not asked here.
 */
final class PersonalCommands extends CommandInterceptor {

    /** The one variable that the start form of subsistence hands over: which saved draft is meant. */
    private static final String DRAFT = "draftId";

    /** What a start form may hand over besides a draft: a code that was chosen, never anything typed. */
    private static final Set<String> START_CODES = Set.of("clueSource", "kind", "track");

    /** Numbers of the house that a start form may name; who may see what they name decides the procedure. */
    private static final Set<String> START_NUMBERS = Set.of("caseNumber", "slip");

    private static final String NUMBER = "[0-9A-Z-]{0,40}";

    /** The number of an award: those brought in from elsewhere have small letters too. */
    private static final String AWARD = "awardNumber";

    private static final String AWARD_NUMBER = "[A-Z]{2,4}-[0-9]{9}-[0-9A-Za-z-]{1,28}";

    private static final String CODE = "[A-Z_]{1,20}";

    private static final String READING =
            "(Get|Find|Is|Query|ExecuteFilter|AuthorizationCheck|CreateUserQuery|CreateGroupQuery|CreateTenantQuery|"
                    + "CreateNativeUserQuery|ExecuteDuration|HistoricTaskInstanceCount|HistoricFinishedCase|"
                    + "DetermineHistoryLevel).*";

    private final ProcessEngineConfigurationImpl configuration;

    PersonalCommands(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null) {
            var person = configuration.getIdentityService().getCurrentAuthentication();
            if (person != null && person.getUserId() != null) {
                check(command, person.getUserId());
                if (command instanceof AssignTaskCmd) {
                    return inTheNameOfTheHouse(command, person);
                }
            }
        }
        return next.execute(command);
    }

    /** Giving back the own task would need the right to assign it to anybody, which no post shall have. */
    private <T> T inTheNameOfTheHouse(Command<T> command, Authentication person) {
        var identity = configuration.getIdentityService();
        identity.clearAuthentication();
        try {
            return next.execute(command);
        } finally {
            identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
        }
    }

    private void check(Command<?> command, String person) {
        if (command instanceof AbstractQuery || command instanceof AbstractNativeQuery) {
            return;
        }
        if (command instanceof StartProcessInstanceCmd) {
            startsFromDraft((ProcessInstantiationBuilderImpl) read(command, "instantiationBuilder"));
        } else if (command instanceof SubmitStartFormCmd) {
            startsFromDraft((String) read(command, "businessKey"), variables(command, "variables"));
        } else if (command instanceof CompleteTaskCmd) {
            bringsNothing(variables(command, "variables"));
        } else if (command instanceof SubmitTaskFormCmd) {
            bringsNothing(variables(command, "properties"));
        } else if (command instanceof ClaimTaskCmd) {
            if (!person.equals(read(command, "userId"))) {
                throw refused("任务只能由本人领取。");
            }
        } else if (command instanceof AssignTaskCmd) {
            givesBackOwn(command, person);
        } else if (!(command instanceof SetJobRetriesCmd)
                && !command.getClass().getSimpleName().matches(READING)) {
            throw refused("这项操作不能直接在引擎上进行，请在本平台的页面上办理。");
        }
    }

    private static void startsFromDraft(@Nullable ProcessInstantiationBuilderImpl start) {
        if (start == null
                || start.getCaseInstanceId() != null
                || start.getModificationBuilder() != null
                        && !start.getModificationBuilder()
                                .getModificationOperations()
                                .isEmpty()) {
            throw refused("只能从登记表立案，不能从流程中间开始。");
        }
        startsFromDraft(start.getBusinessKey(), start.getVariables());
    }

    private static void startsFromDraft(@Nullable String businessKey, @Nullable Map<?, ?> variables) {
        if (businessKey != null && !businessKey.isBlank()) {
            throw refused("案号由系统编定，不能自行填写。");
        }
        if (variables != null && !variables.entrySet().stream().allMatch(PersonalCommands::mayBring)) {
            throw refused("只能从登记表立案，不能自带流程变量。");
        }
    }

    private static boolean mayBring(Map.Entry<?, ?> variable) {
        String name = String.valueOf(variable.getKey());
        return name.equals(DRAFT)
                || START_NUMBERS.contains(name)
                        && (variable.getValue() == null
                                || String.valueOf(variable.getValue()).matches(NUMBER))
                || START_CODES.contains(name)
                        && String.valueOf(variable.getValue()).matches(CODE)
                || name.equals(AWARD) && String.valueOf(variable.getValue()).matches(AWARD_NUMBER);
    }

    private static void bringsNothing(@Nullable Map<?, ?> variables) {
        if (variables != null && !variables.isEmpty()) {
            throw refused("任务的内容只能填在表单里，不能自带流程变量。");
        }
    }

    /** The engine gives a task back by assigning it to nobody. */
    private void givesBackOwn(Command<?> command, String person) {
        if (read(command, "userId") != null) {
            throw refused("任务只能由本人领取；要转交同事，请由县级监管岗在“人员”页办理。");
        }
        TaskService tasks = configuration.getTaskService();
        var found = tasks.createTaskQuery()
                .taskId(String.valueOf(read(command, "taskId")))
                .listPage(0, 1);
        if (found.isEmpty() || !person.equals(found.get(0).getAssignee())) {
            throw refused("只能退回自己领取的任务。");
        }
    }

    private static @Nullable Map<?, ?> variables(Command<?> command, String field) {
        return (Map<?, ?>) read(command, field);
    }

    private static @Nullable Object read(Command<?> command, String name) {
        for (Class<?> type = command.getClass(); type != null; type = type.getSuperclass()) {
            try {
                var field = type.getDeclaredField(name);
                field.setAccessible(true);
                return field.get(command);
            } catch (NoSuchFieldException e) {
                // perhaps in the class above
            } catch (IllegalAccessException e) {
                throw new ProcessEngineException("操作无法检查，已拒绝执行。", e);
            }
        }
        throw new ProcessEngineException("操作无法检查，已拒绝执行。");
    }

    private static AuthorizationException refused(String message) {
        return new AuthorizationException(Objects.requireNonNull(message));
    }
}
