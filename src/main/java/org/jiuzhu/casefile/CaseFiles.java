package org.jiuzhu.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockEvent;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.document.Attachments;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.CaseStep;
import org.jiuzhu.engine.EngineTask;
import org.jiuzhu.engine.EngineTasks;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.review.Calculations;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.review.FirstOpinion;
import org.jiuzhu.review.Opinions;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.verification.Fact;
import org.jiuzhu.verification.Findings;
import org.jiuzhu.verification.InformationChecks;
import org.jiuzhu.verification.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Case files within a person's reach. */
@Service
public class CaseFiles {

    private static final int MOST_TASKS = 200;
    private static final int NOTE_LENGTH = 2000;

    private final Applications applications;
    private final CaseClocks clocks;
    private final EngineTasks tasks;
    private final Letters letters;
    private final Attachments attachments;
    private final InformationChecks checks;
    private final Findings findings;
    private final Surveys surveys;
    private final Calculations calculations;
    private final Opinions opinions;
    private final Publicities publicities;
    private final ReviewRecords records;
    private final Determinations determinations;
    private final Areas areas;
    private final StaffDirectory staff;
    private final Journal journal;

    CaseFiles(
            Applications applications,
            CaseClocks clocks,
            EngineTasks tasks,
            Letters letters,
            Attachments attachments,
            InformationChecks checks,
            Findings findings,
            Surveys surveys,
            Calculations calculations,
            Opinions opinions,
            Publicities publicities,
            ReviewRecords records,
            Determinations determinations,
            Areas areas,
            StaffDirectory staff,
            Journal journal) {
        this.applications = applications;
        this.clocks = clocks;
        this.tasks = tasks;
        this.letters = letters;
        this.attachments = attachments;
        this.checks = checks;
        this.findings = findings;
        this.surveys = surveys;
        this.calculations = calculations;
        this.opinions = opinions;
        this.publicities = publicities;
        this.records = records;
        this.determinations = determinations;
        this.areas = areas;
        this.staff = staff;
        this.journal = journal;
    }

    /**
     * What the cards of tasks show, in a fixed number of statements however many tasks there are.
     *
     * @throws InvalidInput when more than 200 tasks are asked for at once
     */
    @Transactional(readOnly = true)
    public List<WorklistEntry> worklist(List<String> taskIds, Actor reader) {
        if (taskIds.size() > MOST_TASKS) {
            throw new InvalidInput("tasks", "一次最多查询" + MOST_TASKS + "个任务。");
        }
        List<EngineTask> found = tasks.visibleTo(reader.id(), taskIds);
        Set<String> numbers = found.stream().map(EngineTask::caseNumber).collect(Collectors.toSet());
        Map<String, Applications.Summary> cases = applications.summaries(numbers).stream()
                .filter(summary -> reader.sees(summary.townshipCode()))
                .collect(Collectors.toMap(Applications.Summary::caseNumber, Function.identity()));
        Map<String, ClockState> states = clocks.states(cases.keySet());
        List<WorklistEntry> entries = new ArrayList<>();
        for (EngineTask task : found) {
            Applications.Summary summary = cases.get(task.caseNumber());
            if (summary == null) {
                continue;
            }
            ClockState state = states.get(task.caseNumber());
            entries.add(new WorklistEntry(
                    task.id(),
                    task.caseNumber(),
                    Masks.name(summary.applicantName()),
                    areas.name(summary.townshipCode()),
                    state == null ? null : state.dueOn(),
                    state == null ? null : state.leftDays(),
                    state == null ? null : state.colour().name()));
        }
        return List.copyOf(entries);
    }

    /** @throws Missing when the person cannot see the task or its case */
    @Transactional
    public CaseFile ofTask(String taskId, Actor reader) {
        EngineTask task = tasks.visibleTo(reader.id(), taskId).orElseThrow(() -> new Missing("没有这个任务，可能已经办结或不在您的辖区。"));
        return open(task.caseNumber(), reader);
    }

