package org.jiuzhu.inspection.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiuzhu.document.Letters;
import org.jiuzhu.inspection.Correction;
import org.jiuzhu.inspection.Corrections;
import org.jiuzhu.inspection.InspectionOverview;
import org.jiuzhu.inspection.InspectionPlan;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.inspection.InspectionSheet;
import org.jiuzhu.inspection.InspectionSheets;
import org.jiuzhu.inspection.ObjectKind;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** What the forms of an inspection show. */
@Component
class InspectionFacts {

    private static final int MOST_PAPERS = 12;

    private final InspectionPlans plans;
    private final InspectionSheets sheets;
    private final Corrections corrections;
    private final InspectionOverview overview;
    private final Applications applications;
    private final Letters letters;
    private final Areas areas;

    InspectionFacts(
            InspectionPlans plans,
            InspectionSheets sheets,
            Corrections corrections,
            InspectionOverview overview,
            Applications applications,
            Letters letters,
            Areas areas) {
        this.plans = plans;
        this.sheets = sheets;
        this.corrections = corrections;
        this.overview = overview;
        this.applications = applications;
        this.letters = letters;
        this.areas = areas;
    }

    List<FormPage.Fact> plan(String number) {
        InspectionPlan plan = plans.find(number);
        List<FormPage.Fact> facts = new ArrayList<>();
        facts.add(fact("计划", plan.title() + "（" + number + "，" + areas.name(plan.countyCode()) + "）"));
        if (plan.periodFrom() != null) {
            facts.add(fact("检查范围", scope(plan)));
            facts.add(fact("检查期限", Dates.chinese(Objects.requireNonNull(plan.checkBy())) + "前完成"));
            facts.add(fact("检查人员", plan.inspectorIds().size() + "名"));
        }
        if (plan.note() != null && !plan.note().isBlank()) {
            facts.add(fact("说明", plan.note()));
        }
        if (plan.returnReason() != null) {
            facts.add(fact("退回理由", plan.returnReason()));
        }
        if (plan.listDigest() != null) {
            facts.add(fact("名单摘要", plan.listDigest()));
            facts.add(fact("平台承诺", plan.commitment() + "（平台随机数的SHA-256，抽取后公布原数）"));
        }
        if (plan.state().drawn()) {
            facts.add(fact("抽取", "抽中" + sheets.all(number).size() + "户，种子" + plan.seed()));
        }
        if (plan.supervision() != null) {
            facts.add(fact("督办", plan.supervision()));
        }
        return facts;
    }

    static String scope(InspectionPlan plan) {
        return Dates.chinese(Objects.requireNonNull(plan.periodFrom())) + "至"
                + Dates.chinese(Objects.requireNonNull(plan.periodTo())) + "办结的"
                + plan.kindSet().stream().map(ObjectKind::title).collect(Collectors.joining("、"))
                + (plan.inForce() ? "，以及现在享受待遇的" : "");
    }

    /** A plan with what came out of it. */
    List<FormPage.Fact> results(String number) {
        List<FormPage.Fact> facts = new ArrayList<>(plan(number));
        for (InspectionOverview.TownshipResult one : overview.townships(number)) {
            facts.add(fact(one.name(), words(one)));
        }
        return facts;
    }

    static String words(InspectionOverview.TownshipResult one) {
        return "检查" + one.settled() + "户，有问题" + one.problems() + "户；随机抽取"
                + one.rate().checked() + "户，差错"
                + one.rate().wrong() + "户"
                + (one.rate().checked() == 0 ? "" : "，差错率" + one.rate().words())
                + (one.targeted() == 0 ? "" : "；重点检查" + one.targeted() + "户，差错" + one.targetedWrong() + "户");
    }

    /** What the inspectors need of an object; the family is named to them and to nobody else here. */
    List<FormPage.Fact> sheet(String number) {
        InspectionSheet sheet = sheets.find(number);
        List<FormPage.Fact> facts = new ArrayList<>();
        facts.add(fact("检查对象", sheet.kind().title() + "，" + sheet.reference()));
        facts.add(fact("乡镇（街道）", areas.name(sheet.townshipCode())));
        if (sheet.caseNumber() != null) {
            Application application = applications.find(sheet.caseNumber());
            facts.add(fact(
                    "申请人",
                    application.applicantName() + "，" + application.memberCount() + "人"
                            + (application.declaration().residenceAddress() == null
                                    ? ""
                                    : "，住" + application.declaration().residenceAddress())));
            facts.add(fact("办理结果", application.status().title()));
        }
        facts.add(fact("抽取方式", sheet.targeted() ? "近亲属备案或者被投诉，全部检查" : "随机抽取"));
        facts.add(fact("检查人员", sheets.people(sheet)));
        for (InspectionSheet.Change change : sheets.changes(number)) {
            facts.add(fact("更换检查人员", Dates.chinese(change.changedOn()) + "：" + change.reason()));
        }
        if (sheet.objection() != null) {
            facts.add(fact("上次复核的不同意见", sheet.objection()));
        }
        return facts;
    }

