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
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.StaleDraft;
import org.jiuzhu.shared.TypedContent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
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
    private final HiddenFields hidden;
    private final EngineTasks tasks;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final Clock clock;
    private volatile @Nullable Map<String, StepForm<?>> byKey;

    StepForms(
            ObjectProvider<StepForm<?>> forms,
            StepDraftMapper drafts,
            HiddenFields hidden,
            EngineTasks tasks,
            StaffDirectory staff,
            CurrentActor currentActor,
            ObjectMapper json,
            ApplicationEventPublisher events,
            Journal journal,
            Clock clock) {
        this.forms = forms;
        this.drafts = drafts;
        this.hidden = hidden;
        this.tasks = tasks;
        this.staff = staff;
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
     * @param version of the draft, to be given when it is saved; 0 when there is none
     * @param assigneeName name of the person who holds the task, or null
     * @param readOnly somebody else holds the task, or nobody has claimed it yet
     */
    public record OpenForm(
            String taskId,
            String taskKey,
            String taskName,
            String caseNumber,
            @Nullable LocalDateTime dueOn,
            @Nullable String assignee,
            @Nullable String assigneeName,
            boolean readOnly,
            int version,
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
        FormPage page = form.page(task.caseNumber());
        hidden.learn(task.id(), page);
        return new OpenForm(
                task.id(),
                task.key(),
                task.name(),
                task.caseNumber(),
                task.due(),
                task.assignee(),
                task.assignee() == null
                        ? null
                        : staff.names(List.of(task.assignee())).get(task.assignee()),
                !actor.id().equals(task.assignee()),
                draft == null ? 0 : draft.version(),
                draft == null ? null : draft.savedAt(),
                page,
                draft == null ? form.initial(task.caseNumber()) : resumed(form, task.caseNumber(), draft.content()));
    }

    /**
     * What came of saving a form.
     *
     * @param version to be given with the next save
     * @param problems what is still wrong; none when the task can be completed
     */
    public record Saved(int version, List<FieldProblem> problems) {}

    /** Saves a form as typed, over whatever is there; for callers that hold the task alone. */
    @Transactional
    public List<FieldProblem> save(String taskId, JsonNode content) {
        return save(taskId, content, null).problems();
    }

    /**
     * Keeps a form as typed, readable or not, and then says what is still wrong with it.
     *
     * @param seen version of the draft that the page has seen, or null to save over any
     * @throws InvalidInput when it is no form at all
     * @throws StaleDraft when the draft was saved from another page since
     * @throws Conflict when somebody else holds the task
     */
    @Transactional
    public Saved save(String taskId, JsonNode content, @Nullable Integer seen) {
        Actor actor = currentActor.get();
        EngineTask task = tasks.heldBy(actor, taskId).orElseGet(() -> task(actor, taskId));
        if (!actor.id().equals(task.assignee())) {
            throw new Conflict(task.assignee() == null ? "请先领取任务再填写。" : "任务已由他人领取，您填写的内容没有覆盖他的内容，请刷新。");
        }
        StepForm<?> form = form(task.key());
        String typed = content.toString();
        if (!content.isObject() || typed.length() > TypedContent.MAX_LENGTH) {
            throw new InvalidInput("", "填写的内容过长或无法识别，请检查是否误粘贴了大段文字。");
        }
        int version = keep(task, typed, actor, seen);
        return new Saved(version, check(form, task, content));
    }

    private int keep(EngineTask task, String typed, Actor actor, @Nullable Integer seen) {
        int before = seen == null ? version(task.id()) : seen;
        StepDraft draft =
                new StepDraft(task.id(), task.caseNumber(), typed, actor.id(), LocalDateTime.now(clock), before + 1);
        if (before == 0) {
            try {
                drafts.insert(draft);
            } catch (DuplicateKeyException e) {
                throw stale(version(task.id()));
            }
        } else if (drafts.update(draft) == 0) {
            throw stale(version(task.id()));
        }
        return draft.version();
    }

    private int version(String taskId) {
        StepDraft there = drafts.find(taskId);
        return there == null ? 0 : there.version();
    }

    private static StaleDraft stale(int version) {
        return new StaleDraft("此草稿在另一页已修改。", version);
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
        hidden.forget(task.id());
        events.publishEvent(new StepSealed(task.caseNumber(), task.id()));
        return variables;
    }

    private <T> Map<String, Object> seal(StepForm<T> form, EngineTask task, String content, Actor actor) {
        TypedContent<T> typed = TypedContent.read(json, shown(form, task, tree(content)), form.type());
        T value = form.refresh(task.caseNumber(), typed.value());
        List<FieldProblem> problems = typed.and(form.check(task.caseNumber(), value));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return form.seal(task.caseNumber(), value, actor, task.id());
    }

    private JsonNode shown(StepForm<?> form, EngineTask task, JsonNode content) {
        return hidden.without(task.id(), () -> form.page(task.caseNumber()), content);
    }

    private <T> List<FieldProblem> check(StepForm<T> form, EngineTask task, JsonNode content) {
        TypedContent<T> typed;
        try {
            typed = TypedContent.read(json, shown(form, task, content), form.type());
        } catch (InvalidInput e) {
            return e.problems();
        }
        String caseNumber = task.caseNumber();
        return typed.and(form.check(caseNumber, form.refresh(caseNumber, typed.value())));
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
}
