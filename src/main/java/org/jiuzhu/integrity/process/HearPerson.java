package org.jiuzhu.integrity.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.integrity.Dishonesties;
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

/** 听取陈述申辩: silence counts only when the days are over. */
@Component
class HearPerson implements StepForm<HearPerson.Form> {

    private final Dishonesties cases;
    private final IntegrityFacts facts;
    private final Clock clock;

    HearPerson(Dishonesties cases, IntegrityFacts facts, Clock clock) {
        this.cases = cases;
        this.facts = facts;
        this.clock = clock;
    }

    enum Heard {
        HEARD,
        WAIVED,
        SILENT
    }

    record Form(@Nullable Heard heard, @AtMost(1000) @Nullable String statement, @Nullable Boolean signed) {}

    @Override
    public String taskKey() {
        return "Task_HearPerson";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "听取当事人的陈述和申辩，如实记录，当事人签名；期限没有满、本人也没有放弃的，不能办下一步（参照行政处罚法 第四十五条）。",
                facts.of(number),
                List.of(
                        Field.choice(
                                        "heard",
                                        "陈述申辩",
                                        new Field.Option("HEARD", "已听取"),
                                        new Field.Option("WAIVED", "本人书面放弃"),
                                        new Field.Option("SILENT", "期满没有提出"))
                                .required(),
                        Field.of("statement", "陈述申辩的内容和提交的证据", Field.Kind.LONG_TEXT)
                                .required()
                                .when("heard=HEARD"),
                        Field.of("signed", "当事人已在记录（或者放弃书）上签名", Field.Kind.FLAG)
                                .required()
                                .when("heard=HEARD|WAIVED"),
                        Field.files("statementFiles", "记录和证据")));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        LocalDate due = cases.find(number).statementDue();
        Checks checks = new Checks().required("heard", form.heard(), "请选择陈述申辩的情况");
        if (form.heard() == Heard.HEARD) {
            checks.required("statement", form.statement(), "请记录陈述申辩的内容");
        }
        if (form.heard() == Heard.SILENT) {
            checks.that(
                    due != null && LocalDate.now(clock).isAfter(due),
                    "heard",
                    "陈述申辩的期限到" + (due == null ? "" : Dates.chinese(due)) + "止，还没有满");
        } else if (form.heard() != null) {
            checks.that(Boolean.TRUE.equals(form.signed()), "signed", "请由当事人签名");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        cases.heard(
                number,
                switch (Objects.requireNonNull(form.heard())) {
                    case HEARD -> Objects.requireNonNull(form.statement());
                    case WAIVED -> "本人书面放弃陈述申辩";
                    case SILENT -> "期满没有提出陈述申辩";
                });
        return Map.of();
    }
}