    /** @throws Missing when there is no such case within the reader's reach */
    @Transactional
    public CaseFile open(String caseNumber, Actor reader) {
        Application application = applications.find(caseNumber, reader);
        journal.read(caseNumber, "案卷");
        List<CaseStep> steps = tasks.steps(caseNumber);
        List<ReviewRecord> reviewRecords = records.of(caseNumber);
        Map<String, String> names = staff.names(people(application, steps, reviewRecords, caseNumber));
        Function<@Nullable String, @Nullable String> name =
                id -> id == null ? null : Objects.requireNonNullElse(names.get(id), id);
        return new CaseFile(
                caseNumber,
                application.status().title(),
                application.status().open(),
                areas.name(application.townshipCode()),
                application.applicantName(),
                application.appliedOn().toString(),
                clocks.state(caseNumber).map(CaseFiles::clock).orElse(null),
                family(application.declaration()),
                steps.stream()
                        .map(step -> new CaseFile.Step(
                                step.name(),
                                name.apply(step.assignee()),
                                step.started(),
                                step.ended(),
                                step.due(),
                                step.cancelled()))
                        .toList(),
                applications.materials(caseNumber).stream()
                        .map(material -> new CaseFile.Paper(material.name(), material.received()))
                        .toList(),
                checkLines(caseNumber),
                differences(caseNumber),
                course(application, reviewRecords, name),
                calculations.latest(caseNumber).orElse(null),
                determinations
                        .find(caseNumber)
                        .map(determination -> outcome(determination, name))
                        .orElse(null),
                letters.ofCase(caseNumber).stream()
                        .map(letter -> new CaseFile.Letter(
                                letter.id(), letter.title(), letter.number(), letter.issuedAt(), letter.deliveredOn()))
                        .toList(),
                attachments.ofCase(caseNumber, reader).stream()
                        .map(one -> new CaseFile.Upload(one.id(), one.fileName(), one.contentType(), one.storedAt()))
                        .toList());
    }

    /** A page of cases within reach, names masked. */
    @Transactional(readOnly = true)
    public List<Applications.Summary> page(
            Actor reader, Application.@Nullable Status status, @Nullable String after, int limit) {
        return applications.page(reader, status, after, limit).stream()
                .map(summary -> new Applications.Summary(
                        summary.caseNumber(),
                        summary.townshipCode(),
                        summary.status(),
                        Masks.name(summary.applicantName()),
                        summary.memberCount(),
                        summary.appliedOn(),
                        summary.acceptedOn()))
                .toList();
    }

    /** Adds a note to a case; it cannot be changed afterwards. */
    @Transactional
    public void note(String caseNumber, @Nullable String text, Actor author) {
        applications.find(caseNumber, author);
        if (text == null || text.isBlank()) {
            throw new InvalidInput("text", "请填写备注。");
        }
        if (text.length() > NOTE_LENGTH) {
            throw new InvalidInput("text", "备注最多" + NOTE_LENGTH + "字。");
        }
        records.write(caseNumber, ReviewRecord.Kind.NOTE, text.strip(), author);
    }

    private Set<String> people(
            Application application, List<CaseStep> steps, List<ReviewRecord> reviewRecords, String caseNumber) {
        Set<String> ids = new HashSet<>();
        ids.add(application.registeredBy());
        steps.stream().map(CaseStep::assignee).filter(Objects::nonNull).forEach(ids::add);
        reviewRecords.forEach(one -> ids.add(one.author()));
        surveys.latest(caseNumber).ifPresent(survey -> {
            ids.add(survey.surveyor());
            ids.add(survey.companion());
        });
        determinations.find(caseNumber).ifPresent(determination -> ids.add(determination.signedBy()));
        return ids;
    }

    private static CaseFile.Clock clock(ClockState state) {
        return new CaseFile.Clock(
                state.acceptedOn(),
                state.dueOn(),
                state.limitDays(),
                state.usedDays(),
                state.leftDays(),
                state.colour().name(),
                state.basis(),
                state.stoppedOn());
    }

    private static List<CaseFile.Person> family(Declaration declaration) {
        return declaration.members().stream().map(CaseFiles::person).toList();
    }

    private static CaseFile.Person person(Declaration.Member member) {
        String number = member.idNumber() == null ? "" : member.idNumber();
        List<String> about = new ArrayList<>();
        if (CitizenId.problemOf(number).isEmpty()) {
            about.add(CitizenId.of(number).born().getYear() + "年生");
        }
        if (member.health() != null && member.health() != Declaration.Health.HEALTHY) {
            about.add(
                    switch (member.health()) {
                        case CHRONIC_ILLNESS -> "慢性病";
                        case MAJOR_ILLNESS -> "重大疾病";
                        default -> "残疾" + (member.disabilityGrade() == null ? "" : member.disabilityGrade() + "级");
                    });
        }
        if (Boolean.TRUE.equals(member.studying())) {
            about.add("在读");
        }
        return new CaseFile.Person(
                Objects.requireNonNullElse(member.name(), ""),
                member.relation() == null ? "" : relation(member.relation()),
                Masks.idNumber(number),
                String.join("，", about));
    }

