package org.jiuzhu.destitution.process;

import static org.jiuzhu.task.FormPage.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiuzhu.casework.CaseHeadlines;
import org.jiuzhu.casework.CaseSections;
import org.jiuzhu.destitution.CareItem;
import org.jiuzhu.destitution.Conditions;
import org.jiuzhu.destitution.DestitutionAssessment;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.destitution.Outcome;
import org.jiuzhu.destitution.SpotDraw;
import org.jiuzhu.destitution.SpotDraws;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.AwardHoldings;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.DeclarationTitles;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.task.FormPage.Fact;
import org.jiuzhu.verification.InformationChecks;
import org.springframework.stereotype.Component;

/** What the forms and the case file of an application for support show. */
@Component
class DestitutionFacts implements CaseSections {

    /** What of the records belongs to the course of the case. */
    private static final Set<ReviewRecord.Kind> COURSE =
            Set.of(ReviewRecord.Kind.RETURN, ReviewRecord.Kind.OBJECTION_WEIGHED, ReviewRecord.Kind.APPRAISAL);

    private final CaseHeadlines headlines;
    private final Destitutions destitutions;
    private final SpotDraws draws;
    private final Applications applications;
    private final AwardHoldings holdings;
    private final InformationChecks checks;
    private final ReviewRecords records;
    private final StaffDirectory staff;
    private final Clock clock;

    DestitutionFacts(
            CaseHeadlines headlines,
            Destitutions destitutions,
            SpotDraws draws,
            Applications applications,
            AwardHoldings holdings,
            InformationChecks checks,
            ReviewRecords records,
            StaffDirectory staff,
            Clock clock) {
        this.headlines = headlines;
        this.destitutions = destitutions;
        this.draws = draws;
        this.applications = applications;
        this.holdings = holdings;
        this.checks = checks;
        this.records = records;
        this.staff = staff;
        this.clock = clock;
    }

    /** Whose case it is, and what speaks for caution. */
    List<Fact> request(String caseNumber) {
        List<Fact> lines = new ArrayList<>(headlines.with(caseNumber));
        Application application = applications.find(caseNumber);
        Declaration.Member person = Conditions.person(application);
        int age = person.ageOn(LocalDate.now(clock));
        lines.add(fact("供养对象", "申请人本人，" + (age < 0 ? "年龄不明" : age + "周岁") + "，" + disability(person)));
        List<String> held = applications
                .digest(person)
                .map(digest -> holdings.heldBy(List.of(digest)))
                .orElse(List.of());
        if (!held.isEmpty() && application.status().open()) {
            lines.add(fact("注意：正在享受待遇", String.join("、", held) + "，确认前须先终止，不重复享受"));
        }
        return lines;
    }

    private static String disability(Declaration.Member person) {
        return person.disabilityKind() == null
                ? "无残疾证"
                : DeclarationTitles.disability(person.disabilityKind()) + "残疾"
                        + (person.disabilityGrade() == null ? "" : person.disabilityGrade() + "级");
    }

    /** What the sources said. */
    List<Fact> checked(String caseNumber) {
        List<Declaration.Member> members =
                applications.find(caseNumber).declaration().members();
        List<Fact> lines = new ArrayList<>();
        checks.facts(caseNumber)
                .forEach(found -> lines.add(fact(
                        "核对：" + found.source().title(),
                        (found.position() < members.size()
                                        ? members.get(found.position()).name()
                                        : "")
                                + "，" + found.kind().title() + found.kind().words(found.amountFen())
                                + (found.detail().isBlank() ? "" : "（" + found.detail() + "）"))));
        if (lines.isEmpty()) {
            lines.add(fact("信息核对", "没有发现收入、财产"));
        }
        return lines;
    }

    /** What was found by the survey, and what the tables say of it. */
    List<Fact> examination(String caseNumber) {
        List<Fact> facts = new ArrayList<>();
        examined(caseNumber).forEach(line -> facts.add(fact(line.label(), line.text())));
        return facts;
    }

    /** What was proposed, said in public, drawn, checked and sent back. */
    List<Fact> course(String caseNumber) {
        List<Fact> facts = new ArrayList<>();
        proceeded(caseNumber).forEach(line -> facts.add(fact(line.label(), line.text())));
        records.of(caseNumber).stream()
                .filter(record -> COURSE.contains(record.kind()))
                .forEach(record -> facts.add(fact(record.kind().title(), record.content())));
        return facts;
    }

