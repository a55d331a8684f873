package org.jiuzhu.remedy.process;

import static org.jiuzhu.task.FormPage.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.benefit.AwardCorrections;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.remedy.Remedies;
import org.jiuzhu.remedy.Remedy;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of a remedy show. */
@Component
class RemedyFacts {

    private final Remedies remedies;
    private final Areas areas;
    private final StaffDirectory staff;

    RemedyFacts(Remedies remedies, Areas areas, StaffDirectory staff) {
        this.remedies = remedies;
        this.areas = areas;
        this.staff = staff;
    }

    List<FormPage.Fact> of(String number) {
        Remedy remedy = remedies.find(number);
        List<FormPage.Fact> facts = new ArrayList<>();
        facts.add(fact("编号", number + "，" + remedy.kind().title() + "，" + areas.name(remedy.townshipCode())));
        remedies.award(number)
                .ifPresent(award -> facts.add(fact(
                        "待遇",
                        award.awardNumber() + "，" + AwardCorrections.title(award) + "，户主" + award.holderName() + "，每月"
                                + award.monthlyAmount() + "元，"
                                + award.state().title() + "，自" + month(award.fromMonth()) + "起"
                                + (award.toMonth() == null ? "" : "，发放至" + month(award.toMonth())))));
        if (remedy.caseNumber() != null) {
            facts.add(fact("案号", remedy.caseNumber()));
        }
        add(facts, remedy.kind() == Remedy.Kind.OWN ? "发现的单位" : "受理机关", remedy.authority());
        add(facts, remedy.kind() == Remedy.Kind.OWN ? "线索、文号" : "受理文号", remedy.document());
        add(facts, remedy.kind() == Remedy.Kind.OWN ? "有错误的决定" : "被申请的决定", remedy.attacked());
        add(facts, remedy.kind() == Remedy.Kind.OWN ? "当事人" : "申请人", remedy.applicant());
        add(facts, remedy.kind() == Remedy.Kind.OWN ? "错误的情况" : "请求和理由", remedy.claim());
        day(facts, remedy.kind() == Remedy.Kind.OWN ? "发现日期" : "收到副本", remedy.servedOn());
        day(facts, "答复期限", remedy.defenceDue());
        day(facts, "审理期限", remedy.rulingDue());
        if (remedy.defendedOn() != null) {
            facts.add(fact("答复", Dates.chinese(remedy.defendedOn()) + "：" + remedy.defence()));
        }
        Remedy.Ruling ruling = remedy.ruling();
        LocalDate ruled = remedy.ruledOn();
        if (ruling != null && ruled != null) {
            facts.add(fact(
                    "结果",
                    ruling.title() + "，" + remedy.rulingDocument() + "，" + Dates.chinese(ruled) + "："
                            + remedy.rulingText()));
        }
        day(facts, remedy.kind() == Remedy.Kind.OWN ? "应决定" : "履行期限", remedy.performBy());
        remedies.verdicts(number).stream()
                .filter(one -> one.outcome() == Remedy.Outcome.RETURNED)
                .forEach(one -> facts.add(fact("退回（" + person(one.decidedBy()) + "）", one.reason())));
        return facts;
    }

    /** The same, with the plan and what it comes to. */
    List<FormPage.Fact> plan(String number) {
        List<FormPage.Fact> facts = of(number);
        Remedy.Plan plan = remedies.plan(number).orElseThrow();
        facts.add(fact("办法", plan.course().title()));
        plan.amounts()
                .forEach(one -> facts.add(
                        fact("更正后", "自" + month(one.fromMonth()) + "起每月" + Money.ofFen(one.monthlyFen()) + "元")));
        if (plan.course() == Remedy.Course.RECOMPUTE) {
            LocalDate last = plan.lastMonth();
            facts.add(fact("发放到", last == null ? "继续发放" : month(last)));
        }
        add(facts, "重新作出的决定", plan.anew());
        facts.add(fact("说明", plan.explanation()));
        facts.add(fact("拟定人", person(plan.plannedBy())));
        remedies.reckoning(number).ifPresent(one -> one.words().forEach(line -> facts.add(fact("核算", line))));
        return facts;
    }

    static String month(LocalDate month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private String person(String id) {
        return staff.names(List.of(id)).getOrDefault(id, id);
    }

    private static void day(List<FormPage.Fact> facts, String label, @Nullable LocalDate day) {
        if (day != null) {
            facts.add(fact(label, Dates.chinese(day)));
        }
    }

    private static void add(List<FormPage.Fact> facts, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(fact(label, text));
        }
    }
}
