package org.jiuzhu.subsistence.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.review.Calculation;
import org.jiuzhu.review.Calculations;
import org.jiuzhu.task.FormPage.Fact;
import org.springframework.stereotype.Component;

/** The lines about a case that its forms show: who, how many, how long. */
@Component
class CaseFacts {

    private final Applications applications;
    private final CaseClocks clocks;
    private final Calculations calculations;

    CaseFacts(Applications applications, CaseClocks clocks, Calculations calculations) {
        this.applications = applications;
        this.clocks = clocks;
        this.calculations = calculations;
    }

    List<Fact> with(String caseNumber, Fact... more) {
        Application application = applications.find(caseNumber);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("案号", caseNumber));
        facts.add(fact("申请人", Masks.name(application.applicantName()) + "，共" + application.memberCount() + "人"));
        clocks.state(caseNumber)
                .ifPresent(state -> facts.add(fact(
                        "办理期限",
                        "至" + state.dueOn()
                                + (state.colour() == ClockState.Colour.UNKNOWN
                                        ? "（工作日历未录入，剩余工作日暂不能计算）"
                                        : "，已用" + state.usedDays() + "个工作日，剩" + state.leftDays() + "个"))));
        facts.addAll(List.of(more));
        return facts;
    }

    /** The last calculation in words. */
    List<Fact> calculation(String caseNumber) {
        return calculations
                .latest(caseNumber)
                .map(c -> List.of(
                        fact("认定类别", c.category().title()),
                        fact("人均月收入", c.perHeadMonth() + "元（标准" + c.standard() + "元" + (c.demo() ? "，含演示值" : "") + "）"),
                        fact("财产", c.propertyMet() ? "符合低保规定" : "不符合低保规定"),
                        fact("测算月保障金", c.monthlyAmount() + "元"),
                        fact("依据", c.basis())))
                .orElse(List.of());
    }

    Calculation latest(String caseNumber) {
        return calculations
                .latest(caseNumber)
                .orElseThrow(() -> new IllegalStateException("no calculation for " + caseNumber));
    }
}
