package org.jiuzhu.subsistence.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.review.Calculation;
import org.jiuzhu.review.Calculations;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.FormPage.Fact;
import org.springframework.stereotype.Component;

/** The lines about a case that its forms show: who, how many, how long. */
@Component
class CaseFacts {

    private final Applications applications;
    private final CaseClocks clocks;
    private final Calculations calculations;
    private final Publicities publicities;
    private final ReviewRecords records;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;

    CaseFacts(
            Applications applications,
            CaseClocks clocks,
            Calculations calculations,
            Publicities publicities,
            ReviewRecords records,
            StaffDirectory staff,
            CurrentActor currentActor) {
        this.applications = applications;
        this.clocks = clocks;
        this.calculations = calculations;
        this.publicities = publicities;
        this.records = records;
        this.staff = staff;
        this.currentActor = currentActor;
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

    /** What was said against the case, the objector only for those who may know. */
    List<Fact> objections(String caseNumber) {
        return publicities.objections(caseNumber, currentActor.get()).stream()
                .map(one -> fact(
                        one.complaint() ? "投诉举报" : "异议",
                        Dates.chinese(one.receivedAt().toLocalDate()) + "，异议人" + one.objector() + "：" + one.content()
                                + (one.answer() == null ? "（未答复）" : "。已答复：" + one.answer())))
                .toList();
    }

    /** The returns, each with who returned it and why. */
    List<Fact> returns(String caseNumber) {
        List<ReviewRecord> found = records.of(caseNumber).stream()
                .filter(one -> one.kind() == ReviewRecord.Kind.RETURN)
                .toList();
        Map<String, String> names =
                staff.names(found.stream().map(ReviewRecord::author).distinct().toList());
        return found.stream()
                .map(one -> fact(
                        "退回",
                        one.content() + "（" + names.getOrDefault(one.author(), one.author()) + "，"
                                + Dates.chinese(one.writtenAt().toLocalDate()) + "）"))
                .toList();
    }

    /** The grounds of refusal that the last calculation bears out. */
    Field.Option[] grounds(String caseNumber) {
        return Determination.groundsFor(latest(caseNumber)).stream()
                .map(ground -> new Field.Option(ground.name(), ground.text() + "（" + ground.basis() + "）"))
                .toArray(Field.Option[]::new);
    }

    /** Where the declaration is mended; every change is kept and calculated anew. */
    List<FormPage.Paper> amendment(String caseNumber) {
        return List.of(new FormPage.Paper("更正申报（打开页面）", "/cases/" + caseNumber + "/declaration"));
    }
}
