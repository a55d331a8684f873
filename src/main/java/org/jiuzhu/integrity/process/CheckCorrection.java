package org.jiuzhu.integrity.process;

import static org.jiuzhu.integrity.process.IntegrityProcess.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.integrity.DishonestyCase;
import org.jiuzhu.integrity.DishonestyCase.Course;
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

/** 核实纠正情况: refusal counts only when the term is over, or in writing. */
@Component
class CheckCorrection implements StepForm<CheckCorrection.Form> {

    private final Dishonesties cases;
    private final IntegrityFacts facts;
    private final Clock clock;

    CheckCorrection(Dishonesties cases, IntegrityFacts facts, Clock clock) {
        this.cases = cases;
        this.facts = facts;
        this.clock = clock;
    }

    enum Choice {
        CORRECTED,
        LAPSED,
        REFUSED
    }

    record Form(@Nullable Choice choice, @Nullable LocalDate day, @AtMost(1000) @Nullable String words) {}

    @Override
    public String taskKey() {
        return "Task_CheckCorrection";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "核实当事人是否已经纠正：如实申报、退回款物。已纠正的只作记录；期满没有纠正，或者书面表示不纠正的，才算拒不纠正。",
                facts.of(number),
                List.of(
                        Field.choice(
                                        "choice",
                                        "纠正情况",
                                        new Field.Option("CORRECTED", "已纠正"),
                                        new Field.Option("LAPSED", "期满没有纠正"),
                                        new Field.Option("REFUSED", "书面表示不纠正"))
                                .required(),
                        Field.of("day", "纠正日期", Field.Kind.DATE).required().when("choice=CORRECTED"),
                        Field.of("words", "核实的事实和证据", Field.Kind.LONG_TEXT).required(),
                        Field.files("correctionFiles", "材料")));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, LocalDate.now(clock), null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        DishonestyCase one = cases.find(number);
        LocalDate by = one.correctBy();
        LocalDate day = form.day();
        LocalDate today = LocalDate.now(clock);
        Checks checks = new Checks()
                .required("choice", form.choice(), "请选择纠正情况")
                .required("words", form.words(), "请写明核实的事实和证据");
        if (form.choice() == Choice.CORRECTED) {
            checks.required("day", day, "请填写纠正日期").that(day == null || !day.isAfter(today), "day", "纠正日期晚于今天");
        }
        if (form.choice() == Choice.LAPSED) {
            checks.that(
                    by != null && today.isAfter(by),
                    "choice",
                    "纠正的期限到" + (by == null ? "" : Dates.chinese(by)) + "止，还没有满");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        boolean corrected = form.choice() == Choice.CORRECTED;
        LocalDate day = form.day();
        Course course = cases.corrected(
                number,
                corrected,
                day == null ? LocalDate.now(clock) : day,
                (form.choice() == Choice.REFUSED ? "书面表示不纠正。" : "") + form.words());
        return Map.of(COURSE.name(), COURSE.toEngine(course));
    }
}
