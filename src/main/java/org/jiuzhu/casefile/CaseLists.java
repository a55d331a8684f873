package org.jiuzhu.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.Recognitions;
import org.jiuzhu.benefit.Validity;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.engine.EngineTask;
import org.jiuzhu.engine.EngineTasks;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of cases and awards within a person's reach, open and closed. A page takes the same few statements however many
 * cases there are; who looked is journalled, what was typed is not.
 */
@Service
public class CaseLists {

    /** The most rows of a page. */
    public static final int MOST_ROWS = 200;

    private static final String DECIDED = "已决定，正在发放、送达";

    private static final int MOST_GROUPS = 20_000;

    private final CaseListMapper mapper;
    private final Applications applications;
    private final CaseClocks clocks;
    private final EngineTasks tasks;
    private final Awards awards;
    private final Recognitions recognitions;
    private final Areas areas;
    private final StaffDirectory staff;
    private final Fingerprint fingerprint;
    private final Journal journal;
    private final Clock clock;

    CaseLists(
            CaseListMapper mapper,
            Applications applications,
            CaseClocks clocks,
            EngineTasks tasks,
            Awards awards,
            Recognitions recognitions,
            Areas areas,
            StaffDirectory staff,
            Fingerprint fingerprint,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.clocks = clocks;
        this.tasks = tasks;
        this.awards = awards;
        this.recognitions = recognitions;
        this.areas = areas;
        this.staff = staff;
        this.fingerprint = fingerprint;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is looked for; every condition may be left out.
     *
     * @param township nine-digit code, to look at one township of a county or the city
     * @param caseNumber a case number, or how it begins
     * @param idNumber full ID number of any member of the family
     * @param applicant full name of the applicant
     * @param colour only open cases whose clock stands like this: green, yellow, red, overdue or stopped
     */
    public record Search(
            @Nullable String township,
            @Nullable String caseNumber,
            @Nullable String idNumber,
            @Nullable String applicant,
            Application.@Nullable Status status,
            ClockState.@Nullable Colour colour) {}

    /**
     * One case in a list.
     *
     * @param kind which assistance it is about
     * @param applicant masked
     * @param clock the clock in words, or why there is none
     * @param steps what is being done and who holds it, or empty when closed
     * @param award what the family receives, or empty
     */
    public record Row(
            String caseNumber,
            String kind,
            String applicant,
            String township,
            String status,
            boolean open,
            LocalDate appliedOn,
            String clock,
            @Nullable String colour,
            String steps,
            String award) {}

    /** @param next to be sent as {@code after} for the following page, or null on the last */
    public record Page<T>(List<T> rows, @Nullable String next) {}

    /**
     * A page of cases, the newest number first.
     *
     * @throws InvalidInput when a condition cannot be right, such as an ID number with a wrong check character
     */
    @Transactional
    public Page<Row> cases(Search search, @Nullable String after, int limit, Actor reader) {
        CaseListMapper.Search conditions = conditions(search, reader);
        // no clock stands in the wanted colour: no condition could say so
        boolean none = banded(search.colour()) && conditions.bands().isEmpty();
        List<CaseListMapper.Row> found = none ? List.of() : mapper.page(area(reader), conditions, after, limit + 1);
        boolean more = found.size() > limit;
        List<CaseListMapper.Row> page = found.stream()
                .limit(limit)
                .filter(row -> reader.sees(row.townshipCode()))
                .toList();
        journal.record("查阅", null, "案件名单" + kinds(search) + "，" + page.size() + "件");
        return new Page<>(rows(page), more ? found.get(limit - 1).caseNumber() : null);
    }

    private static @Nullable String area(Actor reader) {
        return reader.township() != null ? reader.township() : reader.county();
    }

    private CaseListMapper.Search conditions(Search search, Actor reader) {
        String number = text(search.caseNumber());
        if (number != null && !number.matches("[0-9-]{4,21}")) {
            throw new InvalidInput("caseNumber", "案号只有数字和短横线，例如350702001-2026-000001，可以只填前一部分");
        }
        String id = text(search.idNumber());
        if (id != null) {
            CitizenId.problemOf(id).ifPresent(problem -> {
                throw new InvalidInput("idNumber", problem);
            });
        }
        String applicant = text(search.applicant());
        if (applicant != null && applicant.length() > 50) {
            throw new InvalidInput("applicant", "姓名过长，请填写申请人全名");
        }
        String township = text(search.township());
        if (township != null && !township.matches("[0-9]{9}")) {
            throw new InvalidInput("township", "乡镇代码应为9位数字");
        }
        return new CaseListMapper.Search(
                township,
                number,
                search.status() == null ? null : search.status().name(),
                applicant == null ? null : applications.nameDigest(applicant),
                id == null ? null : fingerprint.of(CitizenId.of(id).number()),
                search.colour() == ClockState.Colour.OVERDUE ? LocalDate.now(clock) : null,
                search.colour() == ClockState.Colour.STOPPED,
                bands(search.colour(), reader));
    }

    /** Whether a colour follows from limit and due date by the percents of the place. */
    private static boolean banded(ClockState.@Nullable Colour colour) {
        return colour == ClockState.Colour.GREEN
                || colour == ClockState.Colour.YELLOW
                || colour == ClockState.Colour.RED;
    }

    /** The due dates that have a colour today, by county and limit: the later a clock is due, the greener it is. */
    private List<CaseListMapper.Band> bands(ClockState.@Nullable Colour colour, Actor reader) {
        if (colour == ClockState.Colour.CLOSED || colour == ClockState.Colour.UNKNOWN) {
            throw new InvalidInput("colour", "请从列出的期限颜色中选择");
        }
        if (!banded(colour)) {
            return List.of();
        }
        Map<String, CaseClocks.Percents> percents = new HashMap<>();
        Map<String, CaseListMapper.Band> bands = new TreeMap<>();
        for (CaseListMapper.Group group : mapper.groups(area(reader), openStatuses(), MOST_GROUPS)) {
            LocalDate due = group.dueOn();
            Integer limit = group.limitDays();
            if (due == null || limit == null || group.stopped()) {
                continue;
            }
            String county = group.townshipCode().substring(0, 6);
            CaseClocks.Percents own = percents.computeIfAbsent(county, clocks::percents);
            if (clocks.colour(limit, due, own) == colour) {
                bands.merge(
                        county + "/" + limit,
                        new CaseListMapper.Band(county, limit, due, due),
                        (a, b) -> new CaseListMapper.Band(
                                county,
                                limit,
                                a.from().isBefore(b.from()) ? a.from() : b.from(),
                                a.to().isAfter(b.to()) ? a.to() : b.to()));
            }
        }
        return List.copyOf(bands.values());
    }

    private static List<String> openStatuses() {
        return Arrays.stream(Application.Status.values())
                .filter(Application.Status::open)
                .map(Enum::name)
                .toList();
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** By what was searched, for the journal: kinds of conditions only, never their content. */
    private static String kinds(Search search) {
        List<String> kinds = new ArrayList<>();
        if (text(search.caseNumber()) != null) {
            kinds.add("案号");
        }
        if (text(search.idNumber()) != null) {
            kinds.add("身份证号");
        }
        if (text(search.applicant()) != null) {
            kinds.add("申请人姓名");
        }
        return kinds.isEmpty() ? "" : "（按" + String.join("、", kinds) + "查询）";
    }

    private List<Row> rows(List<CaseListMapper.Row> page) {
        Set<String> numbers =
                page.stream().map(CaseListMapper.Row::caseNumber).collect(Collectors.toCollection(HashSet::new));
        Map<String, ClockState> states = clocks.states(numbers);
        Map<String, Award> awarded = awards.ofCases(numbers).stream()
                .collect(Collectors.toMap(Award::caseNumber, Function.identity(), (a, b) -> a));
        List<EngineTask> open = tasks.openOf(numbers);
        Map<String, String> names = staff.names(
                open.stream().map(EngineTask::assignee).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<String, String> steps = new HashMap<>();
        for (EngineTask task : open) {
            String holder = task.assignee();
            String words = task.name() + "（" + (holder == null ? "待领取" : names.getOrDefault(holder, holder)) + "）";
            steps.merge(task.caseNumber(), words, (a, b) -> a + "；" + b);
        }
        return page.stream()
                .map(row -> {
                    ClockState state = states.get(row.caseNumber());
                    Award award = awarded.get(row.caseNumber());
                    return new Row(
                            row.caseNumber(),
                            row.kind().title(),
                            Application.shown(row.applicantName()),
                            areas.name(row.townshipCode()),
                            row.status().title(),
                            row.status().open(),
                            row.appliedOn(),
                            clockWords(row, state, steps.containsKey(row.caseNumber())),
                            state == null ? null : state.colour().name(),
                            steps.getOrDefault(row.caseNumber(), ""),
                            award == null ? "" : words(award));
                })
                .toList();
    }

    private static String clockWords(CaseListMapper.Row row, @Nullable ClockState state, boolean going) {
        if (state == null && going && !row.status().open()) {
            return DECIDED;
        }
        return state == null ? withoutClock(row.status(), row.closedOn()) : state.words();
    }

    /** Why there is no clock: not accepted yet, over, or so urgent that hours count and no working days. */
    static String withoutClock(Application.Status status, @Nullable LocalDate closedOn) {
        if (closedOn != null) {
            return "已办结（" + Dates.chinese(closedOn) + "）";
        }
        if (!status.open()) {
            return DECIDED;
        }
        return status == Application.Status.ACCEPTED ? "急办，按小时计" : "未受理，期限未起算";
    }

    static String words(Award award) {
        return (award.recognition() ? Category.valueOf(award.category()).title() : "每月" + award.monthlyAmount() + "元")
                + "，自" + month(award.fromMonth()) + "起"
                + (award.state() == Award.State.ENDED ? "，已停止" : "");
    }

    static String month(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月";
    }

    /** How many open cases of a township have which colour; cases not accepted yet have none. */
    public record Count(
            String townshipCode,
            String township,
            int waiting,
            int green,
            int yellow,
            int red,
            int overdue,
            int stopped,
            int all) {}

    /** Open cases of every township within reach by the colour of their clocks, in one statement. */
    @Transactional(readOnly = true)
    public List<Count> counts(Actor reader) {
        Map<String, int[]> counted = new TreeMap<>();
        // a parameter is set for a county or the city, never for a township
        Map<String, CaseClocks.Percents> percents = new HashMap<>();
        for (CaseListMapper.Group group : mapper.groups(area(reader), openStatuses(), MOST_GROUPS)) {
            if (reader.sees(group.townshipCode())) {
                int[] town = counted.computeIfAbsent(group.townshipCode(), code -> new int[6]);
                town[column(group, percents)] += group.cases();
            }
        }
        return counted.entrySet().stream()
                .map(entry -> {
                    int[] n = entry.getValue();
                    return new Count(
                            entry.getKey(),
                            areas.name(entry.getKey()),
                            n[0],
                            n[1],
                            n[2],
                            n[3],
                            n[4],
                            n[5],
                            Arrays.stream(n).sum());
                })
                .toList();
    }

    private int column(CaseListMapper.Group group, Map<String, CaseClocks.Percents> percents) {
        LocalDate due = group.dueOn();
        Integer limit = group.limitDays();
        if (!group.accepted() || due == null || limit == null) {
            return 0;
        }
        if (group.stopped()) {
            return 5;
        }
        CaseClocks.Percents own = percents.computeIfAbsent(group.townshipCode().substring(0, 6), clocks::percents);
        return switch (clocks.colour(limit, due, own)) {
            case GREEN, STOPPED, CLOSED, UNKNOWN -> 1;
            case YELLOW -> 2;
            case RED -> 3;
            case OVERDUE -> 4;
        };
    }

    /**
     * One award in the register's list; the holder's name is masked.
     *
     * @param caseNumber the case it was confirmed in, or null for one brought in when the county began
     * @param validUntil last day of a recognition, null for an award
     */
    public record AwardRow(
            String awardNumber,
            @Nullable String caseNumber,
            String holder,
            String township,
            String category,
            int members,
            String amount,
            String from,
            String to,
            @Nullable String validUntil,
            String state,
            int reviewMonths) {}

    static @Nullable String until(@Nullable Validity validity) {
        return validity == null ? null : Dates.chinese(validity.until());
    }

    /** A page of the award register, by award number. */
    @Transactional
    public Page<AwardRow> awards(
            Actor reader, @Nullable Category category, Award.@Nullable State state, @Nullable String after, int limit) {
        List<Award> found = awards.page(reader, category == null ? null : category.name(), state, after, limit + 1);
        boolean more = found.size() > limit;
        Map<String, Validity> validities = recognitions.ofAwards(found.stream()
                .filter(Award::recognition)
                .map(Award::awardNumber)
                .toList());
        List<AwardRow> rows = found.stream()
                .limit(limit)
                .map(award -> new AwardRow(
                        award.awardNumber(),
                        award.caseNumber(),
                        Masks.name(award.holderName()),
                        areas.name(award.townshipCode()),
                        Category.valueOf(award.category()).title(),
                        award.memberCount(),
                        award.recognition() ? "—" : award.monthlyAmount() + "元",
                        month(award.fromMonth()),
                        award.toMonth() == null ? "" : month(award.toMonth()),
                        until(validities.get(award.awardNumber())),
                        award.state().title(),
                        award.reviewMonths()))
                .toList();
        return new Page<>(rows, more ? rows.get(limit - 1).awardNumber() : null);
    }
}
