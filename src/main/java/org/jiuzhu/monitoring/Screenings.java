package org.jiuzhu.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.WorkCards;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The monthly screening of all recipients and recognised families of a county: begun by the calendar or by the county,
 * in batches that can be paused, resumed and killed.
 */
@Service
public class Screenings implements CaseLocator, WorkCards {

    private static final String MARK = "SC-";
    private static final int MOST = 60;
    private static final String HOUSE = "system";

    private final ScreeningMapper mapper;
    private final ScreeningWork work;
    private final Alerts alerts;
    private final Areas areas;
    private final ObjectProvider<ScreeningProcedure> procedure;
    private final Journal journal;
    private final Clock clock;

    Screenings(
            ScreeningMapper mapper,
            ScreeningWork work,
            Alerts alerts,
            Areas areas,
            ObjectProvider<ScreeningProcedure> procedure,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.work = work;
        this.alerts = alerts;
        this.areas = areas;
        this.procedure = procedure;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String number) {
        return number.startsWith(MARK)
                ? Optional.ofNullable(mapper.find(number)).map(Screening::countyCode)
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        List<String> own =
                numbers.stream().filter(number -> number.startsWith(MARK)).toList();
        return own.isEmpty()
                ? List.of()
                : mapper.ofNumbers(own).stream()
                        .map(one -> new Card(
                                one.screeningNumber(), one.words() + "监测筛查，新预警" + one.alerts() + "件", one.countyCode()))
                        .toList();
    }

    /** @throws Missing when there is no such screening */
    @Transactional(readOnly = true)
    public Screening find(String number) {
        Screening one = mapper.find(number);
        if (one == null) {
            throw new Missing("没有这次筛查。");
        }
        return one;
    }

    /** Screenings within a person's reach, the newest first. */
    @Transactional(readOnly = true)
    public List<Screening> page(Actor reader) {
        return mapper.page(reader.county(), MOST);
    }

    /**
     * Begins a screening of the own county by hand.
     *
     * @throws Conflict while one is running
     */
    @Transactional
    public Screening begin(Actor actor) {
        return open(county(actor), actor.id());
    }

    /** The calendar: a screening for every county that has somebody to watch and none yet this month. */
    @Transactional
    public int openByCalendar() {
        int opened = 0;
        LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
        for (var county : areas.counties()) {
            String code = county.code();
            if (mapper.countOfMonth(code, month) == 0 && mapper.countPersons(code, RegisterFacts.next(code)) > 0) {
                try {
                    open(code, HOUSE);
                    opened++;
                } catch (Conflict e) {
                    // the one of last month is still running: the county sees it on the page
                    journal.record("监测预警：筛查未开始", null, county.name() + "上一次筛查还在进行");
                }
            }
        }
        return opened;
    }

    private Screening open(String county, String by) {
        LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
        int sequence = mapper.countOfMonth(county, month) + 1;
        Screening one = new Screening(
                "%s%s-%d%02d-%02d".formatted(MARK, county, month.getYear(), month.getMonthValue(), sequence),
                county,
                month,
                sequence,
                Screening.State.RUNNING,
                mapper.countPersons(county, RegisterFacts.next(county)),
                0,
                0,
                0,
                0,
                "",
                "",
                by,
                alerts.now(),
                null,
                null,
                null,
                null);
        try {
            mapper.insert(one);
        } catch (DuplicateKeyException e) {
            throw new Conflict(areas.name(county) + "已有一次筛查没有完成，请先等它完成或者取消。");
        }
        journal.record("监测预警：开始筛查", one.screeningNumber(), one.words() + "，" + one.total() + "人");
        procedure.getObject().begin(one);
        return one;
    }

    private static String county(Actor actor) {
        String county = actor.county();
        if (!actor.holdsAny(Role.COUNTY_CHECKER, Role.COUNTY_SUPERVISOR) || county == null) {
            throw new Refused("筛查由县级核对岗或监管岗开始。");
        }
        return county;
    }

    private Screening own(String number, Actor actor) {
        Screening one = find(number);
        if (!one.countyCode().equals(county(actor))) {
            throw new Missing("没有这次筛查，或不在您的辖区。");
        }
        return one;
    }

    /** Lets the batches rest; nothing is lost. */
    @Transactional
    public void pause(String number, Actor actor) {
        own(number, actor);
        took(mapper.move(number, Screening.State.RUNNING, Screening.State.PAUSED, actor.id()));
        journal.record("监测预警：暂停筛查", number, "");
    }

    @Transactional
    public void resume(String number, Actor actor) {
        own(number, actor);
        took(mapper.move(number, Screening.State.PAUSED, Screening.State.RUNNING, actor.id()));
        journal.record("监测预警：继续筛查", number, "");
    }

    /** Gives a screening up; the alerts that it has opened stay. */
    @Transactional
    public void cancel(String number, Actor actor) {
        Screening one = own(number, actor);
        took(mapper.end(number, Screening.State.CANCELLED, actor.id(), alerts.now()));
        journal.record("监测预警：取消筛查", number, "");
        procedure.getObject().finished(one);
    }

    /** The county has looked at what came out. */
    @Transactional
    public void review(String number, String words, Actor supervisor) {
        mapper.review(number, supervisor.id(), words);
        journal.record("监测预警：查看筛查结果", number, "");
    }

    /** Screenings that are going on, wherever they stand. */
    @Transactional(readOnly = true)
    public List<String> running() {
        return mapper.running();
    }

    /** Goes on with a screening until it is done, paused or cancelled. */
    public void run(String number) {
        while (work.next(number, ScreeningWork.BATCH)) {
            Thread.onSpinWait();
        }
    }

    private static void took(int rows) {
        if (rows == 0) {
            throw new Conflict("筛查的状态已经改变，请刷新。");
        }
    }

    /** What became of a screening, in a sentence. */
    public static String words(Screening one) {
        return one.words() + "筛查" + one.done() + "人，新预警" + one.alerts() + "件，并入在办" + one.joined() + "项，处理过的"
                + one.known() + "项不再预警" + Objects.requireNonNullElse(note(one), "");
    }

    private static @Nullable String note(Screening one) {
        return one.state() == Screening.State.CANCELLED ? "；中途取消" : null;
    }
}
