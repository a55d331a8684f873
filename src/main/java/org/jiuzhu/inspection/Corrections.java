package org.jiuzhu.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardChange;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.WorkCards;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 撤销、责令改正: the county, which guides and supervises the townships since it gave them the power to decide, proposes,
 * hears the township, and has another named person sign. What the family gets is never touched here: the township then
 * proposes the change of the award, which is told, heard and signed by its own procedure.
 *
 * @see "南平市2021年通知 三（四）2"
 */
@Service
public class Corrections implements CaseLocator, WorkCards {

    public static final String PROCESS = "inspection-correction";

    private static final Pattern NUMBER = Pattern.compile("GZ-(\\d{9})-\\d{4}-\\d{3}");

    private final CorrectionMapper mapper;
    private final Applications applications;
    private final Awards awards;
    private final AwardChanges changes;
    private final EngineCases engineCases;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    Corrections(
            CorrectionMapper mapper,
            Applications applications,
            Awards awards,
            AwardChanges changes,
            EngineCases engineCases,
            WorkingDays workingDays,
            Parameters parameters,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.awards = awards;
        this.changes = changes;
        this.engineCases = engineCases;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String number) {
        return NUMBER.matcher(number).matches()
                ? Optional.ofNullable(mapper.find(number)).map(Correction::townshipCode)
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        List<String> own =
                numbers.stream().filter(one -> NUMBER.matcher(one).matches()).toList();
        return own.isEmpty()
                ? List.of()
                : mapper.works(own).stream()
                        .map(one -> new Card(one.number(), one.title(), one.place(), one.dueOn(), "", null))
                        .toList();
    }

    /** The case of a correction, for those who may see it. */
    @Override
    @Transactional(readOnly = true)
    public Optional<String> familyOf(String number) {
        return NUMBER.matcher(number).matches()
                ? Optional.ofNullable(mapper.find(number)).map(Correction::caseNumber)
                : Optional.empty();
    }

    /**
     * Opens a correction on the county's own account.
     *
     * @param reference number of the closed case, or of the award
     */
    @Transactional
    public Correction open(@Nullable String reference, @Nullable String origin, Actor actor) {
        if (!actor.holds(Role.COUNTY_SUPERVISOR)) {
            throw new Refused("撤销或者责令改正由县级监管岗提出。");
        }
        String number = reference == null ? "" : reference.strip();
        if (number.isEmpty()) {
            throw new InvalidInput("reference", "请填写案号或者待遇登记号");
        }
        if (origin == null || origin.isBlank()) {
            throw new InvalidInput("origin", "请写明从哪里发现、什么问题");
        }
        Optional<Award> award =
                awards.find(number).filter(one -> one.state() != Award.State.PENDING && actor.sees(one.townshipCode()));
        if (award.isPresent()) {
            return begin(
                    null,
                    award.get().caseNumber(),
                    award.get().awardNumber(),
                    award.get().townshipCode(),
                    origin.strip(),
                    actor.id());
        }
        Application application;
        try {
            application = applications.find(number, actor);
        } catch (Missing e) {
            throw new InvalidInput("reference", "没有这个案件或者待遇，或不在您的辖区");
        }
        if (application.closedOn() == null) {
            throw new Conflict("本案还没有办结，不能撤销或者改正，请在办理中督办。");
        }
        return begin(
                null,
                application.caseNumber(),
                awards.ofCase(application.caseNumber()).map(Award::awardNumber).orElse(null),
                application.townshipCode(),
                origin.strip(),
                actor.id());
    }

    /** Opens a correction that a check has led to. */
    @Transactional
    public Correction open(InspectionSheet sheet, String origin, Actor actor) {
        return begin(
                sheet.sheetNumber(), sheet.caseNumber(), sheet.awardNumber(), sheet.townshipCode(), origin, actor.id());
    }

    private Correction begin(
            @Nullable String sheetNumber,
            @Nullable String caseNumber,
            @Nullable String awardNumber,
            String township,
            String origin,
            String by) {
        if (mapper.countOpen(caseNumber, awardNumber) > 0) {
            throw new Conflict("本案已经在办理撤销或者改正，不能重复提出。");
        }
        LocalDate today = LocalDate.now(clock);
        String year = "GZ-%s-%d-".formatted(township, today.getYear());
        Correction correction = new Correction(
                year + "%03d".formatted(mapper.count(year) + 1),
                township,
                sheetNumber,
                caseNumber,
                awardNumber,
                Correction.Kind.CORRECT,
                Correction.State.DRAFT,
                by,
                today,
                origin,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
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
            mapper.insert(correction);
        } catch (DuplicateKeyException e) {
            throw new Conflict("他人刚刚提出了一件，请刷新后再试。");
        }
        journal.record("提出撤销、改正", correction.correctionNumber(), correction.reference());
        engineCases.startInCounty(PROCESS, correction.correctionNumber(), township.substring(0, 6));
        return correction;
    }

    /** @throws Missing when there is no such correction */
    @Transactional(readOnly = true)
    public Correction find(String number) {
        Correction correction = mapper.find(number);
        if (correction == null) {
            throw new Missing("没有这件撤销、改正。");
        }
        return correction;
    }

