package org.jiuzhu.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.coordination.Members;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports that ten counties and every city member unit owe by 30 December, begun by the calendar in November. The
 * figures of a county are gathered from the system and kept with every case behind them; a submitted version stays as it
 * was, a correction is another version beside it.
 *
 * @see "南平市2021年通知 三（七）"
 */
@Service
public class YearReports {

    public static final String PROCESS = "year-end-report";
    public static final String COLLECTION = "year-end-merge";

    private static final int DECEMBER = 12;
    private static final int LAST_DAY = 30;
    private static final int NOVEMBER = 11;
    private static final int CHUNK = 500;
    private static final int MOST_REASON = 500;

    private final ReportMapper mapper;
    private final IndicatorFigures indicators;
    private final Members members;
    private final EngineCases engineCases;
    private final Areas areas;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    YearReports(
            ReportMapper mapper,
            IndicatorFigures indicators,
            Members members,
            EngineCases engineCases,
            Areas areas,
            Parameters parameters,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.indicators = indicators;
        this.members = members;
        this.engineCases = engineCases;
        this.areas = areas;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    /** Begins the year's collection when its day has come, and asks units that have joined since. */
    @Scheduled(cron = "${jiuzhu.report-calendar:0 40 6 * * *}")
    public void openByCalendar() {
        LocalDate today = LocalDate.now(clock);
        int from = parameters.number("report-start-day", areas.city().code());
        if (today.isBefore(LocalDate.of(today.getYear(), NOVEMBER, from))) {
            return;
        }
        ReportCollection running = mapper.collectionOf(today.getYear());
        if (running == null) {
            try {
                open(today.getYear(), "system");
            } catch (Conflict e) {
                // another node was faster
                return;
            }
        } else if (running.state() == ReportCollection.State.COLLECTING) {
            askUnits(running.collectionNumber());
        }
    }

    /** Begins this year's collection before the calendar does. */
    @Transactional
    public ReportCollection open(Actor actor) {
        if (!actor.holds(Role.CITY_MANAGER)) {
            throw new Refused("年度报送由市级管理岗启动。");
        }
        return open(LocalDate.now(clock).getYear(), actor.id());
    }

    private ReportCollection open(int year, String by) {
        ReportCollection collection = new ReportCollection(
                "NB-" + year + "-" + areas.city().code(),
                year,
                LocalDate.of(year, DECEMBER, LAST_DAY),
                ReportCollection.State.COLLECTING,
                by,
                LocalDate.now(clock),
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
            mapper.insertCollection(collection);
        } catch (DuplicateKeyException e) {
            throw new Conflict("今年的年度报送已经启动。");
        }
        journal.record("年度报送：启动", collection.collectionNumber(), "");
        engineCases.startInCity(COLLECTION, collection.collectionNumber());
        return collection;
    }

    /** Asks every county and every member unit of the city that has not been asked yet. */
    @Transactional
    public void askUnits(String collectionNumber) {
        ReportCollection collection = collection(collectionNumber);
        int year = collection.reportYear();
        List<YearReport> known = mapper.reports(year);
        for (Area county : areas.counties()) {
            ask(collection, known, county.code(), "", "NB-" + year + "-" + county.code());
        }
        String city = areas.city().code();
        long units = known.stream().filter(one -> !one.ofCounty()).count();
        for (String unit : members.names(city)) {
            if (ask(collection, known, city, unit, "NB-%d-%s-%02d".formatted(year, city, units + 1))) {
                units++;
            }
        }
    }

    private boolean ask(ReportCollection collection, List<YearReport> known, String area, String unit, String number) {
        if (known.stream()
                .anyMatch(one -> one.areaCode().equals(area) && one.unit().equals(unit))) {
            return false;
        }
        mapper.insertReport(new YearReport(
                number,
                collection.reportYear(),
                area,
                unit,
                YearReport.State.WRITING,
                1,
                collection.dueOn(),
                LocalDate.now(clock),
                null));
        mapper.insertVersion(blank(number, 1, null, collection.dueOn()));
        journal.record("年度报送：通知", number, unit);
        start(number, area);
        return true;
    }

    private void start(String number, String area) {
        if (area.equals(areas.city().code())) {
            engineCases.startInCity(PROCESS, number);
        } else {
            engineCases.startInCounty(PROCESS, number, area);
        }
    }

    private static YearReport.Version blank(String number, int version, @Nullable String reason, LocalDate due) {
        return new YearReport.Version(
                number, version, reason, due, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    /** @throws Missing when there is no such report */
    @Transactional(readOnly = true)
    public YearReport find(String number) {
        YearReport report = mapper.report(number);
        if (report == null) {
            throw new Missing("没有这份年度报告。");
        }
        return report;
    }

    /** @throws Missing when there is no such report within the reader's reach */
    @Transactional(readOnly = true)
    public YearReport visible(String number, Actor reader) {
        YearReport report = mapper.report(number);
        if (report == null || !reader.sees(report.areaCode())) {
            throw new Missing("没有这份年度报告，或不在您的辖区。");
        }
        return report;
    }

    /** @throws Missing when no such collection has been begun */
    @Transactional(readOnly = true)
    public ReportCollection collection(String number) {
        ReportCollection collection = mapper.collection(number);
        if (collection == null) {
            throw new Missing("没有这次年度报送。");
        }
        return collection;
    }

    @Transactional(readOnly = true)
    public @Nullable ReportCollection collectionOf(int year) {
        return mapper.collectionOf(year);
    }

    /** Years of which reports were collected, newest first. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return mapper.years();
    }

    /** Who reports, as people name it. */
    public String title(YearReport report) {
        return report.ofCounty() ? areas.name(report.areaCode()) : "市" + report.unit();
    }

    @Transactional(readOnly = true)
    public YearReport.Version current(String number) {
        return version(number, find(number).version());
    }

    /** @throws Missing when there is no such version */
    @Transactional(readOnly = true)
    public YearReport.Version version(String number, int version) {
        YearReport.Version found = mapper.version(number, version);
        if (found == null) {
            throw new Missing("年度报告没有这个版本。");
        }
        return found;
    }

    @Transactional(readOnly = true)
    public List<YearReport.Version> versions(String number) {
        return mapper.versions(number);
    }

    @Transactional(readOnly = true)
    public Map<YearReport.Part, String> texts(String number, int version) {
        Map<YearReport.Part, String> texts = new EnumMap<>(YearReport.Part.class);
        mapper.texts(number, version).forEach(one -> texts.put(one.part(), one.content()));
        return texts;
    }

    @Transactional(readOnly = true)
    public List<YearReport.FrozenFigure> figures(String number, int version) {
        return mapper.figures(number, version);
    }

    /** What a figure of a version counted, a page of it by number. */
    @Transactional
    public List<IndicatorFigures.Counted> cases(
            String number, int version, String code, @Nullable String after, Actor reader) {
        visible(number, reader);
        journal.read(number, "年度报告指标的清单");
        return mapper.figureCases(number, version, code, after, IndicatorFigures.PAGE);
    }

    /**
     * Gathers the figures of a county's year up to today and keeps them with the cases behind them. What was gathered
     * before for the same version, which nobody has got yet, gives way.
     */
    @Transactional
    public void gather(String number) {
        YearReport report = Objects.requireNonNull(mapper.lock(number));
        if (!report.ofCounty()) {
            return;
        }
        int version = report.version();
        LocalDate today = LocalDate.now(clock);
        IndicatorFigures.Period year = IndicatorFigures.Period.year(report.reportYear());
        IndicatorFigures.Period period =
                new IndicatorFigures.Period(year.from(), today.isBefore(year.to()) ? today : year.to());
        mapper.deleteFigureCases(number, version);
        mapper.deleteFigures(number, version);
        int position = 0;
        for (IndicatorFigures.Line line : indicators.ofCounty(report.areaCode(), period)) {
            var one = line.indicator();
            long[] sums = keepCases(report, version, one, period);
            mapper.insertFigure(new YearReport.FrozenFigure(
                    number,
                    version,
                    one.code(),
                    position++,
                    one.title(),
                    one.clause(),
                    one.measure().name(),
                    one.unit(),
                    one.whole(),
                    one.part(),
                    one.goal(),
                    one.goalBasis(),
                    sums[0],
                    sums[1],
                    sums[2]));
        }
        mapper.gathered(number, version, period.from(), period.to(), LocalDateTime.now(clock));
        journal.record("年度报告：取数", number, position + "项指标，" + period.words());
    }

    /** Keeps the list and reckons the figure from what is kept, so that both are the same whatever happens meanwhile. */
    private long[] keepCases(
            YearReport report, int version, org.jiuzhu.shared.Indicator one, IndicatorFigures.Period period) {
        long[] sums = new long[3];
        String after = null;
        List<IndicatorFigures.Counted> chunk;
        do {
            chunk = indicators.list(one, period, report.areaCode(), null, after, CHUNK);
            if (!chunk.isEmpty()) {
                mapper.insertFigureCases(report.reportNumber(), version, one.code(), chunk);
                after = chunk.get(chunk.size() - 1).number();
            }
            for (IndicatorFigures.Counted row : chunk) {
                sums[0]++;
                sums[1] += row.counted() ? 1 : 0;
                sums[2] += row.amount();
            }
        } while (chunk.size() == CHUNK);
        return sums;
    }

    /** The text is written and goes to who signs. */
    @Transactional
    public void write(String number, Map<YearReport.Part, String> texts, @Nullable String signer, Actor author) {
        took(mapper.move(number, YearReport.State.WRITING, YearReport.State.SIGNING));
        int version = find(number).version();
        mapper.deleteTexts(number, version);
        texts.forEach((part, content) -> mapper.insertText(new YearReport.Text(number, version, part, content)));
        mapper.written(number, version, author.id(), LocalDate.now(clock), signer);
        journal.record("年度报告：送签", number, "第" + version + "版");
    }

    /** The signer sends the report back to be written anew. */
    @Transactional
    public void sendBack(String number, String reason) {
        took(mapper.move(number, YearReport.State.SIGNING, YearReport.State.WRITING));
        mapper.sentBack(number, find(number).version(), reason);
        journal.record("年度报告：签署人退回", number, "");
    }

    /** Signed, the version is submitted; from now on it stays as it is. */
    @Transactional
    public void sign(String number, Actor signer) {
        YearReport report = Objects.requireNonNull(mapper.lock(number));
        took(mapper.submitted(number, report.version(), signer.id(), LocalDate.now(clock)));
        took(mapper.move(
                number,
                YearReport.State.SIGNING,
                report.ofCounty() ? YearReport.State.JUDGING : YearReport.State.RECEIVED));
        journal.record("年度报告：签署报送", number, "第" + report.version() + "版");
    }

    @Transactional
    public void receive(String number, Actor judge) {
        took(mapper.move(number, YearReport.State.JUDGING, YearReport.State.RECEIVED));
        mapper.judged(number, find(number).version(), judge.id(), LocalDate.now(clock), true, null);
        journal.record("年度报告：市级接收", number, "");
    }

    /** The city wants it corrected; the version that was submitted stays beside the next one. */
    @Transactional
    public void reject(String number, String reason, Actor judge) {
        mapper.judged(number, find(number).version(), judge.id(), LocalDate.now(clock), false, reason);
        journal.record("年度报告：市级退回补正", number, "");
    }

    /**
     * Opens the next version, with the text of the last one to start from.
     *
     * @param dueOn last day of the correction
     */
    @Transactional
    public void openVersion(String number, String reason, LocalDate dueOn) {
        YearReport report = Objects.requireNonNull(mapper.lock(number));
        int next = report.version() + 1;
        took(mapper.openVersion(number, next));
        mapper.insertVersion(blank(number, next, reason, dueOn));
        mapper.texts(number, report.version())
                .forEach(one -> mapper.insertText(new YearReport.Text(number, next, one.part(), one.content())));
        journal.record("年度报告：开新版本", number, "第" + next + "版");
    }

    /** Who has reported finds a mistake and reports again; both versions stay. */
    @Transactional
    public void correct(String number, @Nullable String reason, LocalDate dueOn, Actor actor) {
        YearReport report = visible(number, actor);
        boolean may = report.ofCounty()
                ? actor.holds(Role.COUNTY_SUPERVISOR) && report.areaCode().equals(actor.county())
                : actor.holds(Role.CITY_MANAGER);
        if (!may) {
            throw new Refused("年度报告由报送它的县级监管岗更正；市级成员单位的由市级管理岗代办。");
        }
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > MOST_REASON) {
            throw new InvalidInput("reason", "请写明更正的理由，不超过" + MOST_REASON + "字");
        }
        if (report.state() != YearReport.State.RECEIVED) {
            throw new Conflict("这份报告还在办理，" + report.state().title() + "，不能同时更正。");
        }
        openVersion(number, "主动更正：" + why, dueOn);
        start(number, report.areaCode());
    }

    @Transactional
    public void reminded(String number) {
        mapper.reminded(number, LocalDate.now(clock));
        journal.record("提醒报送年度报告", number, "");
    }

    /**
     * How a unit stands with its report.
     *
     * @param firstOn when it reported first; null when it has not
     * @param lastOn when it reported last
     * @param times how often it reported
     * @param late whether the first report came after the day, or is not there although the day is over
     */
    public record Standing(
            YearReport report,
            String title,
            @Nullable LocalDate firstOn,
            @Nullable LocalDate lastOn,
            int times,
            boolean late) {

        /** In words: not at all, late, twice. */
        public String words() {
            List<String> words = new ArrayList<>();
            if (firstOn == null) {
                words.add(late ? "逾期未报送" : "未报送");
            } else {
                words.add(late ? "逾期报送" : "按期报送");
                if (times > 1) {
                    words.add("报送" + times + "次");
                }
            }
            return String.join("，", words);
        }
    }

    /** How every unit of a year stands, within a person's reach: counties first, then the member units. */
    @Transactional(readOnly = true)
    public List<Standing> standings(int year, Actor reader) {
        return standings(year).stream()
                .filter(one -> reader.sees(one.report().areaCode()))
                .toList();
    }

    List<Standing> standings(int year) {
        LocalDate today = LocalDate.now(clock);
        Map<String, List<YearReport.Version>> versions = mapper.versionsOf(year).stream()
                .filter(one -> one.submittedOn() != null)
                .collect(java.util.stream.Collectors.groupingBy(YearReport.Version::reportNumber));
        return mapper.reports(year).stream()
                .map(report -> {
                    List<YearReport.Version> sent = versions.getOrDefault(report.reportNumber(), List.of());
                    LocalDate first = sent.isEmpty() ? null : sent.get(0).submittedOn();
                    LocalDate last =
                            sent.isEmpty() ? null : sent.get(sent.size() - 1).submittedOn();
                    return new Standing(
                            report,
                            title(report),
                            first,
                            last,
                            sent.size(),
                            (first == null ? today : first).isAfter(report.dueOn()));
                })
                .toList();
    }

    private static void took(int rows) {
        if (rows == 0) {
            throw new Conflict("年度报告已由他人办理，请刷新。");
        }
    }
}
