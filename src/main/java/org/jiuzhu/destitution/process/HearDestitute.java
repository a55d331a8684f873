package org.jiuzhu.destitution.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.destitution.SupportReview;
import org.jiuzhu.destitution.SupportReviews;
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

/** 听取陈述申辩, before anything is posted or decided. */
@Component
class HearDestitute implements StepForm<HearDestitute.Form> {

    private final SupportReviews reviews;
    private final ReviewFacts facts;
    private final Paperwork paperwork;
    private final Clock clock;

    HearDestitute(SupportReviews reviews, ReviewFacts facts, Paperwork paperwork, Clock clock) {
        this.reviews = reviews;
        this.facts = facts;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    record Form(
            SupportReview.@Nullable Stance stance,
            @AtMost(1000) @Nullable String statement,
            @AtMost(1000) @Nullable String answer) {}

    @Override
    public String taskKey() {
        return "Task_HearDestitute";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        SupportReview.Hearing hearing = reviews.hearing(number).orElseThrow();
        List<FormPage.Fact> lines = new ArrayList<>(facts.finding(number));
        lines.add(FormPage.fact(
                "陈述申辩期限",
                "告知书" + Dates.chinese(hearing.deliveredOn()) + "送达，至" + Dates.chinese(hearing.untilDay()) + "止"));
        return new FormPage(
                "本人（监护人）可以口头或者书面陈述、申辩；口头的当场记录、交其核对签字。不因陈述申辩加重处理。",
                lines,
                List.of(
                        Field.choice(
                                        "stance",
                                        "本人的意见",
                                        new Field.Option("STATED", "提出陈述、申辩"),
                                        new Field.Option("WAIVED", "书面或者当场签字表示没有意见"),
                                        new Field.Option("NONE", "期限内没有提出"))
                                .required(),
                        Field.of("statement", "陈述、申辩的内容", Field.Kind.LONG_TEXT)
                                .required()
                                .when("stance=STATED"),
                        Field.of("answer", "复核意见", Field.Kind.LONG_TEXT)
                                .required()
                                .when("stance=STATED"),
                        Field.files("hearingFiles", "陈述申辩记录（扫描件）").when("stance=STATED|WAIVED")),
                paperwork.papers(number, LetterKind.HEARING_RECORD, LetterKind.CHANGE_INTENT));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        SupportReview.Hearing hearing = reviews.hearing(number).orElseThrow();
        Checks checks = new Checks()
                .required("stance", form.stance(), "请选择本人的意见")
                .that(
                        form.stance() != SupportReview.Stance.NONE
                                || LocalDate.now(clock).isAfter(hearing.untilDay()),
                        "stance",
                        "陈述申辩期限到" + Dates.chinese(hearing.untilDay()) + "止，届满后才能登记没有提出");
        if (form.stance() == SupportReview.Stance.STATED) {
            checks.required("statement", form.statement(), "请记录陈述、申辩的内容").required("answer", form.answer(), "请写明复核意见");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        reviews.heard(number, Objects.requireNonNull(form.stance()), form.statement(), form.answer(), actor);
        return Map.of();
    }
}
