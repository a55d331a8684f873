package org.jiuzhu.monitoring.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.monitoring.Alert;
import org.jiuzhu.monitoring.AlertEvent;
import org.jiuzhu.monitoring.Alerts;
import org.jiuzhu.monitoring.DisposalRoute;
import org.jiuzhu.monitoring.Level;
import org.jiuzhu.monitoring.Measure;
import org.jiuzhu.monitoring.Visit;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 预警处置单: source, level, person, signal, visit, way of dealing with it, measures and result on one form. */
@Component
class AlertLetters {

    private final Alerts alerts;
    private final Paperwork paperwork;
    private final Areas areas;
    private final StaffDirectory staff;

    AlertLetters(Alerts alerts, Paperwork paperwork, Areas areas, StaffDirectory staff) {
        this.alerts = alerts;
        this.paperwork = paperwork;
        this.areas = areas;
        this.staff = staff;
    }

    void form(String number, Actor actor) {
        Alert one = alerts.find(number);
        Level level = Objects.requireNonNull(one.level());
        DisposalRoute route = one.route();
        List<List<String>> head = new ArrayList<>();
        add(head, "预警编号", number);
        add(
                head,
                "来源",
                one.origin().title() + (one.reference() == null ? "" : "（" + one.reference() + "）") + "，"
                        + Dates.chinese(one.openedAt().toLocalDate()));
        add(head, "等级", level.title() + "（" + one.levelBasis() + "）");
        add(head, "信号", one.signal().title());
        add(head, "乡镇（街道）", areas.name(one.townshipCode()));
        add(head, "对象", one.personName());
        add(head, "身份证号码", one.idNumber());
        add(head, "待遇", one.awardNumber());
        add(head, "情况", one.content());
        LetterDraft draft = LetterDraft.open().table("", List.of(), head);
        List<List<String>> visits = alerts.visits(number).stream()
                .map(visit -> List.of(
                        Dates.chinese(visit.visitedOn()),
                        visit.way().title(),
                        name(visit.recordedBy()) + "、" + visit.companion(),
                        (visit.proven() ? "属实。" : "不属实。") + visit.record() + results(visit)))
                .toList();
        draft.table("走访核实", List.of("日期", "方式", "走访人", "情况"), visits);
        List<List<String>> measures = alerts.measures(number).stream()
                .map(measure -> List.of(
                        measure.title(),
                        measure.content(),
                        measure.owner() + "，" + Dates.chinese(measure.dueOn()) + "前",
                        result(measure)))
                .toList();
        if (!measures.isEmpty()) {
            draft.table("一站式帮扶方案和落实情况", List.of("措施", "内容", "责任人、期限", "结果"), measures);
        }
        List<List<String>> words = alerts.events(number).stream()
                .filter(event -> switch (event.kind()) {
                    case PLANNED, RETURNED, CHECKED, SUPERVISED, ANSWERED, RAISED, JOINED -> true;
                    case OPENED, GRADED, VISITED, STARTED, REMINDED, CLOSED -> false;
                })
                .map(this::line)
                .toList();
        if (!words.isEmpty()) {
            draft.table("经过", List.of(), words);
        }
        draft.table(
                "",
                List.of(),
                List.of(
                        List.of("处置方式", route == null ? "" : route.title()),
                        List.of("结果", one.state().title()),
                        List.of("办理人", name(actor.id()))));
        paperwork.issue(
                number,
                one.townshipCode(),
                LetterKind.ALERT_FORM,
                draft.footer("依据：南平市2021年通知 三（六）。等级和期限为系统默认，通知附件未取得。").returns(number),
                actor);
    }

    private static String results(Visit visit) {
        return (visit.reliefGiven() ? "已先行救助。" : "") + (visit.holdProposed() ? "建议下月暂缓发放，由核对岗决定。" : "");
    }

    private static String result(Measure measure) {
        Measure.Outcome outcome = measure.outcome();
        return (outcome == null ? "" : outcome.title())
                + (measure.result() == null ? "" : "：" + measure.result())
                + (measure.target() == null || measure.target().length() > 34 ? "" : "（" + measure.target() + "）");
    }

    private List<String> line(AlertEvent event) {
        return List.of(
                Dates.chinese(event.doneAt().toLocalDate()) + " " + event.kind().title(),
                event.content() + (event.actor().equals("system") ? "" : "（" + name(event.actor()) + "）"));
    }

    private String name(String person) {
        return staff.names(List.of(person)).getOrDefault(person, person);
    }

    private static void add(List<List<String>> rows, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            rows.add(List.of(label, text));
        }
    }
}
