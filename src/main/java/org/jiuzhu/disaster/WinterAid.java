package org.jiuzhu.disaster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.exchange.Answer;
import org.jiuzhu.exchange.AnswerReader;
import org.jiuzhu.exchange.Message;
import org.jiuzhu.exchange.MessageKind;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.WorkCards;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counts of the townships and the lists of the counties for help through winter and spring after a disaster. */
@Service
public class WinterAid implements CaseLocator, WorkCards, AnswerReader {

    /** Processes of the list and of a count. */
    public static final String LIST_PROCESS = "disaster-list";

    public static final String COUNT_PROCESS = "disaster-count";

    private static final String COUNT_MARK = "DC-";
    private static final String LIST_MARK = "DL-";

    private final DisasterMapper mapper;
    private final Parameters parameters;
    private final Areas areas;
    private final EngineCases cases;
    private final Fingerprint fingerprint;
    private final Journal journal;
    private final Clock clock;

    WinterAid(
            DisasterMapper mapper,
            Parameters parameters,
            Areas areas,
            EngineCases cases,
            Fingerprint fingerprint,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.parameters = parameters;
        this.areas = areas;
        this.cases = cases;
        this.fingerprint = fingerprint;
        this.journal = journal;
        this.clock = clock;
    }

    private LocalDate day(String parameter, String area, int year) {
        int set = parameters.number(parameter, area);
        return MonthDay.of(Math.max(1, Math.min(12, set / 100)), Math.max(1, Math.min(28, set % 100)))
                .atYear(year)
                .plusDays(Math.max(0, set % 100 - 28));
    }

    /** Whether a county's count of this year should have begun by today. */
    public boolean due(String county) {
        LocalDate today = LocalDate.now(clock);
        return !today.isBefore(day("disaster-count-start", county, today.getYear()));
    }

