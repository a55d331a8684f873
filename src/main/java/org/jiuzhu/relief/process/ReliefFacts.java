package org.jiuzhu.relief.process;

import static org.jiuzhu.task.FormPage.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiuzhu.casework.CaseHeadlines;
import org.jiuzhu.casework.CaseSections;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.AwardHoldings;
import org.jiuzhu.integrity.Bans;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.relief.Assessment;
import org.jiuzhu.relief.Assessments;
import org.jiuzhu.relief.ReliefCase;
import org.jiuzhu.relief.ReliefCases;
import org.jiuzhu.relief.ReliefDecision;
import org.jiuzhu.relief.ReliefDecisions;
import org.jiuzhu.relief.ReliefExaminations;
import org.jiuzhu.relief.ReliefPayment;
import org.jiuzhu.relief.ReserveFunds;
import org.jiuzhu.relief.Track;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.task.FormPage.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms and the case file of a request for temporary aid show. */
@Component
class ReliefFacts implements CaseSections {

    private final CaseHeadlines headlines;
    private final ReliefCases cases;
    private final Assessments assessments;
    private final ReliefExaminations examinations;
    private final ReliefDecisions decisions;
    private final ReserveFunds funds;
    private final Bans bans;
    private final Applications applications;
    private final AwardHoldings holdings;
    private final StaffDirectory staff;
    private final Clock clock;

    ReliefFacts(
            CaseHeadlines headlines,
            ReliefCases cases,
            Assessments assessments,
            ReliefExaminations examinations,
            ReliefDecisions decisions,
            ReserveFunds funds,
            Bans bans,
            Applications applications,
            AwardHoldings holdings,
            StaffDirectory staff,
            Clock clock) {
        this.headlines = headlines;
        this.cases = cases;
        this.assessments = assessments;
        this.examinations = examinations;
        this.decisions = decisions;
        this.funds = funds;
        this.bans = bans;
        this.applications = applications;
        this.holdings = holdings;
        this.staff = staff;
        this.clock = clock;
    }

    List<Fact> head(String caseNumber, Fact... more) {
        return headlines.with(caseNumber, more);
    }

    /** Whose case it is, what happened, what speaks for caution. */
    List<Fact> request(String caseNumber) {
        List<Fact> facts = new ArrayList<>(headlines.with(caseNumber));
        ReliefCase one = cases.find(caseNumber);
        request(one).forEach(line -> facts.add(fact(line.label(), line.text())));
        facts.addAll(warnings(one));
        return facts;
    }

