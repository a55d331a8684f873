package org.jiuzhu.remedy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardCorrections;
import org.jiuzhu.benefit.AwardCorrections.Correction;
import org.jiuzhu.benefit.AwardCorrections.Reckoning;
import org.jiuzhu.benefit.AwardCorrections.Step;
import org.jiuzhu.benefit.LedgerAccount;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.WorkCards;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews, lawsuits and corrections of the house's own decisions. */
@Service
public class Remedies implements CaseLocator, WorkCards {

    private static final int MOST_NUMBER = 48;

    private final RemedyMapper mapper;
    private final AwardCorrections corrections;
    private final Applications applications;
    private final Parameters parameters;
    private final WorkingDays workingDays;
    private final ObjectProvider<RemedyProcedure> procedure;
    private final Journal journal;
    private final Clock clock;

    Remedies(
            RemedyMapper mapper,
            AwardCorrections corrections,
            Applications applications,
            Parameters parameters,
            WorkingDays workingDays,
            ObjectProvider<RemedyProcedure> procedure,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.corrections = corrections;
        this.applications = applications;
        this.parameters = parameters;
        this.workingDays = workingDays;
        this.procedure = procedure;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String number) {
        return Optional.ofNullable(mapper.find(number)).map(Remedy::townshipCode);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : mapper.ofNumbers(numbers).stream()
                        .map(one -> new Card(
                                one.remedyNumber(), one.kind().title() + "：" + subject(one), one.townshipCode()))
                        .toList();
    }

    private static String subject(Remedy one) {
        return one.awardNumber() != null ? one.awardNumber() : Objects.requireNonNullElse(one.caseNumber(), "");
    }

    /** Registers a remedy and starts its procedure, for somebody who does not start it in Tasklist. */
    @Transactional
    public Remedy begin(Remedy.@Nullable Kind kind, @Nullable String number, Actor actor) {
        Remedy remedy = open(kind, number, actor);
        procedure.getObject().begin(remedy);
        return remedy;
    }

