package org.jiuzhu.monitoring.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.monitoring.Alert;
import org.jiuzhu.monitoring.Alerts;
import org.jiuzhu.monitoring.JointPlan;
import org.jiuzhu.monitoring.Level;
import org.jiuzhu.monitoring.Visit;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.task.FormPage.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of an alert show: whom it is about, how pressing it is, what was found and what is done. */
@Component
class AlertFacts {

    private final Alerts alerts;
    private final JointPlan plan;
    private final Areas areas;
    private final StaffDirectory staff;

    AlertFacts(Alerts alerts, JointPlan plan, Areas areas, StaffDirectory staff) {
        this.alerts = alerts;
        this.plan = plan;
        this.areas = areas;
        this.staff = staff;
    }

    List<Fact> head(String number) {
        Alert one = alerts.find(number);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                "预警", number + "，" + one.signal().title() + "，" + one.state().title()));
        facts.add(fact(
                "来源",
                one.origin().title() + (one.reference() == null ? "" : "，工单" + one.reference())
                        + (one.screeningNumber() == null ? "" : "，" + one.screeningNumber()) + "，"
                        + Dates.chinese(one.openedAt().toLocalDate())));
        Level level = one.level();
        if (level != null) {
            facts.add(fact("等级", level.title() + "。" + one.levelBasis()));
            add(facts, "期限", alerts.clockWords(one));
        }
        facts.add(fact("乡镇（街道）", areas.name(one.townshipCode())));
        add(facts, "对象", one.personName());
        add(facts, "身份证号码", one.idNumber());
        add(facts, "电话", one.phone());
        add(facts, "住址", one.address());
        add(facts, "报告人", one.reporter());
        add(facts, "待遇", one.awardNumber());
        add(facts, "情况", one.content());
        add(facts, "提醒日", one.remindOn() == null ? null : Dates.chinese(one.remindOn()));
        return facts;
    }

    /** With the visits and what came in since. */
    List<Fact> course(String number) {
        List<Fact> facts = head(number);
        for (Visit visit : alerts.visits(number)) {
            facts.add(fact(
                    "第" + visit.roundNo() + "次走访",
                    Dates.chinese(visit.visitedOn()) + visit.way().title() + "，" + name(visit.recordedBy()) + "、"
                            + visit.companion() + "，见到" + visit.present() + "。"
                            + (visit.proven() ? "情况属实。" : "情况不属实。") + visit.record()
                            + (visit.reliefGiven() ? "已先行救助。" : "")
                            + (visit.holdProposed() ? "建议下月暂缓发放。" : "")));
        }
        alerts.events(number).stream()
                .filter(event -> switch (event.kind()) {
                    case RETURNED, SUPERVISED, JOINED, RAISED, PLANNED, CHECKED -> true;
                    case OPENED, GRADED, VISITED, STARTED, REMINDED, ANSWERED, CLOSED -> false;
                })
                .forEach(event -> facts.add(fact(event.kind().title(), event.content())));
        return facts;
    }

    /** With the measures of the plan and how each stands. */
    List<Fact> measures(String number) {
        List<Fact> facts = course(number);
        alerts.measures(number)
                .forEach(measure -> facts.add(fact(
                        "措施" + measure.position(),
                        measure.title() + "：" + measure.content() + "（" + measure.owner() + "，"
                                + Dates.chinese(measure.dueOn()) + "前）"
                                + (measure.target() == null
                                        ? ""
                                        : "；" + plan.standing(measure.kind(), measure.target())))));
        return facts;
    }

    private String name(String person) {
        return staff.names(List.of(person)).getOrDefault(person, person);
    }

    private static void add(List<Fact> facts, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(fact(label, text));
        }
    }
}