    /** Warnings never refuse: the clerk and the decider weigh them. */
    private List<Fact> warnings(ReliefCase one) {
        List<Fact> facts = new ArrayList<>();
        for (ReliefCases.EarlierAid aid : cases.earlierAid(one.caseNumber())) {
            facts.add(fact(
                    "注意：同一事由已救助过",
                    Dates.chinese(aid.decidedOn()) + "救助" + aid.amount() + "元（案号" + aid.caseNumber() + "），请核实是否有新的变化"));
        }
        List<String> persons = cases.persons(one.caseNumber());
        List<String> others = applications.openCasesByPerson(Application.Kind.RELIEF, persons).values().stream()
                .flatMap(List::stream)
                .filter(number -> !number.equals(one.caseNumber()))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            facts.add(fact("注意：另有在办的临时救助", String.join("、", others)));
        }
        if (!persons.isEmpty()) {
            List<String> held = holdings.heldBy(persons);
            facts.add(fact(
                    held.isEmpty() && one.recipient() ? "注意：待遇登记册" : "待遇登记册",
                    held.isEmpty()
                            ? one.recipient() ? "填写正在享受低保、特困，登记册中没有，请核实" : "没有在享的低保待遇"
                            : "在享待遇" + String.join("、", held)));
        }
        // an emergency is helped whoever it meets
        if (one.track() == Track.EXPENDITURE) {
            bans.running(persons, LocalDate.now(clock)).stream()
                    .findFirst()
                    .ifPresent(ban -> facts.add(fact(
                            "注意：失信限制",
                            "有成员处于失信限制期内：" + ban.reason() + "，决定" + ban.decisionNumber() + "，至"
                                    + Dates.chinese(ban.untilDay()) + "止")));
        }
        return facts;
    }

    /** What was found of a family that asks for help with its spending, and what was said of it in public. */
    List<Fact> examination(String caseNumber) {
        List<Fact> facts = new ArrayList<>();
        examined(caseNumber).forEach(line -> facts.add(fact(line.label(), line.text())));
        return facts;
    }

    private List<Line> examined(String caseNumber) {
        List<Line> lines = new ArrayList<>();
        examinations.survey(caseNumber).ifPresent(survey -> {
            Map<String, String> names = staff.names(List.of(survey.surveyor(), survey.companion()));
            lines.add(new Line(
                    "调查",
                    Dates.chinese(survey.surveyedOn()) + "，" + names.getOrDefault(survey.surveyor(), survey.surveyor())
                            + "、" + names.getOrDefault(survey.companion(), survey.companion())));
            lines.add(new Line("核实的自付支出", survey.spending() + "元"));
            lines.add(new Line("核实的年收入", survey.yearIncome() + "元"));
            lines.add(new Line("财产状况", survey.propertyMet() ? "符合规定" : "不符合规定"));
            lines.add(new Line("争议", survey.disputed() ? "有争议" : "没有争议"));
            lines.add(new Line("调查情况", survey.findings()));
        });
        examinations
                .proposal(caseNumber)
                .ifPresent(proposal -> lines.add(new Line(
                        "救助意见",
                        (proposal.outcome() == ReliefDecision.Outcome.APPROVED
                                        ? "拟救助" + proposal.amount() + "元，分" + proposal.instalments() + "期"
                                        : "拟" + proposal.outcome().title()
                                                + (proposal.ground() == null
                                                        ? ""
                                                        : "，"
                                                                + proposal.ground()
                                                                        .text()))
                                + "（"
                                + staff.names(List.of(proposal.author()))
                                        .getOrDefault(proposal.author(), proposal.author())
                                + "）：" + proposal.reason())));
        examinations
                .publicity(caseNumber)
                .ifPresent(publicity -> lines.add(new Line(
                        "公示",
                        Dates.chinese(publicity.fromDay()) + "至" + Dates.chinese(publicity.toDay()) + "，"
                                + publicity.place()
                                + "，"
                                + (publicity.objection() == null ? "没有异议" : "有异议：" + publicity.objection()))));
        return lines;
    }

    /** What the tables propose and what may be given by whom. */
    List<Fact> proposal(String caseNumber) {
        List<Fact> facts = new ArrayList<>();
        assessments.find(caseNumber).ifPresent(found -> {
            Assessment assessment = found.assessment();
            found.lines()
                    .forEach(line -> facts.add(
                            fact(line.label(), line.reckoning() + "＝" + line.amount() + "元（" + line.basis() + "）")));
            facts.add(fact("建议金额", assessment.amount() + "元" + (assessment.demo() ? "（标准为演示值）" : "")));
            facts.add(fact(
                    "限额",
                    "乡镇（街道）" + assessment.townshipLimit() + "元，最高" + assessment.topLimit() + "元（"
                            + assessment.limitBasis() + "）"));
            if (assessment.ground() != null) {
                facts.add(fact("测算意见", "建议不予救助：" + assessment.ground().text() + "（" + assessment.groundBasis() + "）"));
            }
        });
        facts.add(fact("备用金余额", funds.balance(cases.find(caseNumber).townshipCode()) + "元"));
        decisions
                .conference(caseNumber)
                .ifPresent(conference -> facts.add(fact(
                        "一事一议",
                        Dates.chinese(conference.heldOn()) + "，建议" + conference.amount() + "元："
                                + conference.minutes())));
        return facts;
    }

    private static List<Line> request(ReliefCase one) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("类型", one.track().title() + (one.track() == Track.EMERGENCY ? "（先行救助，事后补手续）" : "")));
        if (one.cause() == null) {
            return lines;
        }
        LocalDate day = one.occurredOn();
        lines.add(new Line("事由", one.cause().title() + (day == null ? "" : "，" + Dates.chinese(day))));
        add(lines, "地点", one.place());
        add(lines, "情况", one.situation());
        add(lines, "如何辨认本人", one.identification());
        lines.add(new Line("受困人数", one.persons() + "人" + (one.recipient() ? "，低保或者特困对象" : "")));
        if (one.spendingFen() > 0) {
            lines.add(new Line("自付支出", one.spending() + "元"));
        }
        return lines;
    }

    private static void add(List<Line> lines, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(new Line(label, text));
        }
    }

    @Override
    public List<Section> of(String caseNumber) {
        ReliefCase one = cases.known(caseNumber).orElse(null);
        if (one == null) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("临时救助", request(one)));
        List<Line> examined = examined(caseNumber);
        if (!examined.isEmpty()) {
            sections.add(new Section("调查、意见和公示", examined));
        }
        List<Line> proposed = proposal(caseNumber).stream()
                .filter(fact -> !fact.label().equals("备用金余额"))
                .map(fact -> new Line(fact.label(), fact.text()))
                .toList();
        if (!proposed.isEmpty()) {
            sections.add(new Section("测算和限额", proposed));
        }
        decisions.find(caseNumber).ifPresent(decision -> sections.add(new Section("救助决定", decided(decision))));
        List<ReliefPayment> payments = decisions.payments(caseNumber);
        if (!payments.isEmpty()) {
            Map<String, String> names = staff.names(payments.stream()
                    .map(ReliefPayment::settledBy)
                    .filter(java.util.Objects::nonNull)
                    .collect(Collectors.toSet()));
            sections.add(new Section(
                    "发放", payments.stream().map(one2 -> paid(one2, names)).toList()));
        }
        return sections;
    }

    private List<Line> decided(ReliefDecision decision) {
        List<Line> lines = new ArrayList<>();
        boolean approved = decision.outcome() == ReliefDecision.Outcome.APPROVED;
        lines.add(new Line(
                "决定",
                decision.outcome().title()
                        + (approved ? decision.amount() + "元，" + decision.form().title() : "")));
        lines.add(new Line("审批", decision.level().title()));
        lines.add(new Line("理由", decision.reason() + "（" + decision.basis() + "）"));
        lines.add(new Line(
                "签署",
                staff.names(List.of(decision.signedBy())).getOrDefault(decision.signedBy(), decision.signedBy()) + "，"
                        + Dates.chinese(decision.decidedOn())));
        return lines;
    }

    private static Line paid(ReliefPayment payment, Map<String, String> names) {
        LocalDate settled = payment.settledOn();
        ReliefPayment.Way way = payment.way();
        String by = payment.settledBy();
        return new Line(
                "第" + payment.instalment() + "期",
                payment.amount() + "元，"
                        + (settled == null
                                ? "计划" + Dates.chinese(payment.plannedOn()) + "发放"
                                : payment.state().title() + "（" + Dates.chinese(settled)
                                        + (way == null ? "" : "，" + way.title())
                                        + (payment.receiver() == null ? "" : "，领取人" + payment.receiver())
                                        + (by == null ? "" : "，经办" + names.getOrDefault(by, by))
                                        + (payment.note() == null
                                                        || payment.note().isBlank()
                                                ? ""
                                                : "，" + payment.note())
                                        + "）"));
    }
}
