package org.jiuzhu.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.Recognitions;
import org.jiuzhu.casework.CaseSections;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockEvent;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.document.Attachment;
import org.jiuzhu.document.Attachments;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.CaseStep;
import org.jiuzhu.engine.EngineTask;
import org.jiuzhu.engine.EngineTasks;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.DeclarationTitles;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.review.Calculation;
import org.jiuzhu.review.Calculations;
import org.jiuzhu.review.Category;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.review.Opinions;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CasePlaces;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.WorkCards;
import org.jiuzhu.verification.Fact;
import org.jiuzhu.verification.Findings;
import org.jiuzhu.verification.HomeSurvey;
import org.jiuzhu.verification.InformationChecks;
import org.jiuzhu.verification.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Case files within a person's reach. */
@Service
public class CaseFiles {

    private static final int MOST_TASKS = 200;
    private static final int NOTE_LENGTH = 2000;
    private static final String SURVEY_PHOTOS = "photos";

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
    private final Awards awards;
    private final Recognitions recognitions;
    private final Areas areas;
    private final StaffDirectory staff;
    private final ObjectProvider<CaseSections> sections;
    private final ObjectProvider<WorkCards> cards;
    private final CasePlaces places;
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
            Awards awards,
            Recognitions recognitions,
            Areas areas,
            StaffDirectory staff,
            ObjectProvider<CaseSections> sections,
            ObjectProvider<WorkCards> cards,
            CasePlaces places,
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
        this.awards = awards;
        this.recognitions = recognitions;
        this.areas = areas;
        this.staff = staff;
        this.sections = sections;
        this.cards = cards;
        this.places = places;
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
        Set<String> numbers = found.stream().map(EngineTask::caseNumber).collect(Collectors.toCollection(HashSet::new));
        List<Applications.Summary> summaries = applications.summaries(numbers);
        Map<String, Applications.Summary> cases = summaries.stream()
                .filter(summary -> reader.sees(summary.townshipCode()))
                .collect(Collectors.toMap(Applications.Summary::caseNumber, Function.identity()));
        Map<String, ClockState> states = clocks.states(cases.keySet());
        List<WorklistEntry> entries = new ArrayList<>();
        summaries.forEach(summary -> numbers.remove(summary.caseNumber()));
        Map<String, WorkCards.Card> others = cards(numbers, reader);
        for (EngineTask task : found) {
            Applications.Summary summary = cases.get(task.caseNumber());
            if (summary == null) {
                WorkCards.Card card = others.get(task.caseNumber());
                if (card != null) {
                    entries.add(new WorklistEntry(
                            task.id(),
                            task.caseNumber(),
                            card.title(),
                            areas.name(card.areaCode()),
                            card.dueOn(),
                            card.clock(),
                            card.colour()));
                }
                continue;
            }
            ClockState state = states.get(task.caseNumber());
            entries.add(new WorklistEntry(
                    task.id(),
                    task.caseNumber(),
                    Application.shown(summary.applicantName()),
                    areas.name(summary.townshipCode()),
                    state == null ? null : state.dueOn(),
                    state == null ? CaseLists.withoutClock(summary.status(), null) : state.words(),
                    state == null ? null : state.colour().name()));
        }
        return List.copyOf(entries);
    }

    /** Cards of work that is no family's application. */
    private Map<String, WorkCards.Card> cards(Set<String> numbers, Actor reader) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return cards.stream()
                .flatMap(kept -> kept.cards(numbers).stream())
                .filter(card -> reader.sees(card.areaCode()) || places.sees(reader, card.number()))
                .collect(Collectors.toMap(WorkCards.Card::number, Function.identity(), (one, other) -> one));
    }

    /**
     * The file of the case that a task belongs to; empty when the task is about no family's case.
     *
     * @throws Missing when the person cannot see the task or its case
     */
    @Transactional
    public Optional<CaseFile> ofTask(String taskId, Actor reader) {
        EngineTask task = tasks.visibleTo(reader, taskId).orElseThrow(() -> new Missing("没有这个任务，可能已经办结或不在您的辖区。"));
        if (applications.summaries(Set.of(task.caseNumber())).isEmpty()) {
            return cards.stream()
                    .flatMap(kept -> kept.familyOf(task.caseNumber()).stream())
                    .filter(family -> places.sees(reader, family))
                    .findFirst()
                    .map(family -> open(family, reader));
        }
        return Optional.of(open(task.caseNumber(), reader));
    }

    /** @throws Missing when there is no such case within the reader's reach */
    @Transactional
    public CaseFile open(String caseNumber, Actor reader) {
        // a case that was handed to somebody of another place for a time is open to him as well
        Application application =
                places.sees(reader, caseNumber) ? applications.find(caseNumber) : applications.find(caseNumber, reader);
        journal.read(caseNumber, "案卷");
        Declaration declaration = application.declaration();
        List<CaseStep> steps = tasks.steps(caseNumber);
        List<ReviewRecord> reviewRecords = records.of(caseNumber);
        List<ClockEvent> events = clocks.events(caseNumber);
        Optional<ClockState> state = clocks.state(caseNumber);
        Optional<HomeSurvey> survey = surveys.latest(caseNumber);
        Optional<Award> award = awards.ofCase(caseNumber);
        Map<String, String> names = staff.names(people(application, steps, reviewRecords, events, survey));
        Function<@Nullable String, @Nullable String> name =
                id -> id == null ? null : Objects.requireNonNullElse(names.get(id), id);
        List<Attachment> kept = attachments.ofCase(caseNumber, reader);
        List<CaseFile.Upload> uploads = kept.stream().map(CaseFiles::upload).toList();
        List<CaseFile.Upload> photos = kept.stream()
                .filter(one -> SURVEY_PHOTOS.equals(one.purpose()))
                .map(CaseFiles::upload)
                .toList();
        return new CaseFile(
                caseNumber,
                application.kind().title(),
                application.status().title(),
                application.status().open(),
                areas.name(application.townshipCode()),
                application.applicantName(),
                Dates.chinese(application.appliedOn()),
                state.map(CaseFiles::clock).orElse(null),
                state.map(ClockState::words).orElseGet(() -> notAccepted(application)),
                family(declaration),
                declared(application),
                survey.map(one -> survey(one, surveys.of(caseNumber), name, photos))
                        .orElse(null),
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
                checkLines(caseNumber, declaration),
                differences(caseNumber, declaration),
                course(application, reviewRecords, events, survey, name),
                calculations
                        .latest(caseNumber)
                        .map(one -> calculated(one, declaration))
                        .orElse(null),
                determinations
                        .find(caseNumber)
                        .map(determination -> outcome(determination, name))
                        .orElse(null),
                award.map(this::award).orElse(null),
                sections(caseNumber),
                protests(caseNumber, reader),
                letters.ofCase(caseNumber).stream()
                        .map(letter -> new CaseFile.Letter(
                                letter.id(), letter.title(), letter.number(), letter.issuedAt(), letter.deliveredOn()))
                        .toList(),
                uploads,
                may(application, award, state, steps, reader));
    }

    /** Subsistence asks about everything, so that what is empty says something; other kinds ask for what they need. */
    private CaseFile.Declared declared(Application application) {
        CaseFile.Declared all = DeclaredWords.of(application.declaration(), areas);
        return application.kind() == Application.Kind.SUBSISTENCE
                ? all
                : new CaseFile.Declared(
                        all.items().stream()
                                .filter(item -> !DeclaredWords.SAID_BY_SILENCE.contains(item.label()))
                                .toList(),
                        all.sheets().stream()
                                .filter(sheet -> !sheet.rows().isEmpty())
                                .toList());
    }

    private List<CaseFile.Section> sections(String caseNumber) {
        return sections.orderedStream()
                .flatMap(source -> source.of(caseNumber).stream())
                .map(section -> new CaseFile.Section(
                        section.title(),
                        section.lines().stream()
                                .map(line -> new CaseFile.Item(line.label(), line.text()))
                                .toList()))
                .toList();
    }

    private static CaseFile.Upload upload(Attachment one) {
        return new CaseFile.Upload(one.id(), one.fileName(), one.contentType(), one.storedAt());
    }

    private static String notAccepted(Application application) {
        return CaseLists.withoutClock(application.status(), application.closedOn());
    }

    /** What the reader may do beside tasks; the endpoints decide again, this only keeps buttons from those without. */
    private static List<CaseFile.Right> may(
            Application application,
            Optional<Award> award,
            Optional<ClockState> state,
            List<CaseStep> steps,
            Actor reader) {
        if (!reader.sees(application.townshipCode())) {
            // handed to him to be read
            return List.of();
        }
        boolean running = award.filter(one -> one.state() == Award.State.ACTIVE).isPresent();
        List<CaseFile.Right> may = new ArrayList<>();
        boolean examined = application.status() == Application.Status.ACCEPTED;
        boolean handles = reader.holdsAny(
                Role.WINDOW_CLERK, Role.SURVEYOR, Role.DECIDER, Role.COUNTY_CHECKER, Role.COUNTY_SUPERVISOR);
        if (handles) {
            may.add(CaseFile.Right.NOTE);
            may.add(CaseFile.Right.UPLOAD);
        }
        if (mayReveal(steps, reader)) {
            may.add(CaseFile.Right.REVEAL);
        }
        if (application.status().open() && reader.holdsAny(Role.DECIDER, Role.COUNTY_SUPERVISOR)) {
            may.add(CaseFile.Right.CONFER);
        }
        if (application.closedOn() != null && reader.holds(Role.COUNTY_SUPERVISOR)) {
            may.add(CaseFile.Right.CORRECT);
        }
        // what follows belongs to the procedure of subsistence; other kinds do all in their own steps
        if (application.kind() != Application.Kind.SUBSISTENCE) {
            return List.copyOf(may);
        }
        if (handles && application.status().open()) {
            may.add(CaseFile.Right.PRINT);
        }
        if (application.status().open() && reader.holdsAny(Role.WINDOW_CLERK, Role.SURVEYOR)) {
            may.add(CaseFile.Right.AMEND);
        }
        if (reader.holds(Role.WINDOW_CLERK)
                && !application.status().open()
                && award.filter(Award::recognition).isPresent()) {
            may.add(CaseFile.Right.RENEW);
        }
        if (reader.holds(Role.COUNTY_SUPERVISOR) && running) {
            may.add(CaseFile.Right.END_AWARD);
        }
        if (!examined) {
            return List.copyOf(may);
        }
        if (reader.holdsAny(Role.WINDOW_CLERK, Role.SURVEYOR, Role.DECIDER, Role.COUNTY_SUPERVISOR)) {
            may.add(CaseFile.Right.OBJECT);
        }
        if (reader.holdsAny(Role.DECIDER, Role.COUNTY_SUPERVISOR)) {
            boolean stopped = state.isPresent() && state.get().colour() == ClockState.Colour.STOPPED;
            may.add(stopped ? CaseFile.Right.RESUME : CaseFile.Right.STOP);
            may.add(CaseFile.Right.EXTEND);
        }
        if (handles) {
            may.add(CaseFile.Right.TERMINATE);
        }
        return List.copyOf(may);
    }

    private static boolean mayReveal(List<CaseStep> steps, Actor reader) {
        return reader.holds(Role.DECIDER)
                || steps.stream()
                        .anyMatch(step -> step.ended() == null && reader.id().equals(step.assignee()));
    }

    /**
     * The family's phones and account as declared, for who works on the case; noted in the journal.
     *
     * @throws Refused for those who neither decide nor hold an open task of the case
     * @throws Missing when there is no such case within the reader's reach
     */
    @Transactional
    public List<CaseFile.Item> reveal(String caseNumber, Actor reader) {
        Application application = applications.find(caseNumber, reader);
        if (!mayReveal(tasks.steps(caseNumber), reader)) {
            throw new Refused("只有审核确认岗和本案任务的办理人可以查看完整的电话和账号。");
        }
        journal.read(caseNumber, "完整的联系电话和账号");
        List<CaseFile.Item> items = new ArrayList<>();
        Declaration declaration = application.declaration();
        for (Declaration.Member member : declaration.members()) {
            if (member.phone() != null && !member.phone().isBlank()) {
                items.add(new CaseFile.Item(Objects.requireNonNullElse(member.name(), "") + "的电话", member.phone()));
            }
        }
        Declaration.Proxy proxy = declaration.proxy();
        if (proxy != null && proxy.phone() != null) {
            items.add(new CaseFile.Item("代办人电话", proxy.phone()));
        }
        Declaration.BankAccount account = declaration.bankAccount();
        if (account != null && account.number() != null) {
            items.add(new CaseFile.Item("领款账号", account.number()));
        }
        return List.copyOf(items);
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
            Application application,
            List<CaseStep> steps,
            List<ReviewRecord> reviewRecords,
            List<ClockEvent> events,
            Optional<HomeSurvey> survey) {
        Set<String> ids = new HashSet<>();
        ids.add(application.registeredBy());
        steps.stream().map(CaseStep::assignee).filter(Objects::nonNull).forEach(ids::add);
        reviewRecords.forEach(one -> ids.add(one.author()));
        events.forEach(event -> ids.add(event.actorId()));
        survey.ifPresent(one -> {
            ids.add(one.surveyor());
            ids.add(one.companion());
        });
        opinions.all(application.caseNumber()).forEach(opinion -> ids.add(opinion.author()));
        determinations.find(application.caseNumber()).ifPresent(determination -> ids.add(determination.signedBy()));
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
            about.add((CitizenId.of(number).female() ? "女" : "男") + "，"
                    + CitizenId.of(number).born().getYear() + "年生");
        }
        about.add(DeclarationTitles.marital(member.marital()));
        about.add(DeclarationTitles.health(member) + (member.illness() == null ? "" : "（" + member.illness() + "）"));
        about.add(Boolean.TRUE.equals(member.studying()) ? "在读" : DeclarationTitles.work(member.work()));
        if (Boolean.FALSE.equals(member.hukouHere())) {
            about.add("户籍" + Objects.requireNonNullElse(member.hukouPlace(), "在外地"));
        }
        if (Boolean.FALSE.equals(member.fullCapacity())) {
            about.add("监护人" + Objects.requireNonNullElse(member.guardianName(), "未填"));
        }
        if (!member.counted()) {
            about.add("不计入家庭人口");
        }
        if (member.absence() != null) {
            about.add("不计入共同生活成员：" + DeclarationTitles.absence(member.absence()));
        }
        about.removeIf(String::isBlank);
        return new CaseFile.Person(
                Objects.requireNonNullElse(member.name(), ""),
                DeclarationTitles.relation(member.relation()),
                Masks.idNumber(number),
                String.join("，", about));
    }

    private static CaseFile.Survey survey(
            HomeSurvey survey,
            List<Surveys.Line> sheet,
            Function<@Nullable String, @Nullable String> name,
            List<CaseFile.Upload> photos) {
        if (!sheet.isEmpty()) {
            return new CaseFile.Survey(
                    sheet.stream()
                            .map(line -> new CaseFile.Item(line.label(), line.text()))
                            .toList(),
                    photos);
        }
        List<CaseFile.Item> items = new ArrayList<>();
        items.add(new CaseFile.Item("调查日期", Dates.chinese(survey.surveyedOn())));
        items.add(new CaseFile.Item("调查员", name.apply(survey.surveyor()) + "、" + name.apply(survey.companion())));
        items.add(new CaseFile.Item("调查结果", survey.result().title()));
        RecordWords.items(survey.content()).stream()
                .filter(item -> !item.label().equals("调查日期"))
                .forEach(items::add);
        return new CaseFile.Survey(List.copyOf(items), photos);
    }

    private static CaseFile.Calculated calculated(Calculation c, Declaration declaration) {
        List<CaseFile.Item> items = new ArrayList<>();
        items.add(new CaseFile.Item("认定类别", c.category().title()));
        items.add(new CaseFile.Item("家庭年收入", c.yearIncome() + "元"));
        items.add(new CaseFile.Item("人均月收入", c.perHeadMonth() + "元"));
        items.add(new CaseFile.Item(
                "标准", "每人每月" + c.standard() + "元（" + c.standardDocument() + "）" + (c.demo() ? "，含演示值" : "")));
        items.add(new CaseFile.Item("财产", c.propertyMet() ? "符合规定" : "不符合规定"));
        items.add(new CaseFile.Item("认定建议", c.recognition()));
        String partial = c.partial();
        if (partial != null) {
            items.add(new CaseFile.Item("信息核对", partial));
        }
        items.add(new CaseFile.Item("测算月保障金", c.monthlyAmount() + "元"));
        for (Calculation.SinglePerson single : c.singlePersons()) {
            items.add(new CaseFile.Item(
                    "可单人户申请", DeclaredWords.member(declaration, single.member()) + "（" + single.basis() + "）"));
        }
        return new CaseFile.Calculated(
                List.copyOf(items),
                c.lines().stream()
                        .map(line -> List.of(
                                DeclaredWords.member(declaration, line.member()),
                                line.label(),
                                line.words() == null ? line.declared() + "元" : "",
                                line.figure(),
                                line.treatment(),
                                line.basis()))
                        .toList(),
                c.basis());
    }

    private CaseFile.AwardLine award(Award award) {
        return new CaseFile.AwardLine(
                award.awardNumber(),
                Category.valueOf(award.category()).title(),
                award.recognition() ? null : award.monthlyAmount() + "元",
                award.recognition()
                        ? CaseLists.until(recognitions.find(award.awardNumber()).orElse(null))
                        : null,
                CaseLists.month(award.fromMonth()),
                award.state().title(),
                award.reviewMonths());
    }

    private List<CaseFile.Protest> protests(String caseNumber, Actor reader) {
        boolean knows = reader.holdsAny(Role.DECIDER, Role.COUNTY_SUPERVISOR);
        return publicities.objections(caseNumber, reader).stream()
                .map(one -> new CaseFile.Protest(
                        one.receivedAt(),
                        one.complaint() ? "投诉举报" : "异议",
                        knows ? one.objector() : null,
                        one.content(),
                        one.answer(),
                        one.answeredAt()))
                .toList();
    }

    private List<CaseFile.Check> checkLines(String caseNumber, Declaration declaration) {
        Map<Object, List<Fact>> found =
                checks.facts(caseNumber).stream().collect(Collectors.groupingBy(fact -> (Object) fact.source()));
        return checks.requests(caseNumber).stream()
                .map(request -> new CaseFile.Check(
                        request.source().title(),
                        request.state().title() + (request.note() == null ? "" : "（" + request.note() + "）"),
                        request.dueOn(),
                        found.getOrDefault(request.source(), List.of()).stream()
                                .map(fact -> words(fact, declaration))
                                .collect(Collectors.joining("；"))))
                .toList();
    }

    private static String words(Fact fact, Declaration declaration) {
        return DeclaredWords.member(declaration, fact.position()) + "："
                + fact.kind().title()
                + fact.kind().words(fact.amountFen());
    }

    private List<CaseFile.Difference> differences(String caseNumber, Declaration declaration) {
        return findings.of(caseNumber).stream()
                .map(difference -> new CaseFile.Difference(
                        DeclaredWords.member(declaration, difference.position()),
                        difference.kind().title() + "（" + difference.origin().title() + "）",
                        difference.kind().words(difference.declaredFen()),
                        difference.kind().words(difference.foundFen()),
                        difference.result() == null
                                ? null
                                : difference.result().title()
                                        + (difference.explanation() == null
                                                        || difference
                                                                .explanation()
                                                                .isBlank()
                                                ? ""
                                                : "：" + difference.explanation())))
                .toList();
    }

    private List<CaseFile.Line> course(
            Application application,
            List<ReviewRecord> reviewRecords,
            List<ClockEvent> events,
            Optional<HomeSurvey> surveyed,
            Function<@Nullable String, @Nullable String> name) {
        String caseNumber = application.caseNumber();
        List<CaseFile.Line> lines = new ArrayList<>();
        lines.add(new CaseFile.Line(
                application.appliedOn().atStartOfDay(),
                "首问登记",
                "共" + application.memberCount() + "人",
                name.apply(application.registeredBy())));
        for (ClockEvent event : events) {
            lines.add(new CaseFile.Line(
                    event.onDay().atStartOfDay(),
                    clockTitle(event.kind()),
                    event.ground() + "，至" + Dates.chinese(event.newDue()),
                    name.apply(event.actorId())));
        }
        surveyed.ifPresent(survey -> lines.add(new CaseFile.Line(
                survey.recordedAt(),
                "入户调查",
                Dates.chinese(survey.surveyedOn()) + "，" + survey.result().title() + "，同行"
                        + name.apply(survey.companion()),
                name.apply(survey.surveyor()))));
        opinions.all(caseNumber)
                .forEach(opinion -> lines.add(new CaseFile.Line(
                        opinion.givenAt(),
                        "初审意见",
                        opinion.words() + "。" + opinion.reason(),
                        name.apply(opinion.author()))));
        publicities
                .all(caseNumber)
                .forEach(publicity -> lines.add(new CaseFile.Line(
                        publicity.fromDay().atStartOfDay(),
                        "公示",
                        Dates.chinese(publicity.fromDay()) + "至" + Dates.chinese(publicity.toDay()) + "，"
                                + publicity.place(),
                        null)));
        reviewRecords.forEach(one -> lines.add(new CaseFile.Line(
                one.writtenAt(), one.kind().title(), RecordWords.of(one.content()), name.apply(one.author()))));
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
                determination.outcome().title()
                        + (determination.outcome() == Determination.Outcome.RECOGNISED
                                ? "为" + determination.category().title()
                                : ""),
                determination.reason(),
                determination.basis(),
                determination.monthlyAmount() + "元",
                determination.decidedOn(),
                Objects.requireNonNullElse(name.apply(determination.signedBy()), ""));
    }
}