    private static String relation(Declaration.Relation relation) {
        return switch (relation) {
            case SELF -> "本人";
            case SPOUSE -> "配偶";
            case CHILD -> "子女";
            case PARENT -> "父母";
            case GRANDPARENT -> "祖父母、外祖父母";
            case GRANDCHILD -> "孙子女、外孙子女";
            case SIBLING -> "兄弟姐妹";
            case OTHER -> "其他";
        };
    }

    private List<CaseFile.Check> checkLines(String caseNumber) {
        Map<Object, List<Fact>> found =
                checks.facts(caseNumber).stream().collect(Collectors.groupingBy(fact -> (Object) fact.source()));
        return checks.requests(caseNumber).stream()
                .map(request -> new CaseFile.Check(
                        request.source().title(),
                        request.state().title(),
                        request.dueOn(),
                        found.getOrDefault(request.source(), List.of()).stream()
                                .map(CaseFiles::words)
                                .collect(Collectors.joining("；"))))
                .toList();
    }

    private static String words(Fact fact) {
        return "第" + (fact.position() + 1) + "位：" + fact.kind().title()
                + (fact.kind().hasAmount() ? Money.ofFen(fact.amountFen()) + "元" : fact.amountFen() + "项");
    }

    private List<CaseFile.Difference> differences(String caseNumber) {
        return findings.of(caseNumber).stream()
                .map(difference -> new CaseFile.Difference(
                        difference.position() + 1,
                        difference.kind().title(),
                        figure(difference.kind().hasAmount(), difference.declaredFen()),
                        figure(difference.kind().hasAmount(), difference.foundFen()),
                        difference.result() == null ? null : difference.result().title()))
                .toList();
    }

    private static String figure(boolean amount, long value) {
        return amount ? Money.ofFen(value) + "元" : value + "项";
    }

    private List<CaseFile.Line> course(
            Application application,
            List<ReviewRecord> reviewRecords,
            Function<@Nullable String, @Nullable String> name) {
        String caseNumber = application.caseNumber();
        List<CaseFile.Line> lines = new ArrayList<>();
        lines.add(new CaseFile.Line(
                application.appliedOn().atStartOfDay(),
                "首问登记",
                "共" + application.memberCount() + "人",
                name.apply(application.registeredBy())));
        for (ClockEvent event : clocks.events(caseNumber)) {
            lines.add(new CaseFile.Line(
                    event.onDay().atStartOfDay(),
                    clockTitle(event.kind()),
                    event.ground() + "，至" + event.newDue(),
                    null));
        }
        surveys.latest(caseNumber)
                .ifPresent(survey -> lines.add(new CaseFile.Line(
                        survey.recordedAt(),
                        "入户调查",
                        survey.surveyedOn() + "，" + survey.result().title() + "，同行" + name.apply(survey.companion()),
                        name.apply(survey.surveyor()))));
        opinions.latest(caseNumber)
                .ifPresent(opinion -> lines.add(new CaseFile.Line(
                        opinion.givenAt(),
                        "初审意见",
                        (opinion.proposal() == FirstOpinion.Proposal.CONFIRM
                                        ? "拟确认，月保障金" + opinion.monthlyAmount() + "元。"
                                        : "拟不予确认。")
                                + opinion.reason(),
                        name.apply(opinion.author()))));
        publicities
                .latest(caseNumber)
                .ifPresent(publicity -> lines.add(new CaseFile.Line(
                        publicity.fromDay().atStartOfDay(),
                        "公示",
                        publicity.fromDay() + "至" + publicity.toDay() + "，" + publicity.place(),
                        null)));
        reviewRecords.forEach(one -> lines.add(
                new CaseFile.Line(one.writtenAt(), one.kind().title(), one.content(), name.apply(one.author()))));
        lines.sort(Comparator.comparing(line -> Objects.requireNonNullElse(line.at(), LocalDate.MIN.atStartOfDay())));
        return List.copyOf(lines);
    }

    private static String clockTitle(ClockEvent.Kind kind) {
        return switch (kind) {
            case STARTED -> "期限起算";
            case STOPPED -> "期限停止";
            case RESUMED -> "期限恢复";
            case EXTENDED -> "期限延长";
            case CLOSED -> "期限终了";
            case RECOUNTED -> "期限重算";
        };
    }

    private static CaseFile.Outcome outcome(
            Determination determination, Function<@Nullable String, @Nullable String> name) {
        return new CaseFile.Outcome(
                determination.outcome().title(),
                determination.reason(),
                determination.basis(),
                determination.monthlyAmount() + "元",
                determination.decidedOn(),
                Objects.requireNonNullElse(name.apply(determination.signedBy()), ""));
    }
}