    /** @throws Missing when there is no such correction within the reader's reach */
    @Transactional(readOnly = true)
    public Correction visible(String number, Actor reader) {
        Correction correction = mapper.find(number);
        if (correction == null || !reader.sees(correction.townshipCode())) {
            throw new Missing("没有这件撤销、改正，或不在您的辖区。");
        }
        return correction;
    }

    /** Within a reader's reach, the newest first. */
    @Transactional(readOnly = true)
    public List<Correction> page(Actor reader, @Nullable String before, int limit) {
        return mapper.page(reader.township() != null ? reader.township() : reader.county(), before, limit);
    }

    /** Of a case or an award. */
    @Transactional(readOnly = true)
    public List<Correction> of(String reference) {
        return mapper.ofReference(reference);
    }

    @Transactional
    public void propose(String number, Correction.Kind kind, String facts, String demand, String basis, Actor actor) {
        took(mapper.draft(number, kind, facts, demand, basis, actor.id(), LocalDate.now(clock)));
        journal.record("撤销、改正：提出意见", number, kind.title());
    }

    @Transactional
    public void drop(String number, String reason) {
        took(mapper.close(number, Correction.State.DRAFT, Correction.State.DROPPED, reason));
        journal.record("撤销、改正：不再提出", number, "");
    }

    /** The township is asked what it has to say; the day is told. */
    @Transactional
    public LocalDate ask(String number) {
        LocalDate due = after(find(number), "inspection-statement-days");
        took(mapper.ask(number, due));
        return due;
    }

    /** @param statement what the township said, or null when it said nothing until the day */
    @Transactional
    public void stated(String number, @Nullable String statement, @Nullable Actor actor) {
        took(mapper.state(
                number, statement, actor == null ? null : actor.id(), actor == null ? null : LocalDate.now(clock)));
        journal.record("撤销、改正：乡镇（街道）陈述", number, statement == null ? "期限内没有陈述" : "");
    }

    @Transactional
    public void sendBack(String number, String reason) {
        took(mapper.close(number, Correction.State.STATED, Correction.State.DRAFT, reason));
        journal.record("撤销、改正：退回", number, "");
    }

    @Transactional
    public void uphold(String number, String reason) {
        took(mapper.close(number, Correction.State.STATED, Correction.State.UPHELD, reason));
        journal.record("撤销、改正：维持原决定", number, "");
    }

    @Transactional
    public void sign(String number, @Nullable String answer, Actor signer) {
        Correction correction = find(number);
        took(mapper.sign(
                number, answer, signer.id(), LocalDate.now(clock), after(correction, "inspection-carry-days")));
        journal.record("撤销、改正：签署", number, correction.kind().title());
    }

    @Transactional
    public void supervised(String number, String words) {
        mapper.supervise(number, words);
        journal.record("督办撤销、改正的执行", number, "");
    }

    /**
     * Opens the change of the award that the township proposes to carry out a signed correction; what changes is told,
     * heard and signed there.
     */
    @Transactional
    public AwardChange beginChange(String number, Actor actor) {
        Correction correction = find(number);
        if (correction.awardNumber() == null) {
            throw new Conflict("本案没有登记待遇，不能办理待遇变更；请由窗口重新受理或者补发文书。");
        }
        return changes.begin(correction.awardNumber(), actor);
    }

    /**
     * What keeps a number from being the follow-up of a correction; nothing when it fits: a change of the award begun
     * since the signature, or a case registered since then.
     */
    @Transactional(readOnly = true)
    public Optional<String> unfit(String number, String followUp, Actor actor) {
        Correction correction = find(number);
        if (followUp.equals(correction.caseNumber()) || followUp.equals(correction.awardNumber())) {
            return Optional.of("这是被撤销、改正的原案件，请填写签署以后办理的变更或者案件");
        }
        LocalDate signed = Objects.requireNonNull(correction.signedOn());
        String award = correction.awardNumber();
        if (award != null
                && changes.ofAward(award, actor).stream()
                        .anyMatch(one -> one.changeNumber().equals(followUp)
                                && !one.openedAt().toLocalDate().isBefore(signed))) {
            return Optional.empty();
        }
        try {
            Application application = applications.find(followUp, actor);
            return application.appliedOn().isBefore(signed)
                    ? Optional.of("这个案件在决定签署以前已经登记，请填写签署以后办理的变更或者案件")
                    : Optional.empty();
        } catch (Missing e) {
            return Optional.of("没有找到这个待遇的变更编号，也没有这个案号");
        }
    }

    @Transactional
    public void carried(String number, @Nullable String followUp, String report, Actor actor) {
        took(mapper.carry(number, followUp, report, actor.id(), LocalDate.now(clock)));
        journal.record("撤销、改正：已执行", number, followUp == null ? "" : followUp);
    }

    private LocalDate after(Correction correction, String parameter) {
        LocalDate today = LocalDate.now(clock);
        int days = parameters.number(parameter, correction.townshipCode().substring(0, 6));
        return workingDays.tryPlus(today, days).orElseGet(() -> today.plusDays(days));
    }

    private static void took(int rows) {
        if (rows == 0) {
            throw new Conflict("这件撤销、改正已由他人办理，请刷新。");
        }
    }
}
