package org.jiuzhu.capacity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.capacity.CapacityCheck.Standing;
import org.jiuzhu.capacity.CapacityCheck.State;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.WorkCards;
import org.jiuzhu.standard.Parameters;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly check of every county, begun by the calendar once a year: who falls short makes a plan with dates, which is
 * followed up until it is filled.
 *
 * @see "南平市2021年通知 三（三）、三（七）"
 */
@Service
public class CapacityChecks implements CaseLocator, WorkCards {

    public static final String PROCESS = "capacity-check";

    private final CapacityMapper mapper;
    private final Shortfalls shortfalls;
    private final EngineCases engineCases;
    private final Areas areas;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    CapacityChecks(
            CapacityMapper mapper,
            Shortfalls shortfalls,
            EngineCases engineCases,
            Areas areas,
            Parameters parameters,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.shortfalls = shortfalls;
        this.engineCases = engineCases;
        this.areas = areas;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String checkNumber) {
        return Optional.ofNullable(mapper.check(checkNumber)).map(CapacityCheck::countyCode);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : mapper.ofNumbers(numbers).stream()
                        .map(one -> new Card(
                                one.checkNumber(),
                                one.checkYear() + "年经办力量和经费核查：" + one.gaps() + "处缺口",
                                one.countyCode()))
                        .toList();
    }

    /** Counties whose month has come and that have no check of this year. */
    @Transactional(readOnly = true)
    public List<String> due() {
        LocalDate today = LocalDate.now(clock);
        return areas.counties().stream()
                .map(Area::code)
                .filter(county -> today.getMonthValue() >= parameters.number("capacity-check-month", county)
                        && mapper.checkOf(county, today.getYear()) == null)
                .toList();
    }

    /** Begins the check of this year in a county; it is the same one when it has begun already. */
    @Transactional
    public CapacityCheck open(String county) {
        LocalDate today = LocalDate.now(clock);
        CapacityCheck known = mapper.checkOf(county, today.getYear());
        if (known != null) {
            return known;
        }
        CapacityCheck check = new CapacityCheck(
                "HC-%s-%d".formatted(county, today.getYear()),
                county,
                today.getYear(),
                State.GAPS,
                0,
                0,
                today,
                null,
                null);
        try {
            mapper.insertCheck(check);
        } catch (DuplicateKeyException e) {
            // another node was faster
            return check;
        }
        journal.record("经办力量和经费：年度核查", check.checkNumber(), "");
        engineCases.startInCounty(PROCESS, check.checkNumber(), county);
        return check;
    }

    /** @throws Missing when there is no such check */
    @Transactional(readOnly = true)
    public CapacityCheck find(String checkNumber) {
        CapacityCheck check = mapper.check(checkNumber);
        if (check == null) {
            throw new Missing("没有这次核查。");
        }
        return check;
    }

    /** The checks of a county, the newest first. */
    @Transactional(readOnly = true)
    public List<CapacityCheck> of(String county, int limit) {
        return mapper.checks(county, limit);
    }

    /** The plan that stands. */
    @Transactional(readOnly = true)
    public List<CheckItem> items(CapacityCheck check) {
        return check.rounds() == 0 ? List.of() : mapper.items(check.checkNumber(), check.rounds());
    }

    /** What is missing now. */
    @Transactional(readOnly = true)
    public List<Gap> gaps(CapacityCheck check) {
        return shortfalls.of(check.countyCode(), check.checkYear());
    }

    /** Looks at the county as its registers are today, and says how it stands. */
    @Transactional
    public Standing assess(String checkNumber) {
        CapacityCheck check = find(checkNumber);
        List<Gap> gaps = gaps(check);
        Standing standing = standing(check, gaps);
        mapper.state(
                checkNumber,
                switch (standing) {
                    case MET -> State.MET;
                    case GAPS -> State.GAPS;
                    case WAITING -> State.PLANNED;
                    case LATE -> State.LATE;
                },
                gaps.size());
        if (standing == Standing.MET) {
            mapper.close(checkNumber, LocalDate.now(clock));
        }
        journal.record("经办力量和经费：核查结果", checkNumber, gaps.isEmpty() ? "达到要求" : gaps.size() + "处缺口");
        return standing;
    }

    private Standing standing(CapacityCheck check, List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return Standing.MET;
        }
        if (check.rounds() == 0) {
            return Standing.GAPS;
        }
        LocalDate today = LocalDate.now(clock);
        List<CheckItem> items = items(check);
        boolean planned = gaps.stream().allMatch(gap -> items.stream()
                .anyMatch(item -> gap.same(item) && !item.dueOn().isBefore(today)));
        return planned ? Standing.WAITING : Standing.LATE;
    }

    /** How a gap will be filled. */
    public record Filling(Gap gap, String measure, String owner, LocalDate dueOn) {}

    /** Keeps the plan of a county. */
    @Transactional
    public void plan(String checkNumber, List<Filling> fillings) {
        CapacityCheck check = find(checkNumber);
        if (check.state() == State.MET) {
            throw new Conflict("已经达到要求，请刷新。");
        }
        int round = check.rounds() + 1;
        int seq = 1;
        for (Filling one : fillings) {
            mapper.insertItem(new CheckItem(
                    checkNumber,
                    round,
                    seq++,
                    one.gap().kind(),
                    one.gap().areaCode(),
                    one.gap().words(),
                    one.measure(),
                    one.owner(),
                    one.dueOn()));
        }
        mapper.planned(checkNumber, round);
        journal.record("经办力量和经费：制定补齐计划", checkNumber, fillings.size() + "项");
    }

    /** The first day of the plan that has not passed; what is due then is looked at after it. */
    @Transactional(readOnly = true)
    public LocalDate nextDue(String checkNumber) {
        LocalDate today = LocalDate.now(clock);
        return items(find(checkNumber)).stream()
                .map(CheckItem::dueOn)
                .filter(day -> !day.isBefore(today))
                .min(Comparator.naturalOrder())
                .orElse(today);
    }

    /** Keeps what the city has demanded. */
    @Transactional
    public void supervised(String checkNumber, String words) {
        find(checkNumber);
        mapper.supervise(checkNumber, words);
        journal.record("督办经办力量和经费", checkNumber, "");
    }
}