    /**
     * Registers a remedy.
     *
     * @param number of an award, or of a case that came to none
     * @throws Missing when there is neither within the person's reach
     * @throws Refused when the person's post does not register remedies
     */
    @Transactional
    public Remedy open(Remedy.@Nullable Kind kind, @Nullable String number, Actor actor) {
        if (!actor.holdsAny(Role.WINDOW_CLERK, Role.DECIDER, Role.COUNTY_SUPERVISOR)) {
            throw new Refused("由受理岗、审核确认岗或者县级监管岗登记。");
        }
        String given = number == null ? "" : number.strip();
        if (kind == null || given.isEmpty() || given.length() > MOST_NUMBER) {
            throw new Missing("请选择事项，填写待遇登记号或者案号。");
        }
        boolean application = applications.townshipOf(given).isPresent();
        String township = application
                ? applications.find(given).townshipCode()
                : corrections.award(given).townshipCode();
        if (!actor.sees(township)) {
            throw new Missing("没有这份待遇或者案件，或不在您的辖区，请核对编号。");
        }
        String awardNumber = application ? null : given;
        String caseNumber = application ? given : corrections.award(given).caseNumber();
        Remedy remedy = new Remedy(
                "JJ-" + (application ? given : given.substring(Math.max(0, given.indexOf('-') + 1))) + "-"
                        + (awardNumber != null ? "D" : "A")
                        + (mapper.count(awardNumber, caseNumber) + 1),
                kind,
                awardNumber,
                caseNumber,
                township,
                Remedy.State.OPEN,
                0,
                actor.id(),
                now(),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        try {
            mapper.insert(remedy);
        } catch (DuplicateKeyException e) {
            throw new Conflict("另一位同事刚刚登记了同一份待遇或者案件，请刷新。");
        }
        journal.record(kind.title() + "：登记", remedy.remedyNumber(), given);
        return remedy;
    }

    /** @throws Missing when there is no such remedy */
    @Transactional(readOnly = true)
    public Remedy find(String number) {
        Remedy remedy = mapper.find(number);
        if (remedy == null) {
            throw new Missing("没有这件复议、诉讼或者纠正。");
        }
        return remedy;
    }

    /** The newest within a person's reach. */
    @Transactional
    public List<Remedy> page(Actor actor, Remedy.@Nullable State state, int limit) {
        String area = Objects.requireNonNullElse(actor.township() != null ? actor.township() : actor.county(), "");
        List<Remedy> found = mapper.page(area, state, limit).stream()
                .filter(one -> actor.sees(one.townshipCode()))
                .toList();
        journal.record("查阅", null, "复议诉讼纠正，" + found.size() + "件");
        return found;
    }

    /** What is known when it comes in. */
    public record Entry(
            String authority,
            String document,
            String attacked,
            String applicant,
            String claim,
            LocalDate servedOn,
            boolean simpleCourse) {}

    /** Keeps what came in; the clocks follow from the day and the kind. */
    @Transactional
    public Remedy register(String number, Entry entry) {
        Remedy remedy = lockOpen(number);
        LocalDate day = entry.servedOn();
        String area = remedy.townshipCode();
        LocalDate defence = null;
        LocalDate ruling = null;
        LocalDate perform = null;
        switch (remedy.kind()) {
            case REVIEW -> {
                String suffix = entry.simpleCourse() ? "-simple" : "";
                defence = after(day, parameters.number("remedy-defence-days" + suffix, area));
                ruling = day.plusDays(parameters.number("remedy-review-days" + suffix, area));
            }
            case LAWSUIT -> {
                defence = day.plusDays(parameters.number("remedy-court-defence-days", area));
                ruling = day.plusMonths(parameters.number("remedy-court-months", area));
            }
            case OWN -> perform = after(LocalDate.now(clock), parameters.number("remedy-correct-days", area));
        }
        took(mapper.register(
                number,
                entry.authority(),
                entry.document(),
                entry.attacked(),
                entry.applicant(),
                entry.claim(),
                day,
                entry.simpleCourse(),
                defence,
                ruling,
                perform));
        return find(number);
    }

    private LocalDate after(LocalDate day, int days) {
        return workingDays.tryPlus(day, days).orElseGet(() -> day.plusDays(days * 2L));
    }

    @Transactional
    public void defended(String number, LocalDate day, String defence) {
        took(mapper.defended(number, day, defence));
        journal.record("复议诉讼：提交答复和证据", number, "");
    }

    /** Keeps what was ruled; where no day is set in it, the place's days count. */
    @Transactional
    public Remedy ruled(
            String number,
            Remedy.Ruling ruling,
            String document,
            LocalDate day,
            String text,
            @Nullable LocalDate performBy) {
        Remedy remedy = lockOpen(number);
        LocalDate by = performBy != null
                ? performBy
                : day.plusDays(parameters.number("remedy-perform-days", remedy.townshipCode()));
        took(mapper.ruled(number, ruling, document, day, text, ruling.performed() ? by : null));
        journal.record("复议诉讼：结果", number, ruling.title());
        return find(number);
    }

    @Transactional(readOnly = true)
    public Optional<Remedy.Plan> plan(String number) {
        return Optional.ofNullable(mapper.plan(number));
    }

    @Transactional(readOnly = true)
    public List<Remedy.Verdict> verdicts(String number) {
        return mapper.verdicts(number);
    }

    /** The award that it is about, whatever its state. */
    @Transactional(readOnly = true)
    public Optional<Award> award(String number) {
        return Optional.ofNullable(find(number).awardNumber()).map(corrections::award);
    }

    /** The accounts of its award that may fall away. */
    @Transactional(readOnly = true)
    public List<LedgerAccount> accounts(String number) {
        String award = find(number).awardNumber();
        return award == null ? List.of() : corrections.accounts(award);
    }

    /** Why amounts cannot be set right in this way, in words for the clerk. */
    @Transactional(readOnly = true)
    public Optional<String> misfit(
            String number, List<Step> steps, @Nullable LocalDate lastMonth, List<String> dropped) {
        String award = find(number).awardNumber();
        if (award == null) {
            return Optional.of("这件没有待遇，不能核算金额；应当给待遇的，选“重新作出决定”");
        }
        return steps.isEmpty() && lastMonth == null
                ? Optional.of("请填写更正后的金额，或者最后发放月份")
                : corrections.misfit(correction(award, steps, lastMonth, dropped));
    }

    private static Correction correction(
            String award, List<Step> steps, @Nullable LocalDate lastMonth, List<String> dropped) {
        LocalDate from = steps.isEmpty()
                ? Objects.requireNonNull(lastMonth).plusMonths(1)
                : steps.get(0).fromMonth();
        return new Correction(award, from, steps, lastMonth, dropped);
    }

    /** Keeps a plan. */
    @Transactional
    public void propose(
            String number,
            Remedy.Course course,
            List<Step> steps,
            @Nullable LocalDate lastMonth,
            List<String> dropped,
            @Nullable String anew,
            String explanation,
            Actor actor) {
        Remedy remedy = lockOpen(number);
        Remedy.Plan plan = new Remedy.Plan(
                number,
                remedy.rounds() + 1,
                course,
                lastMonth,
                steps.stream()
                        .map(one -> one.fromMonth() + "=" + one.monthlyFen())
                        .collect(Collectors.joining(",")),
                String.join(",", dropped),
                anew,
                explanation,
                actor.id(),
                LocalDate.now(clock));
        mapper.insertPlan(plan);
        mapper.setRounds(number, plan.roundNo());
        journal.record("复议诉讼纠正：拟定方案", number, course.title());
    }

    /** What the plan that stands comes to, month by month. */
    @Transactional(readOnly = true)
    public Optional<Reckoning> reckoning(String number) {
        Remedy.Plan plan = mapper.plan(number);
        return plan == null || plan.course() != Remedy.Course.RECOMPUTE
                ? Optional.empty()
                : Optional.of(corrections.reckon(correction(number, plan)));
    }

    private Correction correction(String number, Remedy.Plan plan) {
        return correction(
                Objects.requireNonNull(find(number).awardNumber()), plan.amounts(), plan.lastMonth(), plan.accounts());
    }

    /** Signs a plan, or sends it back. */
    @Transactional
    public void decide(String number, Remedy.Outcome outcome, String reason, Actor signer) {
        Remedy remedy = lockOpen(number);
        if (!signer.holdsAny(Role.DECIDER, Role.COUNTY_SUPERVISOR)) {
            throw new Refused("由审核确认岗或者县级监管岗签署。");
        }
        mapper.insertVerdict(
                new Remedy.Verdict(number, remedy.rounds(), outcome, reason, signer.id(), LocalDate.now(clock)));
        journal.record("复议诉讼纠正：签署", number, outcome.name());
    }

    /** Carries out what was signed. */
    @Transactional
    public Optional<Reckoning> perform(String number) {
        Remedy remedy = lockOpen(number);
        Remedy.Plan plan = Objects.requireNonNull(mapper.plan(number));
        List<Remedy.Verdict> verdicts = mapper.verdicts(number);
        Remedy.Verdict verdict = verdicts.get(verdicts.size() - 1);
        if (verdict.outcome() != Remedy.Outcome.APPROVED || verdict.roundNo() != plan.roundNo()) {
            throw new IllegalStateException("remedy " + number + " is not signed");
        }
        took(mapper.close(number, Remedy.State.PERFORMED, now()));
        if (plan.course() != Remedy.Course.RECOMPUTE) {
            return Optional.empty();
        }
        return Optional.of(corrections.apply(
                correction(number, plan),
                LedgerAccount.Origin.REMEDY,
                number,
                "CORRECTED",
                remedy.kind().title() + "：重新核算",
                plan.explanation(),
                verdict.decidedBy()));
    }

    /** The decision stands as it is. */
    @Transactional
    public void keep(String number) {
        took(mapper.close(number, Remedy.State.KEPT, now()));
        journal.record("复议诉讼纠正：原决定不变", number, "");
    }

    private Remedy lockOpen(String number) {
        Remedy remedy = mapper.lock(number);
        if (remedy == null) {
            throw new Missing("没有这件复议、诉讼或者纠正。");
        }
        if (remedy.state() != Remedy.State.OPEN) {
            throw new Conflict("这件已经办结，请刷新。");
        }
        return remedy;
    }

    private static void took(int rows) {
        if (rows == 0) {
            throw new Conflict("这件已由他人办理，请刷新。");
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
