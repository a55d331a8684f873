package org.jiuzhu.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.DecisionEngine;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Changes of the tables: drafted by an analyst, approved by another person, in the engine from a day on. Until the day that
 * the new version names nothing of it decides a case, and cases of an earlier day keep the rules of their own time.
 */
@Service
public class Drafts {

    private static final int MOST_ROWS = 200;
    private static final int MOST_TEXT = 500;
    private static final int MOST_DOCUMENT = 100;
    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("yyyy.MM.dd");

    private final DraftMapper mapper;
    private final ReplayMapper replays;
    private final DecisionRecordMapper records;
    private final GoldenCases golden;
    private final DecisionEngine engine;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(
            DraftMapper mapper,
            ReplayMapper replays,
            DecisionRecordMapper records,
            GoldenCases golden,
            DecisionEngine engine,
            Journal journal,
            ObjectMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.replays = replays;
        this.records = records;
        this.golden = golden;
        this.engine = engine;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /** A draft in a list. */
    public record Line(
            long id,
            String decisionId,
            Draft.Kind kind,
            Draft.State state,
            String authorId,
            LocalDateTime changedAt,
            @Nullable String reason,
            @Nullable String documentNumber,
            @Nullable LocalDate effectiveOn,
            @Nullable String decidedBy,
            @Nullable Integer publishedVersion) {}

    /** What was done to a draft. */
    public record Step(String actorId, String action, @Nullable String note, LocalDateTime at) {}

    /**
     * A draft in full.
     *
     * @param findings of its present content
     * @param differences from the version that it changes
     */
    public record Detail(Draft draft, List<Finding> findings, List<TableDifference> differences, List<Step> steps) {}

    /** Who published a version, and on what ground. */
    public record Publication(int version, String authorId, String approvedBy, String reason, String documentNumber) {}

    /** Drafts that wait for somebody. */
    @Transactional(readOnly = true)
    public List<Line> open() {
        return mapper.open(MOST_ROWS).stream().map(Drafts::line).toList();
    }

    /** Drafts of a decision, newest first. */
    @Transactional(readOnly = true)
    public List<Line> of(String decisionId) {
        return mapper.of(decisionId, MOST_ROWS).stream().map(Drafts::line).toList();
    }

    /** The versions of a decision that were published here. */
    @Transactional(readOnly = true)
    public List<Publication> publications(String decisionId) {
        return mapper.publications(decisionId).stream()
                .map(one -> new Publication(
                        one.version(), one.authorId(), one.decidedBy(), one.reason(), one.documentNumber()))
                .toList();
    }

    private static Line line(DraftMapper.Row row) {
        return new Line(
                row.id(),
                row.decisionId(),
                row.kind(),
                row.state(),
                row.authorId(),
                row.changedAt(),
                row.reason(),
                row.documentNumber(),
                row.effectiveOn(),
                row.decidedBy(),
                row.publishedVersion());
    }

    /** Begins a change of the newest version. */
    @Transactional
    public long begin(String decisionId, Actor actor) {
        DecisionEngine.Version latest = latest(decisionId);
        return begin(decisionId, Draft.Kind.CHANGE, latest.version(), file(decisionId, latest.version()), null, actor);
    }

    /**
     * Begins the return to a former version; it goes the same way as a change.
     *
     * @param version the one to return to
     */
    @Transactional
    public long withdraw(String decisionId, int version, Actor actor) {
        DecisionEngine.Version latest = latest(decisionId);
        if (version == latest.version()) {
            throw new InvalidInput("version", "第" + version + "版就是最新的版本，请选择以前的一版。");
        }
        return begin(
                decisionId,
                Draft.Kind.WITHDRAWAL,
                latest.version(),
                file(decisionId, version),
                "撤回第" + latest.version() + "版，恢复第" + version + "版",
                actor);
    }

    private long begin(
            String decisionId, Draft.Kind kind, int base, String content, @Nullable String reason, Actor actor) {
        requireAnalyst(actor);
        mapper.insert(decisionId, kind, base, content, actor.id(), now(), reason);
        long id = mapper.lastId(decisionId, actor.id());
        step(id, actor, "起草", reason);
        journal.record("决策表：起草", null, decisionId + "，草稿" + id + "，" + kind.title());
        return id;
    }

    /** @throws Missing when there is none */
    @Transactional(readOnly = true)
    public Detail detail(long id) {
        Draft draft = find(id);
        return new Detail(draft, findings(draft), differences(draft), steps(id));
    }

    private List<TableDifference> differences(Draft draft) {
        return TableDifference.between(
                DmnFile.read(file(draft.decisionId(), draft.baseVersion())), DmnFile.read(draft.content()));
    }

    private List<Finding> findings(Draft draft) {
        return TableCheck.of(draft.decisionId(), draft.content(), file(draft.decisionId(), draft.baseVersion()));
    }

    private List<Step> steps(long id) {
        return mapper.events(id).stream()
                .map(event -> new Step(event.actorId(), event.action(), event.note(), event.occurredAt()))
                .toList();
    }

    Draft find(long id) {
        Draft draft = mapper.find(id);
        if (draft == null) {
            throw new Missing("没有这份草稿。");
        }
        return draft;
    }

    /**
     * Saves the file of a draft as it is, good or not yet.
     *
     * @param lockVersion of the draft as it was opened
     * @throws InvalidInput when it cannot be read as a decision table at all
     * @throws Conflict when somebody else has saved since
     */
    @Transactional
    public Detail save(long id, int lockVersion, String content, Actor actor) {
        requireAnalyst(actor);
        DmnFile.read(content);
        if (mapper.save(id, lockVersion, content, actor.id(), now()) == 0) {
            throw changed(id);
        }
        if (mapper.events(id).stream()
                .noneMatch(event ->
                        event.actorId().equals(actor.id()) && Set.of("起草", "修改").contains(event.action()))) {
            step(id, actor, "修改", null);
        }
        return detail(id);
    }

    /** Gives a draft up; it stays on record. */
    @Transactional
    public void abandon(long id, Actor actor) {
        requireAnalyst(actor);
        if (mapper.abandon(id, actor.id(), now()) == 0) {
            throw changed(id);
        }
        step(id, actor, "放弃", null);
        journal.record("决策表：放弃草稿", null, find(id).decisionId() + "，草稿" + id);
    }

    /**
     * Hands a draft to the second person.
     *
     * @throws InvalidInput naming what is missing
     * @throws Conflict when it has blocking findings, was not replayed, or another version has come in between
     */
    @Transactional
    public void submit(
            long id,
            int lockVersion,
            @Nullable String reason,
            @Nullable String documentNumber,
            @Nullable LocalDate effectiveOn,
            Actor actor) {
        requireAnalyst(actor);
        Draft draft = find(id);
        List<FieldProblem> problems = new ArrayList<>();
        if (reason == null || reason.isBlank() || reason.length() > MOST_TEXT) {
            problems.add(new FieldProblem("reason", "请写明为什么要改，不超过" + MOST_TEXT + "字。"));
        }
        if (documentNumber == null || documentNumber.isBlank() || documentNumber.length() > MOST_DOCUMENT) {
            problems.add(new FieldProblem("documentNumber", "请填写作为依据的文号。"));
        }
        if (effectiveOn == null) {
            problems.add(new FieldProblem("effectiveOn", "请填写从哪一天起执行。"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        LocalDate from = Objects.requireNonNull(effectiveOn);
        requireDay(draft, from);
        requireLatest(draft);
        List<Finding> findings = findings(draft);
        requireSound(draft, findings);
        if (draft.kind() == Draft.Kind.CHANGE) {
            if (differences(draft).isEmpty()) {
                throw new Conflict("草稿与现行版本完全相同，没有可以提交的修改。");
            }
            requireGolden(draft);
            if (records.lastOf(draft.decisionId()) != null && replays.finished(id, draft.lockVersion()) == 0) {
                throw new Conflict("请先用以往的决策回放这份草稿，看清谁受影响，再提交。");
            }
        }
        if (mapper.submit(
                        id,
                        lockVersion,
                        Objects.requireNonNull(reason).strip(),
                        Objects.requireNonNull(documentNumber).strip(),
                        from,
                        write(findings),
                        actor.id(),
                        now())
                == 0) {
            throw changed(id);
        }
        step(id, actor, "提交", "自" + from + "起执行；" + reason.strip());
        journal.record("决策表：提交审批", null, draft.decisionId() + "，草稿" + id + "，自" + from + "起");
    }

    /**
     * Sends a draft back to be mended.
     *
     * @param note why
     */
    @Transactional
    public void sendBack(long id, @Nullable String note, Actor actor) {
        requireApprover(id, actor);
        if (note == null || note.isBlank() || note.length() > MOST_TEXT) {
            throw new InvalidInput("note", "请写明退回的理由。");
        }
        if (mapper.sendBack(id, note.strip(), actor.id(), now()) == 0) {
            throw changed(id);
        }
        step(id, actor, "退回", note.strip());
        journal.record("决策表：退回草稿", null, find(id).decisionId() + "，草稿" + id);
    }

    /**
     * Approves a draft and gives it to the engine, where it decides from its day on.
     *
     * @return the version in the engine
     * @throws Refused when the approver has had a hand in it
     * @throws Conflict when its day has passed or another version has come in between
     */
    @Transactional
    public int approve(long id, int lockVersion, @Nullable String note, Actor actor) {
        requireApprover(id, actor);
        Draft draft = find(id);
        mapper.lock(draft.decisionId());
        LocalDate from = draft.effectiveOn();
        if (draft.state() != Draft.State.SUBMITTED || from == null) {
            throw changed(id);
        }
        requireDay(draft, from);
        requireLatest(draft);
        requireSound(draft, findings(draft));
        int version = engine.publish(draft.decisionId(), dated(draft.content(), from));
        String words = note == null || note.isBlank() ? null : note.strip();
        if (mapper.publish(id, lockVersion, version, words, actor.id(), now()) == 0) {
            throw changed(id);
        }
        step(id, actor, "批准发布", "第" + version + "版，自" + from + "起" + (words == null ? "" : "；" + words));
        journal.record(
                "决策表：批准发布",
                null,
                draft.decisionId() + "第" + version + "版，自" + from + "起，草稿" + id + "，" + draft.documentNumber());
        return version;
    }

    /** Whether a person may approve: the post, and no hand in the draft. */
    @Transactional(readOnly = true)
    public boolean mayApprove(long id, Actor actor) {
        return actor.holdsAny(Role.CITY_MANAGER, Role.ANALYST) && !hands(id).contains(actor.id());
    }

    private void requireApprover(long id, Actor actor) {
        find(id);
        if (!actor.holdsAny(Role.CITY_MANAGER, Role.ANALYST)) {
            throw new Refused("决策表由规则分析岗或者市级管理岗审批。");
        }
        if (hands(id).contains(actor.id())) {
            throw new Refused("您参与了这份草稿的起草、修改或者提交，须由另一人审批。");
        }
    }

    private Set<String> hands(long id) {
        return mapper.events(id).stream()
                .filter(event -> Set.of("起草", "修改", "提交").contains(event.action()))
                .map(DraftMapper.Event::actorId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void requireAnalyst(Actor actor) {
        if (!actor.holds(Role.ANALYST)) {
            throw new Refused("决策表由规则分析岗起草。");
        }
    }

    private void requireDay(Draft draft, LocalDate from) {
        LocalDate today = LocalDate.now(clock);
        if (from.isBefore(today)) {
            throw new InvalidInput("effectiveOn", "执行日期不能早于今天：已经受理的案件按当时的规则办。");
        }
        LocalDate last = latest(draft.decisionId()).holdsFrom();
        if (from.isBefore(last)) {
            throw new InvalidInput("effectiveOn", "已有自" + last + "起执行的版本，执行日期不能更早。");
        }
    }

    private void requireLatest(Draft draft) {
        DecisionEngine.Version latest = latest(draft.decisionId());
        if (latest.version() != draft.baseVersion()) {
            throw new Conflict("起草之后又发布了第" + latest.version() + "版，请从最新的版本重新起草。");
        }
    }

    /** What was in force may come back as it was. */
    private static void requireSound(Draft draft, List<Finding> findings) {
        if (draft.kind() == Draft.Kind.CHANGE && TableCheck.blocks(findings)) {
            throw new Conflict("检查出必须改正的问题，改好后才能继续："
                    + findings.stream()
                            .filter(one -> one.severity() == Finding.Severity.BLOCKING)
                            .limit(3)
                            .map(one -> one.where() + "：" + one.message())
                            .collect(Collectors.joining("；")));
        }
    }

    private void requireGolden(Draft draft) {
        List<String> failed = golden.run(draft.decisionId(), draft.content()).outcomes().stream()
                .filter(one -> !one.holds())
                .map(GoldenCases.Outcome::name)
                .toList();
        if (!failed.isEmpty()) {
            throw new Conflict("有" + failed.size() + "个用例的结果与应有的不同（"
                    + String.join("、", failed.subList(0, Math.min(3, failed.size()))) + "），请改正草稿，或者写明理由停用不再适用的用例。");
        }
    }

    private Conflict changed(long id) {
        return new Conflict(
                switch (find(id).state()) {
                    case EDITING -> "草稿已被别人改过，请重新打开后再改。";
                    case SUBMITTED -> "草稿已经提交审批，不能再改。";
                    case PUBLISHED -> "草稿已经发布。";
                    case ABANDONED -> "草稿已经放弃。";
                });
    }

    /** The version that the next one follows: with the latest first day, the newest of these. */
    private DecisionEngine.Version latest(String decisionId) {
        if (!engine.ids().contains(decisionId)) {
            throw new Missing("没有这个决策表。");
        }
        return engine.latest(decisionId).orElseThrow(() -> new Missing("没有这个决策表。"));
    }

    String file(String decisionId, int version) {
        return engine.file(decisionId, version).orElseThrow(() -> new Missing("没有这个版本。"));
    }

    /** The file with its first day as version tag, so that Cockpit shows it and the engine picks it. */
    static String dated(String xml, LocalDate from) {
        Document document = DmnFile.parse(xml);
        for (Element decision : DmnFile.children(document.getDocumentElement(), "decision")) {
            decision.setAttributeNS(DmnFile.CAMUNDA, "camunda:versionTag", from.format(TAG));
            if (!decision.hasAttributeNS(DmnFile.CAMUNDA, "historyTimeToLive")) {
                decision.setAttributeNS(DmnFile.CAMUNDA, "camunda:historyTimeToLive", "P1825D");
            }
        }
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private void step(long id, Actor actor, String action, @Nullable String note) {
        mapper.insertEvent(new DraftMapper.Event(id, actor.id(), action, note, now()));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    private String write(Object value) {
        try {
            return Objects.requireNonNull(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
