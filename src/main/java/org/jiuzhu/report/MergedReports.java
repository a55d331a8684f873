package org.jiuzhu.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The report over the whole city, made of the versions that the counties and units reported last. When it is written,
 * it is kept which versions those were; a correction that comes later is shown as such.
 *
 * @see "南平市2021年通知 三（七）"
 */
@Service
public class MergedReports {

    private final ReportMapper mapper;
    private final YearReports reports;
    private final Areas areas;
    private final Journal journal;
    private final Clock clock;

    MergedReports(ReportMapper mapper, YearReports reports, Areas areas, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.reports = reports;
        this.areas = areas;
        this.journal = journal;
        this.clock = clock;
    }

    /** The units that have not reported by now are listed for good. */
    @Transactional
    public List<String> listLate(String number) {
        ReportCollection collection = reports.collection(number);
        List<String> late = reports.standings(collection.reportYear()).stream()
                .filter(one -> one.firstOn() == null)
                .map(YearReports.Standing::title)
                .toList();
        mapper.listLate(number, String.join("、", late), LocalDateTime.now(clock));
        journal.record("年度报送：列出未报送单位", number, late.size() + "个");
        return late;
    }

    @Transactional
    public void chased(String number, String words) {
        mapper.chased(number, words);
        journal.record("年度报送：催报", number, "");
    }

    /** The report over all is written; from here on it stands on the versions that are there now. */
    @Transactional
    public void write(String number, String overview, String problems, String plans, Actor author) {
        if (mapper.writeMerged(number, overview, problems, plans, author.id(), LocalDate.now(clock)) == 0) {
            throw new Conflict("年度报送汇总已由他人办理，请刷新。");
        }
        mapper.deleteMerged(number);
        latest(reports.collection(number).reportYear())
                .forEach((report, version) -> mapper.insertMerged(number, report, version));
        journal.record("年度报送：汇编送签", number, "");
    }

    @Transactional
    public void sendBack(String number, String reason) {
        if (mapper.returnMerged(number, reason) == 0) {
            throw new Conflict("年度报送汇总已由他人办理，请刷新。");
        }
        journal.record("年度报送：退回汇编", number, "");
    }

    @Transactional
    public void sign(String number, Actor signer) {
        if (mapper.signMerged(number, signer.id(), LocalDate.now(clock)) == 0) {
            throw new Conflict("年度报送汇总已由他人办理，请刷新。");
        }
        journal.record("年度报送：签署全市报告", number, "");
    }

    /** Number of the version that each unit submitted last. */
    private Map<String, Integer> latest(int year) {
        Map<String, Integer> latest = new LinkedHashMap<>();
        mapper.versionsOf(year).stream()
                .filter(one -> one.submittedOn() != null)
                .forEach(one -> latest.put(one.reportNumber(), one.version()));
        return latest;
    }

    /**
     * What the report over all consists of.
     *
     * @param figures one line an indicator, over the counties that reported
     * @param texts what each unit wrote, by part and unit
     * @param changedSince units that have reported again since it was written
     */
    record Merged(
            ReportCollection collection,
            List<YearReports.Standing> standings,
            List<String> counties,
            List<FigureBook.Values> figures,
            Map<YearReport.Part, Map<String, String>> texts,
            List<String> changedSince) {}

    /** The report over all as it is kept, or as it would be now while it is not written. */
    @Transactional(readOnly = true)
    Merged merged(int year, Actor reader) {
        if (!reader.holdsAny(Role.CITY_MANAGER, Role.AUDITOR)) {
            throw new Refused("全市年度报告由市级查看。");
        }
        ReportCollection collection = reports.collectionOf(year);
        if (collection == null) {
            throw new org.jiuzhu.shared.Missing(year + "年的年度报送还没有启动。");
        }
        Map<String, Integer> latest = latest(year);
        Map<String, Integer> kept = mapper.merged(collection.collectionNumber()).stream()
                .collect(Collectors.toMap(ReportMapper.Merged::reportNumber, ReportMapper.Merged::version));
        Map<String, Integer> used = kept.isEmpty() ? latest : kept;
        List<YearReports.Standing> standings = reports.standings(year);
        List<YearReports.Standing> in = standings.stream()
                .filter(one -> used.containsKey(one.report().reportNumber()))
                .toList();
        Map<YearReport.Part, Map<String, String>> texts = new EnumMap<>(YearReport.Part.class);
        for (YearReports.Standing one : in) {
            String report = one.report().reportNumber();
            mapper.texts(report, used.getOrDefault(report, 1))
                    .forEach(text -> texts.computeIfAbsent(text.part(), part -> new LinkedHashMap<>())
                            .put(one.title(), text.content()));
        }
        return new Merged(
                collection,
                standings,
                in.stream()
                        .filter(one -> one.report().ofCounty())
                        .map(YearReports.Standing::title)
                        .toList(),
                figures(in.stream()
                        .filter(one -> one.report().ofCounty())
                        .map(one -> mapper.figures(
                                one.report().reportNumber(),
                                used.getOrDefault(one.report().reportNumber(), 1)))
                        .toList()),
                texts,
                kept.isEmpty()
                        ? List.of()
                        : standings.stream()
                                .filter(one -> !java.util.Objects.equals(
                                        latest.get(one.report().reportNumber()),
                                        kept.get(one.report().reportNumber())))
                                .map(YearReports.Standing::title)
                                .toList());
    }

    /** The figures side by side; the whole is reckoned from the counties' numerators and denominators. */
    private List<FigureBook.Values> figures(List<List<YearReport.FrozenFigure>> counties) {
        Map<String, YearReport.FrozenFigure> known = new LinkedHashMap<>();
        counties.forEach(county -> county.forEach(one -> known.putIfAbsent(one.code(), one)));
        List<FigureBook.Values> lines = new ArrayList<>();
        for (YearReport.FrozenFigure figure : known.values()) {
            List<@Nullable Long> values = new ArrayList<>();
            long total = 0;
            long counted = 0;
            long amount = 0;
            for (List<YearReport.FrozenFigure> county : counties) {
                YearReport.FrozenFigure own = county.stream()
                        .filter(one -> one.code().equals(figure.code()))
                        .findFirst()
                        .orElse(null);
                if (own == null) {
                    values.add(null);
                    continue;
                }
                values.add(own.figure(areas.city().code()).value());
                total += own.total();
                counted += own.counted();
                amount += own.amount();
            }
            lines.add(new FigureBook.Values(
                    figure.indicator(), figure.indicator().value(total, counted, amount), values));
        }
        return lines;
    }
}
