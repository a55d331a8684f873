package org.jiuzhu.integrity.process;

import static org.jiuzhu.task.FormPage.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.integrity.Clue;
import org.jiuzhu.integrity.Clues;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 答复举报人: what became of the report, without what is protected of the person. */
@Component
class AnswerReporter implements StepForm<AnswerReporter.Form> {

    private final Clues clues;
    private final IntegrityFacts facts;
    private final Clock clock;

    AnswerReporter(Clues clues, IntegrityFacts facts, Clock clock) {
        this.clues = clues;
        this.facts = facts;
        this.clock = clock;
    }

    record Form(@Nullable LocalDate day, @AtMost(500) @Nullable String answer) {}

    @Override
    public String taskKey() {
        return "Task_AnswerReporter";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        Clue clue = clues.find(number);
        List<FormPage.Fact> lines = new ArrayList<>(facts.clue(number));
        if (clue.reporterPhone() != null) {
            lines.add(fact("举报人电话", clue.reporterPhone()));
        }
        lines.add(fact("结果", clue.state().title()));
        return new FormPage(
                "把核实结果告诉举报人；不透露当事人的个人信息和处理细节。",
                lines,
                List.of(
                        Field.of("day", "答复日期", Field.Kind.DATE).required(),
                        Field.of("answer", "如何答复", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String number) {
        return new Form(LocalDate.now(clock), null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        LocalDate day = form.day();
        return new Checks()
                .required("day", day, "请填写答复日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "day", "答复日期晚于今天")
                .required("answer", form.answer(), "请写明如何答复")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        clues.answered(number, Objects.requireNonNull(form.day()), Objects.requireNonNull(form.answer()));
        return Map.of();
    }
}
