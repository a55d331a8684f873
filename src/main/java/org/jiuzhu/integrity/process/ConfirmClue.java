package org.jiuzhu.integrity.process;

import static org.jiuzhu.integrity.process.IntegrityClueProcess.*;

import java.util.List;
import java.util.Map;
import org.jiuzhu.integrity.Clue;
import org.jiuzhu.integrity.Clues;
import org.jiuzhu.integrity.process.IntegrityClueProcess.ClueOutcome;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 第二人复核线索: another person looks at all of it anew. */
@Component
class ConfirmClue implements StepForm<ConfirmClue.Form> {

    private final Clues clues;
    private final IntegrityFacts facts;
    private final IntegrityLetters letters;

    ConfirmClue(Clues clues, IntegrityFacts facts, IntegrityLetters letters) {
        this.clues = clues;
        this.facts = facts;
        this.letters = letters;
    }

    enum Choice {
        AGREE,
        RETURN
    }

    record Form(@Nullable Choice choice, @AtMost(500) @Nullable String note) {}

    @Override
    public String taskKey() {
        return "Task_ConfirmClue";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "复核核实结论：与核实人不是同一人。同意“属实”的，转当事人户籍地立案；同意“不属实”的，线索办结。",
                facts.finding(number),
                List.of(
                        Field.choice(
                                        "choice",
                                        "复核意见",
                                        new Field.Option("AGREE", "同意核实结论"),
                                        new Field.Option("RETURN", "退回重新核实"))
                                .required(),
                        Field.of("note", "退回的原因", Field.Kind.LONG_TEXT)
                                .required()
                                .when("choice=RETURN")));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks().required("choice", form.choice(), "请选择复核意见");
        if (form.choice() == Choice.RETURN) {
            checks.required("note", form.note(), "请写明退回的原因");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        if (form.choice() == Choice.RETURN) {
            clues.returned(number, form.note() == null ? "" : form.note(), actor);
            return Map.of(CLUE_OUTCOME.name(), CLUE_OUTCOME.toEngine(ClueOutcome.RETURN));
        }
        Clue clue = clues.confirm(number, actor);
        letters.clueForm(clue, actor);
        return Map.of(
                CLUE_OUTCOME.name(),
                CLUE_OUTCOME.toEngine(clue.state() == Clue.State.PROVEN ? ClueOutcome.PROVEN : ClueOutcome.UNPROVEN));
    }
}