    /**
     * Begins a county's count of this year with all its townships, once.
     *
     * @return whether it has been begun now
     */
    @Transactional
    public boolean open(String county) {
        int year = LocalDate.now(clock).getYear();
        String number = LIST_MARK + county + "-" + year;
        if (mapper.list(number) != null) {
            return false;
        }
        try {
            mapper.insertList(new CountyList(
                    number,
                    county,
                    year,
                    CountyList.State.COUNTING,
                    day("disaster-county-due", county, year),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        } catch (DuplicateKeyException e) {
            // another node was faster
            return false;
        }
        journal.record("冬春救助摸底", number, "开始");
        cases.startInCounty(LIST_PROCESS, number, county);
        return true;
    }

    /** Opens the counts of all townships of a list. */
    @Transactional
    public void openCounts(String listNumber) {
        CountyList list = list(listNumber);
        for (Area township : areas.townshipsOf(list.countyCode())) {
            String number = COUNT_MARK + township.code() + "-" + list.year();
            mapper.insertCount(new Count(
                    number,
                    township.code(),
                    list.countyCode(),
                    list.year(),
                    Count.State.COUNTING,
                    day("disaster-township-due", township.code(), list.year()),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
            cases.startInCounty(COUNT_PROCESS, number, list.countyCode());
        }
    }

    /** @throws Missing when there is no such count */
    @Transactional(readOnly = true)
    public Count count(String number) {
        return Optional.ofNullable(mapper.count(number)).orElseThrow(() -> new Missing("没有这次摸底。"));
    }

    /** @throws Missing when there is no such list */
    @Transactional(readOnly = true)
    public CountyList list(String number) {
        return Optional.ofNullable(mapper.list(number)).orElseThrow(() -> new Missing("没有这份名册。"));
    }

    /** Number of the county's list that a count belongs to. */
    public String listOf(Count count) {
        return LIST_MARK + count.countyCode() + "-" + count.year();
    }

    @Transactional(readOnly = true)
    public List<Family> families(String countNumber) {
        return mapper.families(countNumber);
    }

    @Transactional(readOnly = true)
    public List<Family> familiesOf(CountyList list) {
        return mapper.familiesOf(list.countyCode(), list.year());
    }

    @Transactional(readOnly = true)
    public List<Count> countsOf(CountyList list) {
        return mapper.countsOf(list.countyCode(), list.year());
    }

    public int publicityDays(String township) {
        return parameters.number("disaster-publicity-days", township);
    }

    /** Those of some numbers of identity who stand in another count of the year already. */
    @Transactional(readOnly = true)
    public Set<String> elsewhere(String countNumber, Collection<String> idNumbers) {
        Count count = count(countNumber);
        List<String> digests = idNumbers.stream().map(this::digest).distinct().toList();
        if (digests.isEmpty()) {
            return Set.of();
        }
        Set<String> found = new HashSet<>(mapper.elsewhere(count.year(), digests, countNumber));
        Set<String> numbers = new HashSet<>();
        idNumbers.stream().filter(one -> found.contains(digest(one))).forEach(numbers::add);
        return numbers;
    }

    private String digest(String idNumber) {
        return fingerprint.of(CitizenId.of(idNumber).number());
    }

    /** A family as the township has counted it. */
    public record Counted(
            String name,
            String idNumber,
            @Nullable String phone,
            int persons,
            boolean food,
            boolean clothing,
            boolean heating,
            String loss,
            Money amount) {}

    /**
     * Writes down what a township has counted; an empty list says that nobody needs help.
     *
     * @throws Conflict when somebody has been written down elsewhere meanwhile
     */
    @Transactional
    public void counted(String number, List<Counted> families, @Nullable String review, Actor clerk) {
        Count count = count(number);
        mapper.deleteFamilies(number);
        List<Family> lines = new ArrayList<>();
        for (Counted one : families) {
            String id = CitizenId.of(one.idNumber()).number();
            lines.add(new Family(
                    number,
                    lines.size() + 1,
                    count.year(),
                    one.name().strip(),
                    id,
                    digest(id),
                    one.phone(),
                    one.persons(),
                    one.food(),
                    one.clothing(),
                    one.heating(),
                    one.loss().strip(),
                    one.amount().fen(),
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        try {
            lines.forEach(mapper::insertFamily);
        } catch (DuplicateKeyException e) {
            throw new Conflict("有人刚刚在别的乡镇（街道）登记了同一个人，请刷新后核对。");
        }
        moved(mapper.counted(number, review, clerk.id(), LocalDateTime.now(clock)));
        journal.record("冬春救助摸底", number, families.size() + "户");
    }

    /** Notes the posting in the villages, and what was objected. */
    @Transactional
    public void posted(String number, LocalDate from, @Nullable String objection, Actor clerk) {
        moved(mapper.posted(number, from, objection));
        if (objection != null) {
            moved(mapper.moveCount(number, Count.State.COUNTED, Count.State.COUNTING, "公示有异议，重新核实"));
        }
        journal.record("冬春救助公示", number, objection == null ? "没有异议" : "有异议");
    }

    @Transactional
    public void sign(String number, Actor decider) {
        moved(mapper.signCount(number, decider.id(), LocalDateTime.now(clock)));
        journal.record("签署冬春救助摸底结果", number, "");
    }

    @Transactional
    public void sendBack(String number, String reason, Actor decider) {
        moved(mapper.moveCount(number, Count.State.COUNTED, Count.State.COUNTING, reason));
        journal.record("退回冬春救助摸底结果", number, decider.name());
    }

    /** Whether all townships of the county have reported. */
    @Transactional(readOnly = true)
    public boolean allReported(Count count) {
        return mapper.unsigned(count.countyCode(), count.year()) == 0;
    }

    @Transactional
    public void plan(String number, String plan, Actor planner) {
        moved(mapper.plan(number, plan, planner.id()));
        journal.record("制定冬春救助方案", number, "");
    }

    /** The county's government approves the list; the townships may pay. */
    @Transactional
    public void approve(String number, String document, LocalDate day, Actor head) {
        moved(mapper.decide(number, CountyList.State.APPROVED, document, day, head.id(), null));
        for (Count count : countsOf(list(number))) {
            moved(mapper.moveCount(count.countNumber(), Count.State.SIGNED, Count.State.APPROVED, null));
        }
        journal.record("批准冬春救助名册", number, document);
    }

    @Transactional
    public void returnPlan(String number, String reason, Actor head) {
        moved(mapper.decide(number, CountyList.State.COUNTING, null, null, head.id(), reason));
        journal.record("退回冬春救助方案", number, "");
    }

    /** Notes what became of each family after the approval. */
    @Transactional
    public void pay(String number, List<Family> paid, Actor clerk) {
        paid.forEach(one -> moved(mapper.pay(one)));
        moved(mapper.moveCount(number, Count.State.APPROVED, Count.State.CLOSED, null));
        journal.record("冬春救助发放", number, paid.size() + "户，" + clerk.name());
    }

    /** A count without families has nothing to pay. */
    @Transactional
    public void close(String number) {
        moved(mapper.moveCount(number, Count.State.APPROVED, Count.State.CLOSED, null));
    }

    @Transactional
    public void file(String number, LocalDate receivedOn, LocalDate filedOn, Actor supervisor) {
        moved(mapper.file(number, receivedOn, filedOn));
        journal.record("冬春救助名册报备", number, supervisor.name());
    }

    @Transactional
    public void late(String number, String words, Actor manager) {
        mapper.late(number, words);
        journal.record("督办冬春救助名册", number, manager.name());
    }

    /** Notes of a count that is late. */
    @Transactional
    public void supervised(String number, String words, Actor supervisor) {
        Count count = count(number);
        mapper.moveCount(number, count.state(), count.state(), words);
        journal.record("督办冬春救助摸底", number, supervisor.name());
    }

    private static void moved(int rows) {
        if (rows == 0) {
            throw new Conflict("已经办到下一步，请刷新。");
        }
    }

    @Override
    public boolean reads(MessageKind kind) {
        return kind == MessageKind.DISASTER_LIST;
    }

    @Override
    @Transactional
    public Optional<String> take(Message message, Answer answer, Actor department) {
        if (answer.kind() != Answer.Kind.RECEIVED) {
            return Optional.of("冬春救助名册只要签收");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate on = answer.on() == null || answer.on().isAfter(today) ? today : answer.on();
        return mapper.received(message.reference(), Objects.requireNonNull(on)) == 0
                ? Optional.of("这份名册已经签收")
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String number) {
        if (number.startsWith(COUNT_MARK)) {
            return Optional.ofNullable(mapper.count(number)).map(Count::townshipCode);
        }
        return number.startsWith(LIST_MARK)
                ? Optional.ofNullable(mapper.list(number)).map(CountyList::countyCode)
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        List<String> counts =
                numbers.stream().filter(one -> one.startsWith(COUNT_MARK)).toList();
        List<String> lists =
                numbers.stream().filter(one -> one.startsWith(LIST_MARK)).toList();
        List<Card> cards = new ArrayList<>();
        if (!counts.isEmpty()) {
            mapper.counts(counts)
                    .forEach(one -> cards.add(new Card(
                            one.countNumber(),
                            one.year() + "年冬春救助摸底，" + one.state().title(),
                            one.townshipCode(),
                            one.dueOn(),
                            "",
                            null)));
        }
        if (!lists.isEmpty()) {
            mapper.lists(lists)
                    .forEach(one -> cards.add(new Card(
                            one.listNumber(),
                            one.year() + "年冬春救助名册，" + one.state().title(),
                            one.countyCode(),
                            one.dueOn(),
                            "",
                            null)));
        }
        return cards;
    }
}
