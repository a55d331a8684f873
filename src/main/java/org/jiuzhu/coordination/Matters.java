package org.jiuzhu.coordination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.casework.AwaitsConclusion;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.Texts;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 一事一议: urgent and complex cases before the county's coordination group, from the request to the signed conclusion.
 * A conclusion binds its own case only; a unit that does not answer is recorded as silent, never as agreeing.
 *
 * @see "南平市2021年通知 三（一）；社会救助暂行办法 第四十九条"
 */
@Service
public class Matters implements CaseLocator {

    /** The procedures of a matter, and of the opinion of one unit. */
    public static final String PROCESS = "coordination-case";

    public static final String OPINION_PROCESS = "coordination-opinion";

    /** All units have answered, or their time is over. */
    public static final String HEARD = "coordination-case-heard";

    private static final Pattern NUMBER = Pattern.compile("X[TH]-([0-9]{6})-.*");

    private final CoordinationMapper mapper;
    private final Members members;
    private final Applications applications;
    private final ObjectProvider<AwaitsConclusion> procedures;
    private final Decisions decisions;
    private final EngineCases engineCases;
    private final ReviewRecords records;
    private final WorkingDays workingDays;
    private final StaffDirectory staff;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    Matters(
            CoordinationMapper mapper,
            Members members,
            Applications applications,
            ObjectProvider<AwaitsConclusion> procedures,
            Decisions decisions,
            EngineCases engineCases,
            ReviewRecords records,
            WorkingDays workingDays,
            StaffDirectory staff,
            Parameters parameters,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.members = members;
        this.applications = applications;
        this.procedures = procedures;
        this.decisions = decisions;
        this.engineCases = engineCases;
        this.records = records;
        this.workingDays = workingDays;
        this.staff = staff;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String number) {
        var found = NUMBER.matcher(number);
        if (!found.matches()) {
            return Optional.empty();
        }
        boolean known = mapper.matter(number) != null
                || mapper.opinion(number) != null
                || mapper.item(number) != null
                || mapper.meeting(number) != null;
        return known ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** What a unit is asked is open to its own liaisons, and nothing else of the matter. */
    @Override
    @Transactional(readOnly = true)
    public boolean handedTo(Actor actor, String number) {
        if (!actor.holds(Role.DEPARTMENT_LIAISON)
                || actor.county() == null
                || !townshipOf(number).filter(actor.county()::equals).isPresent()) {
            return false;
        }
        Opinion opinion = mapper.opinion(number);
        return opinion != null
                && staff.departmentsOf(actor.id()).stream()
                        .anyMatch(one -> one.body().equals(opinion.unit()));
    }

    /**
     * A request to put something before the group.
     *
     * @param caseNumber the case, or null for a matter that is none
     * @param title what it is about, without personal data; the case's kind when left out
     * @param amount what is asked for in all
     * @param departments units that have to act together
     * @param schemeFits whether any scheme of aid fits
     */
    public record Request(
            @AtMost(40) @Nullable String caseNumber,
            @AtMost(60) @Nullable String title,
            @AtMost(1000) @Nullable String reason,
            @Nullable Money amount,
            @Nullable List<String> departments,
            @Nullable Boolean schemeFits,
            @Nullable Boolean urgent) {}

    /**
     * Puts a case before the group of its county.
     *
     * @throws InvalidInput when something is missing, or the rules find it to be none for the group
     * @throws Conflict when the case is before the group already
     */
    @Transactional
    public Matter raise(Request request, Actor actor) {
        if (!actor.holdsAny(Role.DECIDER, Role.COUNTY_SUPERVISOR) || actor.county() == null) {
            throw new Refused("一事一议由乡镇（街道）审核确认岗或县级监管岗提请。");
        }
        String caseNumber = blank(request.caseNumber()) ? null : strip(request.caseNumber());
        Application application = caseNumber == null ? null : applications.find(caseNumber, actor);
        if (application == null && !actor.holds(Role.COUNTY_SUPERVISOR)) {
            throw new InvalidInput("caseNumber", "乡镇（街道）从案件提请，请填写案号");
        }
        if (application != null && !application.status().open()) {
            throw new Conflict("本案已经办结，不能再提请一事一议。");
        }
        if (blank(request.reason())) {
            throw new InvalidInput("reason", "请写明提请的理由");
        }
        String title = blank(request.title()) && application != null
                ? application.kind().title() + "个案"
                : strip(request.title());
        if (title.isEmpty()) {
            throw new InvalidInput("title", "请填写议题");
        }
        refusePersonal("title", title, application);
        Money amount = request.amount() == null ? Money.ZERO : request.amount();
        if (amount.isNegative()) {
            throw new InvalidInput("amount", "金额不能为负数");
        }
        String county = Objects.requireNonNull(actor.county());
        List<String> units = request.departments() == null
                ? List.of()
                : request.departments().stream().distinct().toList();
        if (!members.names(county).containsAll(units)) {
            throw new InvalidInput("departments", "请从成员单位中选择涉及的部门");
        }
        String year = "XT-%s-%d-".formatted(county, LocalDate.now(clock).getYear());
        String number = year + "%03d".formatted(mapper.countMatters(county, year) + 1);
        boolean overLimit = procedure(caseNumber)
                .flatMap(one -> one.limit(Objects.requireNonNull(caseNumber)))
                .map(limit -> amount.compareTo(limit) > 0)
                .orElse(false);
        Ruling ruling = decisions.decide(
                number,
                "coordination-trigger",
                Map.of(
                        "overLimit",
                        overLimit,
                        "schemeFits",
                        !Boolean.FALSE.equals(request.schemeFits()),
                        "departments",
                        (long) units.size(),
                        "urgent",
                        Boolean.TRUE.equals(request.urgent())));
        if (!ruling.flag("conference")) {
            throw new InvalidInput(
                    "reason", "不属于一事一议的情形，请按规定程序办理：金额没有超过县级最高限额，有救助项目可以适用，涉及的部门不足两个，也不是重大急难（" + ruling.basis() + "）");
        }
        Matter matter = new Matter(
                number,
                county,
                caseNumber,
                title,
                strip(request.reason()),
                amount.fen(),
                String.join("、", units),
                MatterGround.valueOf(ruling.text("ground")),
                ruling.basis(),
                Boolean.TRUE.equals(request.urgent()),
                Matter.State.RAISED,
                actor.id(),
                LocalDateTime.now(clock),
                null);
        if (caseNumber != null
                && mapper.mattersOfCase(caseNumber).stream()
                        .anyMatch(one -> one.state().open())) {
            throw new Conflict("本案已经提请一事一议，正在办理。");
        }
        try {
            mapper.insertMatter(matter, caseNumber);
        } catch (DuplicateKeyException e) {
            throw new Conflict("他人刚刚提请了一项，请刷新后再试。");
        }
        journal.record("提请一事一议", number, matter.ground().title());
        note(matter, "提请一事一议（" + number + "）：" + matter.ground().title() + "。", actor);
        engineCases.startInCounty(PROCESS, number, county);
        return matter;
    }

    /** @throws Missing when there is no such matter */
    @Transactional(readOnly = true)
    public Matter find(String matterNumber) {
        Matter matter = mapper.matter(matterNumber);
        if (matter == null) {
            throw new Missing("没有这项一事一议。");
        }
        return matter;
    }

    /** @throws Missing when there is no such matter within the reader's reach */
    @Transactional(readOnly = true)
    public Matter visible(String matterNumber, Actor reader) {
        Matter matter = mapper.matter(matterNumber);
        String caseNumber = matter == null ? null : matter.caseNumber();
        if (matter == null
                || !(reader.sees(matter.countyCode())
                        || caseNumber != null && reader.sees(caseNumber.split("-")[0]))) {
            throw new Missing("没有这项一事一议，或不在您的辖区。");
        }
        return matter;
    }

    /** Matters of a county, newest first; a township sees those of its own cases. */
    @Transactional(readOnly = true)
    public List<Matter> page(String county, @Nullable String before, int limit, Actor reader) {
        if (reader.county() != null && !reader.county().equals(county)) {
            return List.of();
        }
        return mapper.matters(county, reader.township(), before, limit);
    }

    @Transactional(readOnly = true)
    public Optional<Matter.Plan> plan(String matterNumber) {
        return Optional.ofNullable(mapper.plan(matterNumber));
    }

    @Transactional(readOnly = true)
    public List<Opinion> opinions(String matterNumber) {
        return mapper.opinions(matterNumber);
    }

    @Transactional(readOnly = true)
    public Optional<Matter.Conclusion> conclusion(String matterNumber) {
        return Optional.ofNullable(mapper.conclusion(matterNumber));
    }

    /** @throws Missing when there is no such opinion */
    @Transactional(readOnly = true)
    public Opinion opinion(String opinionNumber) {
        Opinion opinion = mapper.opinion(opinionNumber);
        if (opinion == null) {
            throw new Missing("没有这份征求意见。");
        }
        return opinion;
    }

    /** The case in a few sentences, to begin the material with. */
    @Transactional(readOnly = true)
    public String brief(Matter matter) {
        String caseNumber = matter.caseNumber();
        return procedure(caseNumber)
                .map(one -> one.brief(Objects.requireNonNull(caseNumber)))
                .orElse("");
    }

    private Optional<AwaitsConclusion> procedure(@Nullable String caseNumber) {
        return caseNumber == null
                ? Optional.empty()
                : procedures.stream().filter(one -> one.carries(caseNumber)).findFirst();
    }

    /** What of a text names a person: an identity number, a phone, the applicant; empty when nothing does. */
    @Transactional(readOnly = true)
    public Optional<String> personal(Matter matter, String text) {
        String caseNumber = matter.caseNumber();
        return personal(text, caseNumber == null ? null : applications.find(caseNumber));
    }

    private static Optional<String> personal(String text, @Nullable Application application) {
        String plain = text.replaceAll("\\s", "");
        String name = application == null ? null : application.applicantName();
        return Texts.personalNumber(text)
                .or(() -> name != null && name.strip().length() > 1 && plain.contains(name.strip())
                        ? Optional.of("申请人姓名")
                        : Optional.empty());
    }

    private static void refusePersonal(String field, String text, @Nullable Application application) {
        personal(text, application).ifPresent(what -> {
            throw new InvalidInput(field, "不要写" + what + "，成员单位只需了解困难情况");
        });
    }

    /** The day by which the units should answer. */
    @Transactional(readOnly = true)
    public LocalDate replyBy(Matter matter, LocalDate from) {
        String parameter = matter.urgent() ? "coordination-urgent-days" : "coordination-reply-days";
        int days = parameters.number(parameter, matter.countyCode());
        return workingDays.tryPlus(from, days).orElseGet(() -> from.plusDays(days));
    }

    /** Gives a request back: it is none for the group, says a named person. */
    @Transactional
    public void giveBack(String matterNumber, String reason, Actor actor) {
        Matter matter = find(matterNumber);
        took(mapper.moveMatter(matterNumber, Matter.State.RAISED, Matter.State.RETURNED));
        mapper.closeMatter(matterNumber, reason);
        journal.record("退回一事一议", matterNumber, "");
        note(matter, "一事一议（" + matterNumber + "）退回，按规定程序办理：" + reason, actor);
    }

    /** Puts a prepared matter to the units, one opinion a unit. */
    @Transactional
    public void put(Matter.Plan plan, List<String> units) {
        took(mapper.moveMatter(plan.matterNumber(), Matter.State.RAISED, Matter.State.HEARING));
        mapper.deletePlan(plan.matterNumber());
        mapper.insertPlan(plan);
        int number = 1;
        for (String unit : units) {
            mapper.insertOpinion(new Opinion(
                    "%s-D%02d".formatted(plan.matterNumber(), number++),
                    plan.matterNumber(),
                    unit,
                    Opinion.State.ASKED,
                    plan.replyBy(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        journal.record(
                "一事一议征求意见",
                plan.matterNumber(),
                units.size() + "个单位，" + plan.way().title());
    }

    /** Asks every unit; each has its own procedure with its own clock. */
    @Transactional
    public void callUnits(String matterNumber) {
        Matter matter = find(matterNumber);
        opinions(matterNumber)
                .forEach(opinion ->
                        engineCases.startInCounty(OPINION_PROCESS, opinion.opinionNumber(), matter.countyCode()));
    }

    /** Records what a unit says; once a unit. */
    @Transactional
    public void answer(
            String opinionNumber,
            Opinion.Stance stance,
            @Nullable String content,
            String speaker,
            LocalDate day,
            Actor actor) {
        Opinion asked = opinion(opinionNumber);
        boolean late = asked.state() == Opinion.State.SILENT;
        took(mapper.answer(
                new Opinion(
                        opinionNumber,
                        asked.matterNumber(),
                        asked.unit(),
                        late ? Opinion.State.LATE : Opinion.State.GIVEN,
                        asked.dueOn(),
                        asked.remindedOn(),
                        stance,
                        content,
                        speaker,
                        day,
                        actor.id()),
                asked.state()));
        journal.record("登记成员单位意见", asked.matterNumber(), asked.unit() + "：" + stance.title());
    }

    /** Records that a unit has not answered in time. */
    @Transactional
    public void silent(String opinionNumber) {
        Opinion asked = opinion(opinionNumber);
        took(mapper.answer(
                new Opinion(
                        opinionNumber,
                        asked.matterNumber(),
                        asked.unit(),
                        Opinion.State.SILENT,
                        asked.dueOn(),
                        asked.remindedOn(),
                        null,
                        null,
                        null,
                        null,
                        null),
                Opinion.State.ASKED));
        journal.record("成员单位逾期未回复", asked.matterNumber(), asked.unit());
    }

    @Transactional
    public void reminded(String opinionNumber) {
        Opinion asked = opinion(opinionNumber);
        mapper.remindOpinion(opinionNumber, LocalDate.now(clock));
        journal.record("催办成员单位", asked.matterNumber(), asked.unit());
    }

    /** Goes on with the matter when no unit is waited for any more; two units at once are told apart by the lock. */
    @Transactional
    public void settle(String opinionNumber) {
        String matterNumber = opinion(opinionNumber).matterNumber();
        Matter matter = Objects.requireNonNull(mapper.lockMatter(matterNumber));
        if (matter.state() != Matter.State.HEARING || mapper.countWaiting(matterNumber) > 0) {
            return;
        }
        took(mapper.moveMatter(matterNumber, Matter.State.HEARING, Matter.State.WRITING));
        engineCases.tell(matterNumber, HEARD, "这项一事一议没有在等成员单位的意见。");
    }

    /** Keeps the minutes for the head to sign; what was written before is replaced. */
    @Transactional
    public void write(Matter.Conclusion conclusion) {
        took(mapper.moveMatter(conclusion.matterNumber(), Matter.State.WRITING, Matter.State.SIGNING));
        mapper.deleteConclusion(conclusion.matterNumber());
        mapper.insertConclusion(conclusion);
        journal.record("形成议事纪要", conclusion.matterNumber(), conclusion.outcome().title());
    }

    /** The head sends the minutes back. */
    @Transactional
    public void sendBack(String matterNumber, String reason) {
        took(mapper.moveMatter(matterNumber, Matter.State.SIGNING, Matter.State.WRITING));
        mapper.sendBack(matterNumber, reason);
        journal.record("退回重议", matterNumber, "");
    }

    /** The head signs: from now on the conclusion binds this case. */
    @Transactional
    public void sign(String matterNumber, Actor head) {
        took(mapper.moveMatter(matterNumber, Matter.State.SIGNING, Matter.State.CONCLUDED));
        mapper.sign(matterNumber, head.id(), LocalDate.now(clock));
        mapper.closeMatter(matterNumber, null);
        journal.record("签署一事一议决定", matterNumber, "");
    }

    /** Tells the procedure that waits for it; where none does, the case file has it. */
    @Transactional
    public void answerCase(String matterNumber, Actor head) {
        Matter matter = find(matterNumber);
        Matter.Conclusion conclusion = Objects.requireNonNull(mapper.conclusion(matterNumber));
        String caseNumber = matter.caseNumber();
        AwaitsConclusion waiting = procedure(caseNumber)
                .filter(one -> one.waits(Objects.requireNonNull(caseNumber)))
                .orElse(null);
        String answer;
        if (caseNumber == null) {
            answer = "没有对应的案件";
        } else if (waiting == null) {
            answer = "案件没有在等这项决定，决定书已存入案卷";
        } else {
            waiting.conclude(
                    new AwaitsConclusion.Conclusion(
                            caseNumber,
                            Objects.requireNonNull(conclusion.signedOn()),
                            conclusion.amount(),
                            conclusion.words() + "（" + matterNumber + "）：" + conclusion.minutes()),
                    head);
            answer = "已答复案件，县级审批时据此办理";
        }
        mapper.answered(matterNumber, answer);
        note(matter, "一事一议（" + matterNumber + "）决定：" + conclusion.words() + "。" + answer + "。", head);
    }

    private void note(Matter matter, String text, Actor actor) {
        String caseNumber = matter.caseNumber();
        if (caseNumber != null) {
            records.write(caseNumber, ReviewRecord.Kind.NOTE, text, actor);
        }
    }

    private static void took(int rows) {
        if (rows == 0) {
            throw new Conflict("这一步已由他人办理，请刷新。");
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
