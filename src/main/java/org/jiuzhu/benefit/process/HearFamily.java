package org.jiuzhu.benefit.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.AwardChange;
import org.jiuzhu.benefit.AwardChange.Stance;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 听取陈述申辩: what the family said is written down and answered; silence counts only when the days are over. */
@Component
class HearFamily implements StepForm<HearFamily.Form> {

    private final AwardChanges changes;
    private final ChangeFacts facts;
    private final Paperwork paperwork;
    private final Clock clock;

    HearFamily(AwardChanges changes, ChangeFacts facts, Paperwork paperwork, Clock clock) {
        this.changes = changes;
        this.facts = facts;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    record Form(
            @Nullable Stance stance,
            @Nullable LocalDate heldOn,
            @AtMost(2000) @Nullable String statement,
            @AtMost(1000) @Nullable String answer) {}

    @Override
    public String taskKey() {
        return "Task_HearFamily";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String changeNumber) {
        AwardChange.Hearing hearing = changes.hearing(changeNumber).orElseThrow();
        List<FormPage.Fact> shown = new ArrayList<>(facts.proposal(changeNumber));
        shown.add(FormPage.fact(
                "陈述申辩期限",
                "告知书" + Dates.chinese(hearing.deliveredOn()) + "送达，至" + Dates.chinese(hearing.untilDay()) + "止"));
        return new FormPage(
                "家庭可以口头或者书面陈述、申辩；口头的当场记录、交其核对签字。不因陈述申辩加重处理。期限届满没有提出的，届满后登记（社会救助暂行办法 第十三条）。",
                shown,
                List.of(
                        Field.choice(
                                        "stance",
                                        "家庭的意见",
                                        new Field.Option("STATED", "提出陈述、申辩"),
                                        new Field.Option("WAIVED", "书面或者当场签字表示没有意见"),
                                        new Field.Option("NONE", "期限内没有提出"))
                                .required(),
                        Field.of("heldOn", "陈述、表示日期", Field.Kind.DATE)
                                .required()
                                .when("stance=STATED|WAIVED"),
                        Field.of("statement", "陈述、申辩的内容", Field.Kind.LONG_TEXT)
                                .required()
                                .when("stance=STATED"),
                        Field.of("answer", "复核意见", Field.Kind.LONG_TEXT)
                                .required()
                                .when("stance=STATED")
                                .help("逐项写明是否采纳和理由，送审批人。"),
                        Field.files("hearingFiles", "陈述申辩记录（扫描件）").when("stance=STATED|WAIVED")),
                paperwork.papers(changeNumber, LetterKind.HEARING_RECORD, LetterKind.CHANGE_INTENT));
    }

    @Override
    public Form initial(String changeNumber) {
        return new Form(null, null, null, null);
    }

    @Override
    public List<FieldProblem> check(String changeNumber, Form form) {
        AwardChange.Hearing hearing = changes.hearing(changeNumber).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        LocalDate held = form.heldOn();
        Checks checks = new Checks().required("stance", form.stance(), "请选择家庭的意见");
        if (form.stance() == Stance.NONE) {
            checks.that(
                    today.isAfter(hearing.untilDay()),
                    "stance",
                    "陈述申辩期限到" + Dates.chinese(hearing.untilDay()) + "止，届满后才能登记没有提出");
        } else if (form.stance() != null) {
            checks.required("heldOn", held, "请填写日期")
                    .that(held == null || !held.isAfter(today), "heldOn", "日期晚于今天")
                    .that(held == null || !held.isBefore(hearing.deliveredOn()), "heldOn", "日期早于告知书送达");
        }
        if (form.stance() == Stance.STATED) {
            checks.required("statement", form.statement(), "请记录陈述、申辩的内容").required("answer", form.answer(), "请写明复核意见");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String changeNumber, Form form, Actor actor, String taskId) {
        changes.heard(
                changeNumber,
                form.heldOn() == null ? LocalDate.now(clock) : form.heldOn(),
                Objects.requireNonNull(form.stance()),
                form.statement(),
                form.answer(),
                actor);
        return Map.of();
    }
}