    private List<Line> examined(String caseNumber) {
        List<Line> lines = new ArrayList<>();
        destitutions.survey(caseNumber).ifPresent(survey -> {
            Map<String, String> names = staff.names(List.of(survey.surveyor(), survey.companion()));
            lines.add(new Line(
                    "调查",
                    Dates.chinese(survey.surveyedOn()) + "，" + names.getOrDefault(survey.surveyor(), survey.surveyor())
                            + "、" + names.getOrDefault(survey.companion(), survey.companion())));
            lines.add(new Line("调查情况", survey.findings()));
            lines.add(new Line("核实的本人月收入", survey.income() + "元"));
            lines.add(new Line("财产状况", survey.propertyMet() ? "符合特困人员规定" : "不符合规定"));
            lines.add(new Line(
                    "不能自主完成",
                    survey.failed().isEmpty()
                            ? "六项都能自主完成"
                            : survey.failed().stream().map(CareItem::title).collect(Collectors.joining("、"))));
            lines.add(new Line(
                    "供养形式",
                    survey.place().title() + "，" + survey.chosenBy() + "选择"
                            + (survey.placeDetail().isBlank() ? "" : "，" + survey.placeDetail())));
        });
        destitutions.supporters(caseNumber).forEach(one -> {
            String judged = one.reason() == null ? "" : "：" + one.reason() + "（" + one.basis() + "）";
            lines.add(new Line(
                    "义务人" + (one.position() + 1),
                    one.name() + "，" + DeclarationTitles.relation(one.relation()) + "，" + one.age() + "周岁" + judged));
        });
        destitutions.assessment(caseNumber).ifPresent(found -> {
            lines.add(new Line("无劳动能力", words(found.incapable(), found.labourReason(), found.labourBasis())));
            lines.add(new Line("无生活来源", words(found.without(), found.meansReason(), found.meansBasis())));
            lines.add(new Line(
                    "无法定义务人或者义务人无能力",
                    words(
                            found.supporters() != DestitutionAssessment.Supporters.ABLE,
                            found.supporters().title(),
                            "特困人员认定办法 第四条、第八条")));
            lines.add(new Line(
                    "审核结果",
                    (found.ground() == null
                                    ? "三项条件同时具备，建议确认"
                                    : "建议不予确认：" + found.ground().text())
                            + "（" + found.basis() + "）"));
            lines.add(new Line(
                    "自理能力", found.grade().title() + "，" + found.failed() + "项不能自主完成（" + found.gradeBasis() + "）"));
            lines.add(new Line(
                    "供养标准",
                    "每月" + found.monthly() + "元：基本生活" + found.basic() + "元，照料护理" + found.care() + "元"
                            + (found.demo() ? "（含演示值）" : "")));
        });
        return lines;
    }

    private static String words(boolean met, String reason, String basis) {
        return (met ? "具备：" : "不具备：") + reason + "（" + basis + "）";
    }

    private List<Line> proceeded(String caseNumber) {
        List<Line> lines = new ArrayList<>();
        destitutions
                .opinion(caseNumber)
                .ifPresent(opinion -> lines.add(new Line(
                        "初审意见",
                        "拟" + opinion.outcome().title()
                                + (opinion.ground() == null
                                        ? ""
                                        : "，" + opinion.ground().text()) + "（"
                                + name(opinion.author()) + "，"
                                + Dates.chinese(opinion.formedAt().toLocalDate()) + "）：" + opinion.reason())));
        destitutions
                .publicities(caseNumber)
                .forEach(publicity -> lines.add(new Line(
                        "公示",
                        Dates.chinese(publicity.fromDay()) + "至" + Dates.chinese(publicity.toDay()) + "，"
                                + publicity.place() + "，"
                                + (publicity.objection() == null ? "没有异议" : "有异议：" + publicity.objection()))));
        draws.find(caseNumber).ifPresent(draw -> lines.add(new Line("随机抽查", words(draw))));
        destitutions
                .spotCheck(caseNumber)
                .ifPresent(check -> lines.add(new Line(
                        "抽查核实",
                        Dates.chinese(check.checkedOn()) + "，" + name(check.checkedBy()) + "："
                                + (check.agrees() ? "一致" : "不一致") + "，" + check.findings())));
        return lines;
    }

    private static String words(SpotDraw draw) {
        return (draw.drawn() ? "抽中" : "未抽中") + "：本县" + draw.drawYear() + "年第" + draw.sequenceNo() + "件，此前抽中"
                + draw.drawnBefore() + "件，抽得" + draw.number() + "，小于" + draw.percent() + "的抽中"
                + (draw.forced() ? "；因不抽则比例不足，抽中" : "") + "（种子" + draw.seed() + "）";
    }

    private String name(String id) {
        return staff.names(List.of(id)).getOrDefault(id, id);
    }

    @Override
    public List<Section> of(String caseNumber) {
        if (!destitutions.knows(caseNumber)) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        add(sections, "三项条件和自理能力", examined(caseNumber));
        add(sections, "意见、公示和抽查", proceeded(caseNumber));
        List<Line> decided = new ArrayList<>();
        destitutions.decision(caseNumber).ifPresent(decision -> {
            decided.add(new Line("结论", decision.outcome().title()));
            if (decision.outcome() == Outcome.APPROVED && decision.place() != null && decision.grade() != null) {
                decided.add(new Line("供养形式", decision.place().title()));
                decided.add(new Line("自理能力", decision.grade().title()));
                decided.add(new Line(
                        "每月供养金", decision.monthly() + "元（基本生活" + decision.basic() + "元，照料护理" + decision.care() + "元）"));
            }
            if (decision.effectiveFrom() != null) {
                decided.add(new Line(
                        "起始月份",
                        decision.effectiveFrom().getYear() + "年"
                                + decision.effectiveFrom().getMonthValue() + "月"));
            }
            if (decision.ground() != null) {
                decided.add(new Line("理由", decision.ground().text()));
            }
            decided.add(new Line("事实", decision.reason()));
            decided.add(new Line("依据", decision.basis()));
            decided.add(new Line("签署", name(decision.signedBy()) + "，" + Dates.chinese(decision.decidedOn())));
        });
        add(sections, "决定", decided);
        destitutions
                .agreement(caseNumber)
                .ifPresent(agreement -> add(
                        sections,
                        "照料护理协议",
                        List.of(
                                new Line("照料方", agreement.carer()),
                                new Line("照料内容", agreement.duties()),
                                new Line("签订日期", Dates.chinese(agreement.signedOn())))));
        return sections;
    }

    private static void add(List<Section> sections, String title, List<Line> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Section(title, lines));
        }
    }
}
