package org.jiuzhu.report.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.report.ReportCollection;
import org.jiuzhu.report.YearReport;
import org.jiuzhu.report.YearReports;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** What the forms of the year's reports show. */
@Component
class ReportFacts {

    private final YearReports reports;
    private final ReportLetters letters;
    private final StaffDirectory staff;

    ReportFacts(YearReports reports, ReportLetters letters, StaffDirectory staff) {
        this.reports = reports;
        this.letters = letters;
        this.staff = staff;
    }

    List<FormPage.Fact> report(String number) {
        YearReport report = reports.find(number);
        YearReport.Version version = reports.current(number);
        List<FormPage.Fact> facts = new ArrayList<>();
        facts.add(fact("报告", reports.title(report) + report.reportYear() + "年度工作执行情况，第" + version.version() + "版"));
        facts.add(fact("截止日期", Dates.chinese(version.dueOn())));
        if (version.reason() != null) {
            facts.add(fact("为什么再报", version.reason()));
        }
        if (version.sentBack() != null) {
            facts.add(fact("签署人退回", version.sentBack()));
        }
        if (version.gatheredAt() != null && version.from() != null && version.to() != null) {
            facts.add(fact(
                    "指标数据",
                    Dates.chinese(version.from()) + "至" + Dates.chinese(version.to()) + "，"
                            + Dates.chinese(version.gatheredAt().toLocalDate()) + "取数，"
                            + reports.figures(number, version.version()).size() + "项，见“打开报告全貌”，每项点得进清单"));
            reports.figures(number, version.version()).forEach(one -> {
                var figure = one.figure(report.areaCode());
                facts.add(fact(one.title(), figure.words() + (figure.missed() ? "，没有达到目标" : "")));
            });
        }
        return facts;
    }

    /** What is signed: the text as well. */
    List<FormPage.Fact> written(String number) {
        List<FormPage.Fact> facts = new ArrayList<>(report(number));
        YearReport.Version version = reports.current(number);
        if (version.writtenBy() != null && version.writtenOn() != null) {
            facts.add(fact(
                    "编写",
                    staff.find(version.writtenBy()).map(one -> one.name()).orElse(version.writtenBy()) + "，"
                            + Dates.chinese(version.writtenOn())));
        }
        if (version.signer() != null) {
            facts.add(fact("成员单位签发人", version.signer()));
        }
        reports.texts(number, version.version()).forEach((part, text) -> facts.add(fact(part.title(), text)));
        return facts;
    }

    List<FormPage.Fact> collection(String number) {
        ReportCollection collection = reports.collection(number);
        List<FormPage.Fact> facts = new ArrayList<>();
        facts.add(fact("汇总", collection.reportYear() + "年度，截止" + Dates.chinese(collection.dueOn())));
        if (collection.lateUnits() != null) {
            facts.add(fact("截止日未报送", collection.lateUnits().isEmpty() ? "没有" : collection.lateUnits()));
        }
        if (collection.chased() != null) {
            facts.add(fact("催报", collection.chased()));
        }
        if (collection.returnReason() != null) {
            facts.add(fact("签署人退回", collection.returnReason()));
        }
        return facts;
    }

    /** What is signed over all: the text as well. */
    List<FormPage.Fact> merged(String number) {
        List<FormPage.Fact> facts = new ArrayList<>(collection(number));
        ReportCollection collection = reports.collection(number);
        if (collection.overview() != null) {
            facts.add(fact("总体情况", collection.overview()));
        }
        if (collection.problems() != null) {
            facts.add(fact("存在的问题", collection.problems()));
        }
        if (collection.plans() != null) {
            facts.add(fact("下一步打算", collection.plans()));
        }
        return facts;
    }

    List<FormPage.Paper> papers(String number) {
        List<FormPage.Paper> papers = new ArrayList<>();
        papers.add(new FormPage.Paper("打开报告全貌", "/reports?report=" + number));
        papers.addAll(letters.papers(number));
        return List.copyOf(papers);
    }

    List<FormPage.Paper> mergedPapers(String number) {
        int year = reports.collection(number).reportYear();
        List<FormPage.Paper> papers = new ArrayList<>();
        papers.add(new FormPage.Paper("打开报送情况", "/reports?year=" + year));
        papers.add(new FormPage.Paper("全市报告（Word）", "/api/reports/years/" + year + "/word"));
        papers.add(new FormPage.Paper("全市报告（Excel，带图表）", "/api/reports/years/" + year + "/excel"));
        papers.addAll(letters.papers(number));
        return List.copyOf(papers);
    }
}
