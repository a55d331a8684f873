package org.jiuzhu.continuation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.benefit.AwardEnded;
import org.jiuzhu.benefit.ChangeGround;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.destitution.DestitutionNotConfirmed;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.destitution.Ground;
import org.jiuzhu.destitution.SupportReviews;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.SchemeProposals;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.WorkCards;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tests of other help, begun by what has ended. */
@Service
public class HelpTests implements CaseLocator, WorkCards {

    /** What is looked at where nobody has declared anything from which the tables could propose. */
    private static final Set<Declaration.Aid> ALWAYS = EnumSet.of(
            Declaration.Aid.SUBSISTENCE, Declaration.Aid.EDGE, Declaration.Aid.RIGID, Declaration.Aid.TEMPORARY);

    private final HelpTestMapper mapper;
    private final Applications applications;
    private final SchemeProposals schemes;
    private final Destitutions destitutions;
    private final SupportReviews supportReviews;
    private final ObjectProvider<HelpTestProcedure> procedure;
    private final Parameters parameters;
    private final WorkingDays workingDays;
    private final Journal journal;
    private final Clock clock;

    HelpTests(
            HelpTestMapper mapper,
            Applications applications,
            SchemeProposals schemes,
            Destitutions destitutions,
            SupportReviews supportReviews,
            ObjectProvider<HelpTestProcedure> procedure,
            Parameters parameters,
            WorkingDays workingDays,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.schemes = schemes;
        this.destitutions = destitutions;
        this.supportReviews = supportReviews;
        this.procedure = procedure;
        this.parameters = parameters;
        this.workingDays = workingDays;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String number) {
        return Optional.ofNullable(mapper.find(number)).map(HelpTest::townshipCode);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : mapper.ofNumbers(numbers).stream()
                        .map(one -> new Card(
                                one.testNumber(), one.source().title() + "：" + one.reference(), one.townshipCode()))
                        .toList();
    }

    /** An award has ended: whoever still lives may need other help. A recognition gives no money and tells by its own letter. */
    @EventListener
    @Transactional
    public void on(AwardEnded ended) {
        boolean dead =
                ended.ground() == ChangeGround.MEMBER_DECEASED || supportReviews.endedByDeath(ended.awardNumber());
        if (!dead && !Category.valueOf(ended.category()).recognition()) {
            open(HelpTest.Source.AWARD, ended.awardNumber(), ended.caseNumber(), ended.townshipCode());
        }
    }

    /** Support was refused: the person may fit another scheme. Who has withdrawn or died is not asked. */
    @EventListener
    @Transactional
    public void on(DestitutionNotConfirmed refused) {
        boolean over = destitutions
                .decision(refused.caseNumber())
                .filter(one -> one.ground() == Ground.DECEASED || one.ground() == Ground.ALREADY_HELD)
                .isPresent();
        if (!over) {
            open(
                    HelpTest.Source.CASE,
                    refused.caseNumber(),
                    refused.caseNumber(),
                    applications.find(refused.caseNumber()).townshipCode());
        }
    }

    private void open(HelpTest.Source source, String reference, @Nullable String caseNumber, String township) {
        HelpTest test = new HelpTest(
                "XJ-" + reference + "-" + (mapper.count(reference) + 1),
                source,
                reference,
                caseNumber,
                township,
                proposed(caseNumber).stream().map(Enum::name).collect(Collectors.joining(",")),
                now(),
                null);
        mapper.insert(test);
        journal.record("救助衔接：待测试其他救助", test.testNumber(), source.title());
        procedure.getObject().begin(test);
    }

    /** What the tables propose from the declaration; the basic schemes are always looked at. */
    private Set<Declaration.Aid> proposed(@Nullable String caseNumber) {
        Set<Declaration.Aid> aids = EnumSet.copyOf(ALWAYS);
        if (caseNumber != null && applications.townshipOf(caseNumber).isPresent()) {
            schemes.of(applications.find(caseNumber).declaration()).forEach(one -> aids.add(one.aid()));
        }
        return aids;
    }

    /** @throws Missing when there is no such test */
    @Transactional(readOnly = true)
    public HelpTest find(String number) {
        HelpTest test = mapper.find(number);
        if (test == null) {
            throw new Missing("没有这件救助衔接事项。");
        }
        return test;
    }

    /** The last day, by the working days of the place. */
    @Transactional(readOnly = true)
    public LocalDate dueOn(String number) {
        HelpTest test = find(number);
        LocalDate opened = test.openedAt().toLocalDate();
        int days = parameters.number("help-test-days", test.townshipCode());
        return workingDays.tryPlus(opened, days).orElseGet(() -> opened.plusDays(days * 2L));
    }

    /**
     * Keeps what came of it.
     *
     * @param begun number of the registration or referral, where there is one
     */
    @Transactional
    public void done(
            String number,
            HelpTest.Outcome outcome,
            List<Declaration.Aid> tested,
            @Nullable String begun,
            String reason,
            Actor actor) {
        if (mapper.done(
                        number,
                        outcome,
                        tested.stream().map(Enum::name).collect(Collectors.joining(",")),
                        begun,
                        reason,
                        actor.id(),
                        now())
                == 0) {
            throw new Conflict("这件已由他人办理，请刷新。");
        }
        journal.record("救助衔接：" + outcome.title(), number, "");
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