    /** What was found, with the marks of the table where it has been asked. */
    List<FormPage.Fact> findings(String number) {
        InspectionSheet sheet = sheets.find(number);
        List<FormPage.Fact> facts = new ArrayList<>();
        if (sheet.checkedOn() != null) {
            facts.add(fact(
                    "检查",
                    Dates.chinese(sheet.checkedOn()) + "，"
                            + Objects.requireNonNull(sheet.way()).title()));
            facts.add(fact("检查情况", String.valueOf(sheet.summary())));
        }
        for (InspectionSheet.Finding one : sheets.findings(number)) {
            if (one.result() == InspectionSheet.Result.PROBLEM) {
                facts.add(fact("问题", words(one)));
            }
        }
        if (sheet.grade() != null) {
            facts.add(fact(
                    "等级",
                    sheet.grade().title() + (Boolean.TRUE.equals(sheet.correction()) ? "；按决策表建议由县级撤销或者责令改正" : "")));
        }
        return facts;
    }

    static String words(InspectionSheet.Finding one) {
        return one.title() + "：" + one.words() + "（"
                + Objects.requireNonNull(one.nature()).title() + (one.harmed() ? "，影响群众应得的救助" : "")
                + (one.grade() == null ? "" : "，" + one.grade().title() + (one.erroneous() ? "，计入差错" : ""))
                + "；" + one.cite() + "）";
    }

    /** A rectification with all its rounds. */
    List<FormPage.Fact> rectification(String number) {
        InspectionSheet sheet = sheets.find(number);
        List<FormPage.Fact> facts = new ArrayList<>();
        facts.add(
                fact("检查对象", sheet.kind().title() + "，" + sheet.reference() + "，" + areas.name(sheet.townshipCode())));
        facts.addAll(findings(number));
        for (InspectionSheet.Rectification one : sheets.rectifications(number)) {
            facts.add(fact(
                    "第" + one.roundNo() + "次整改",
                    Dates.chinese(one.demandedOn()) + "责令，" + Dates.chinese(one.dueOn()) + "前完成"
                            + (one.supervision() == null ? "" : "；督办：" + one.supervision())
                            + (one.answer() == null ? "" : "；反馈：" + one.answer())
                            + (one.verdict() == null
                                    ? ""
                                    : "；核验：" + one.verdict().title() + "，" + one.words())));
        }
        return facts;
    }

    List<FormPage.Fact> correction(String number) {
        Correction one = corrections.find(number);
        List<FormPage.Fact> facts = new ArrayList<>();
        facts.add(fact("案件", one.reference() + "，" + areas.name(one.townshipCode())));
        facts.add(fact("发现", one.origin() + (one.sheetNumber() == null ? "" : "（检查表" + one.sheetNumber() + "）")));
        if (one.draftedBy() != null) {
            facts.add(fact("拟作决定", one.kind().title() + "：" + one.demand()));
            facts.add(fact("事实", String.valueOf(one.facts())));
            facts.add(fact("依据", String.valueOf(one.basis())));
        }
        if (one.statedOn() != null) {
            facts.add(fact("乡镇（街道）意见", String.valueOf(one.statement())));
        } else if (one.state() == Correction.State.STATED || one.signedOn() != null) {
            facts.add(fact("乡镇（街道）意见", "期限内没有陈述"));
        }
        if (one.returnReason() != null) {
            facts.add(fact("退回理由", one.returnReason()));
        }
        if (one.signedOn() != null) {
            facts.add(fact(
                    "签署",
                    Dates.chinese(one.signedOn()) + (one.answer() == null ? "" : "；对乡镇（街道）意见的答复：" + one.answer())));
        }
        if (one.supervision() != null) {
            facts.add(fact("督办", one.supervision()));
        }
        return facts;
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

    /** Papers of a sheet and of the case that is looked at. */
    List<FormPage.Paper> papersOfSheet(String number) {
        InspectionSheet sheet = sheets.find(number);
        List<FormPage.Paper> papers = new ArrayList<>(papers(number));
        if (sheet.caseNumber() != null) {
            papers.addAll(papers(sheet.caseNumber()));
        }
        return List.copyOf(papers);
    }
}
