package org.jiuzhu.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.EngineTask;
import org.jiuzhu.engine.EngineTasks;
import org.jiuzhu.engine.UserTaskGate;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.JsonFaults;
import org.jiuzhu.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms of user tasks: opened, saved as a draft, and sealed when the task is completed.
 *
 * <p>A draft may be wrong or unfinished; it is kept all the same, so that nothing typed is lost. Only a form without
 * problems lets its task be completed.
 */
@Service
public class StepForms implements UserTaskGate {

    private final ObjectProvider<StepForm<?>> forms;
    private final StepDraftMapper drafts;
    private final EngineTasks tasks;
    private final CurrentActor currentActor;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final Clock clock;
    private volatile @Nullable Map<String, StepForm<?>> byKey;

    StepForms(
            ObjectProvider<StepForm<?>> forms,
            StepDraftMapper drafts,
            EngineTasks tasks,
            CurrentActor currentActor,
            ObjectMapper json,
            ApplicationEventPublisher events,
            Journal journal,
            Clock clock) {
        this.forms = forms;
        this.drafts = drafts;
        this.tasks = tasks;
        this.currentActor = currentActor;
        this.json = json;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * An opened form.
     *
     * @param savedAt when the draft was last saved, or null when never
     * @param readOnly somebody else holds the task, or nobody has claimed it yet
     */
    public record OpenForm(
            String taskId,
            String taskKey,
            String taskName,
            String caseNumber,
            @Nullable LocalDateTime dueOn,
            @Nullable String assignee,
            boolean readOnly,
            @Nullable LocalDateTime savedAt,
            FormPage page,
            Object form) {}

    /**
     * Opens the form of a task.
     *
     * @throws Missing when there is no such open task within the person's reach
     */
    @Transactional
    public OpenForm open(String taskId) {
        Actor actor = currentActor.get();
        EngineTask task = task(actor, taskId);
        StepForm<?> form = form(task.key());
        StepDraft draft = drafts.find(taskId);
        journal.read(task.caseNumber(), "表单：" + task.name());
        return new OpenForm(
                task.id(),
                task.key(),
                task.name(),
                task.caseNumber(),
                task.due(),
                task.assignee(),
                !actor.id().equals(task.assignee()),
                draft == null ? null : draft.savedAt(),
                form.page(task.caseNumber()),
                draft == null ? form.initial(task.caseNumber()) : resumed(form, task.caseNumber(), draft.content()));
    }

    /**
     * Saves a form as typed and says what is still wrong with it.
     *
     * @return the problems; none when the task can be completed
     * @throws InvalidInput when the content cannot be read as this form at all
     * @throws Conflict when somebody else holds the task
     */
    @Transactional
    public List<FieldProblem> save(String taskId, JsonNode content) {
        Actor actor = currentActor.get();
        EngineTask task = task(actor, taskId);
        if (!actor.id().equals(task.assignee())) {
            throw new Conflict(task.assignee() == null ? "请先领取任务再填写。" : "任务已由他人领取，您填写的内容没有覆盖他的内容，请刷新。");
        }
        StepForm<?> form = form(task.key());
        List<FieldProblem> problems = check(form, task.caseNumber(), content.toString());
        StepDraft draft =
                new StepDraft(taskId, task.caseNumber(), content.toString(), actor.id(), LocalDateTime.now(clock));
        if (drafts.update(draft) == 0) {
            drafts.insert(draft);
        }
        return problems;
    }

    /** Hands an open task over to a colleague, for somebody who is ill or has left. */
    @Transactional
    public void handOver(String taskId, @Nullable String to) {
        if (to == null || to.isBlank()) {
            throw new InvalidInput("to", "请选择接办人。");
        }
        EngineTask task = tasks.handOver(taskId, to, currentActor.get());
        journal.record("转交任务", task.caseNumber(), task.name() + "：" + task.assignee() + " → " + to);
    }

    @Override
    public Map<String, Object> completing(EngineTask task, String actorId) {
        Actor actor = currentActor.get();
        if (!actor.id().equals(actorId)) {
            throw new Conflict("登录人与办理人不一致，请重新登录。");
        }
        StepForm<?> form = form(task.key());
        StepDraft draft = drafts.find(task.id());
        String content = draft == null ? write(form.initial(task.caseNumber())) : draft.content();
        Map<String, Object> variables = seal(form, task, content, actor);
        drafts.delete(task.id());
        events.publishEvent(new StepSealed(task.caseNumber(), task.id()));
        return variables;
    }

    private <T> Map<String, Object> seal(StepForm<T> form, EngineTask task, String content, Actor actor) {
        T value = form.refresh(task.caseNumber(), read(content, form.type()));
        List<FieldProblem> problems = form.check(task.caseNumber(), value);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return form.seal(task.caseNumber(), value, actor, task.id());
    }

    private <T> List<FieldProblem> check(StepForm<T> form, String caseNumber, String content) {
        return form.check(caseNumber, form.refresh(caseNumber, read(content, form.type())));
    }

    /** The draft with what is only shown as it is now; one that cannot be read is given back as it was typed. */
    private <T> Object resumed(StepForm<T> form, String caseNumber, String content) {
        T value;
        try {
            value = json.readValue(content, form.type());
        } catch (JsonProcessingException e) {
            return tree(content);
        }
        return form.refresh(caseNumber, value);
    }

    private EngineTask task(Actor actor, String taskId) {
        return tasks.visibleTo(actor, taskId).orElseThrow(() -> new Missing("没有这个任务，可能已经办结或不在您的辖区。"));
    }

    private StepForm<?> form(String taskKey) {
        Map<String, StepForm<?>> known = byKey;
        if (known == null) {
            known = forms.stream().collect(Collectors.toUnmodifiableMap(StepForm::taskKey, Function.identity()));
            byKey = known;
        }
        StepForm<?> form = known.get(taskKey);
        if (form == null) {
            throw new Missing("该任务没有表单。");
        }
        return form;
    }

    /** Keys of all tasks that have a form. */
    public java.util.Set<String> taskKeys() {
        return forms.stream().map(StepForm::taskKey).collect(Collectors.toUnmodifiableSet());
    }

    private JsonNode tree(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft is not JSON", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String content, Class<T> type) {
        try {
            T form = json.readValue(content, type);
            if (form == null) {
                throw new InvalidInput("", "提交的内容是空的，请刷新页面后重试。");
            }
            return form;
        } catch (JsonProcessingException e) {
            throw JsonFaults.of(e);
        }
    }
}
