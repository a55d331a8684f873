package org.jiuzhu.inspection.process;

import static org.jiuzhu.inspection.process.InspectionSheetProcess.RECTIFICATION;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.inspection.InspectionSheet;
import org.jiuzhu.inspection.InspectionSheets;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The county looks at what was done: good, to be done again, or the decision itself has to go. */
@Component
class VerifyRectification implements StepForm<VerifyRectification.Form> {

    private final InspectionSheets sheets;
    private final InspectionFacts facts;

    VerifyRectification(InspectionSheets sheets, InspectionFacts facts) {
        this.sheets = sheets;
        this.facts = facts;
    }

    record Form(
            InspectionSheet.@Nullable Verdict verdict,
            @AtMost(1000) @Nullable String words,
            @Nullable Boolean tolerated) {}

    @Override
    public String taskKey() {
        return "Task_VerifyRectification";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                        "核验整改。决定本身有错误、整改不能纠正的，转撤销、责令改正程序，由另一人签署。",
                        facts.rectification(number),
                        List.of(
                                Field.choice(
                                                "verdict",
                                                "核验结论",
                                                Arrays.stream(InspectionSheet.Verdict.values())
                                                        .map(one -> new Field.Option(one.name(), one.title()))
                                                        .toArray(Field.Option[]::new))
                                        .required(),
                                Field.of("words", "核验情况和理由", Field.Kind.LONG_TEXT)
                                        .required(),
                                Field.of("tolerated", "属于无意过失且已主动纠正，符合容错纠错情形", Field.Kind.FLAG)
                                        .when("verdict=ACCEPTED")))
                .papers(facts.papers(number));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, false);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        return new Checks()
                .required("verdict", form.verdict(), "请选择核验结论")
                .required("words", form.words(), "请填写核验情况")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        InspectionSheet.Verdict verdict = Objects.requireNonNull(form.verdict());
        sheets.verify(
                number,
                verdict,
                Objects.requireNonNull(form.words()).strip(),
                verdict == InspectionSheet.Verdict.ACCEPTED && Boolean.TRUE.equals(form.tolerated()),
                actor);
        return Map.of(RECTIFICATION.name(), RECTIFICATION.toEngine(verdict));
    }
}
