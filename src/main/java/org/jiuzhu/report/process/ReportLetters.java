package org.jiuzhu.report.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.document.LetterContent;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.report.Chapter;
import org.jiuzhu.report.YearReport;
import org.jiuzhu.report.YearReports;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters of the year's reports: the report itself, reminders, the list of who is late, what is sent back. */
@Component
class ReportLetters {

    private static final String BASIS = "依据：南平市2021年社会救助通知 三（七）：每年12月30日前报送本年度工作执行情况。";
    private static final Actor SYSTEM = new Actor("system", "系统", Set.of(), null, null);
    private static final int MOST_PAPERS = 12;

    private final Letters letters;
    private final YearReports reports;
    private final Offices offices;
    private final Areas areas;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReportLetters(
            Letters letters,
            YearReports reports,
            Offices offices,
            Areas areas,
            CurrentActor currentActor,
            Clock clock) {
        this.letters = letters;
        this.reports = reports;
        this.offices = offices;
        this.areas = areas;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    void report(String number) {
        YearReport report = reports.find(number);
        YearReport.Version version = reports.current(number);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("现将" + reports.title(report) + report.reportYear() + "年度社会救助工作执行情况报告如下"
                + (version.version() > 1 ? "（第" + version.version() + "版，" + version.reason() + "）" : "") + "：");
        reports.texts(number, version.version()).forEach((part, text) -> paragraphs.add(part.title() + "：" + text));
        List<LetterContent.Table> tables = new ArrayList<>();
        List<YearReport.FrozenFigure> figures = reports.figures(number, version.version());
        for (Chapter chapter : Chapter.values()) {
            List<List<String>> rows = figures.stream()
                    .filter(one -> Chapter.of(one.clause()) == chapter)
                    .map(one -> List.of(
                            one.title(),
                            one.figure(report.areaCode()).words(),
                            one.indicator().definition()))
                    .toList();
            if (!rows.isEmpty()) {
                tables.add(new LetterContent.Table(chapter.title(), List.of("指标", "数值", "怎样计算"), rows));
            }
        }
        String day = version.from() == null || version.to() == null
                ? ""
                : "指标数据：" + Dates.chinese(version.from()) + "至" + Dates.chinese(version.to()) + "，由系统取数，每项都有清单留存。";
        issue(
                number,
                report.areaCode(),
                LetterKind.YEAR_REPORT,
                areas.city().name() + "民政局：",
                paragraphs,
                tables,
                report.ofCounty() ? offices.county(report.areaCode()) : reports.title(report),
                signer(version),
                day + BASIS);
    }

    private String signer(YearReport.Version version) {
        if (version.signer() != null) {
            return "签发人：" + version.signer();
        }
        return version.signedBy() == null ? "" : "签发人：" + offices.person(version.signedBy());
    }

    void reminder(String number) {
        YearReport report = reports.find(number);
        YearReport.Version version = reports.current(number);
        boolean late = LocalDate.now(clock).isAfter(version.dueOn());
        city(
                number,
                report.areaCode(),
                LetterKind.YEAR_REMINDER,
                reports.title(report) + "：",
                List.of(
                        late
                                ? "你单位" + report.reportYear() + "年度社会救助工作执行情况应于" + Dates.chinese(version.dueOn())
                                        + "前报送，现已逾期。请立即报送，逾期情况在全市汇总中如实载明。"
                                : "请于" + Dates.chinese(version.dueOn()) + "前报送" + report.reportYear()
                                        + "年度社会救助工作执行情况。"));
    }

    void lateList(String number, List<String> units) {
        city(
                number,
                areas.city().code(),
                LetterKind.YEAR_LATE_LIST,
                "",
                List.of(
                        "截至" + Dates.chinese(reports.collection(number).dueOn()) + "，以下" + units.size()
                                + "个单位没有报送年度工作执行情况：",
                        String.join("、", units) + "。"));
    }

    void returned(String number, String reason, LocalDate due) {
        YearReport report = reports.find(number);
        city(
                number,
                report.areaCode(),
                LetterKind.YEAR_RETURN,
                reports.title(report) + "：",
                List.of(
                        "你单位报送的" + report.reportYear() + "年度工作执行情况（第" + report.version() + "版）请补正：" + reason,
                        "请于" + Dates.chinese(due) + "前重新报送，原报送版本留存。"));
    }

    private void city(String number, String place, LetterKind kind, String addressee, List<String> paragraphs) {
        issue(
                number,
                place,
                kind,
                addressee,
                paragraphs,
                List.of(),
                areas.city().name() + "民政局",
                null,
                BASIS);
    }

    private void issue(
            String number,
            String place,
            LetterKind kind,
            String addressee,
            List<String> paragraphs,
            List<LetterContent.Table> tables,
            String office,
            @Nullable String signer,
            String footer) {
        letters.issue(
                number,
                place,
                kind == LetterKind.YEAR_REPORT ? place : areas.city().code(),
                kind,
                new LetterContent(
                        addressee,
                        paragraphs,
                        List.of(),
                        List.of(),
                        office,
                        LocalDate.now(clock),
                        footer,
                        tables,
                        List.of(),
                        signer,
                        null,
                        null),
                actor());
    }

    /** A timer acts in nobody's name. */
    private Actor actor() {
        try {
            return currentActor.get();
        } catch (Refused e) {
            return SYSTEM;
        }
    }

    /** What can be printed, the newest first. */
    List<FormPage.Paper> papers(String number) {
        List<Letters.Summary> all = letters.ofCase(number);
        List<FormPage.Paper> papers = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0 && papers.size() < MOST_PAPERS; i--) {
            Letters.Summary letter = all.get(i);
            papers.add(new FormPage.Paper(
                    letter.title() + "（" + letter.number() + "）", "/api/letters/" + letter.id() + "/pdf"));
        }
        return List.copyOf(papers);
    }
}
