package org.jiuzhu.integrity.process;

import static org.jiuzhu.integrity.process.IntegrityProcess.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.integrity.DishonestyCase.Course;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 认定失信行为: a named official finds or does not; what follows proposes the decision table. */
@Component
class DecideFinding implements StepForm<DecideFinding.Form> {

    private final Dishonesties cases;
    private final IntegrityFacts facts;
    private final Paperwork paperwork;

    DecideFinding(Dishonesties cases, IntegrityFacts facts, Paperwork paperwork) {
        this.cases = cases;
        this.facts = facts;
        this.paperwork = paperwork;
    }

    enum Choice {
        FOUND,
        UNFOUNDED,
        CRIME
    }

    record Form(@Nullable Choice choice, @AtMost(1000) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_DecideFinding";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        boolean first = cases.find(number).firstOffence();
        return new FormPage(
                        "认定是否属于失信行为，写明是否采纳陈述申辩、为什么。认定后"
                                + (first ? "先教育督促、限期纠正，不直接停止救助" : "属再犯的，提出停止救助、列入管理的意见，另由一人签署")
                                + "。核实线索、听取申辩的人不能认定。",
                        facts.of(number),
                        List.of(
                                Field.choice(
                                                "choice",
                                                "认定",
                                                new Field.Option("FOUND", "属于失信行为"),
                                                new Field.Option("UNFOUNDED", "不属于、证据不足，不予认定"),
                                                new Field.Option("CRIME", "属于，并涉嫌犯罪，先移送公安机关"))
                                        .required(),
                                Field.of("reason", "理由（是否采纳陈述申辩）", Field.Kind.LONG_TEXT)
                                        .required()))
                .papers(paperwork.papers(number, LetterKind.FINDING_NOTICE));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        return new Checks()
                .required("choice", form.choice(), "请选择如何认定")
                .required("reason", form.reason(), "请写明理由")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Choice choice = Objects.requireNonNull(form.choice());
        Course course = cases.find(
                number,
                choice != Choice.UNFOUNDED,
                choice == Choice.CRIME,
                Objects.requireNonNull(form.reason()),
                actor);
        return Map.of(COURSE.name(), COURSE.toEngine(course));
    }
}
