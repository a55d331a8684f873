package org.jiuzhu.integrity.process;

import static org.jiuzhu.integrity.process.IntegrityClueProcess.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.integrity.Clue;
import org.jiuzhu.integrity.ClueSource;
import org.jiuzhu.integrity.Clues;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记线索内容: what is said to have happened, and who says it. */
@Component
class RegisterClue implements StepForm<RegisterClue.Form> {

    private final Clues clues;
    private final IntegrityFacts facts;

    RegisterClue(Clues clues, IntegrityFacts facts) {
        this.clues = clues;
        this.facts = facts;
    }

    record Form(
            @AtMost(60) @Nullable String personName,
            @AtMost(30) @Nullable String idNumber,
            @AtMost(1000) @Nullable String content,
            @AtMost(60) @Nullable String reference,
            @AtMost(60) @Nullable String reporter,
            @AtMost(20) @Nullable String reporterPhone,
            @Nullable Boolean answerWanted) {}

    @Override
    public String taskKey() {
        return "Task_RegisterClue";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        boolean reported = clues.find(number).source() == ClueSource.REPORT
                || clues.find(number).source() == ClueSource.HOTLINE;
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("personName", "反映的对象", Field.Kind.TEXT).help("还不知道是谁的，可以不填，核实后再填。"));
        fields.add(Field.of("idNumber", "身份证号码", Field.Kind.TEXT));
        fields.add(Field.of("content", "反映的内容", Field.Kind.LONG_TEXT).required());
        fields.add(Field.of("reference", "来自哪个案件、清册或者工单", Field.Kind.TEXT));
        if (reported) {
            fields.add(Field.of("reporter", "举报人", Field.Kind.TEXT).help("匿名的不填；依法保密。"));
            fields.add(Field.of("reporterPhone", "举报人电话", Field.Kind.TEXT));
            fields.add(Field.of("answerWanted", "举报人要求答复", Field.Kind.FLAG));
        }
        fields.add(Field.files("clueFiles", "材料"));
        return new FormPage("写明线索内容。线索不等于失信：由两人核实，属实的才转入认定（南平市2021年通知 三（五））。", facts.clue(number), fields);
    }

    @Override
    public Form initial(String number) {
        Clue clue = clues.find(number);
        return new Form(
                clue.personName(),
                clue.idNumber(),
                clue.content(),
                clue.reference(),
                clue.reporter(),
                clue.reporterPhone(),
                clue.answerWanted());
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        String id = form.idNumber();
        String wrong =
                id == null || id.isBlank() ? null : CitizenId.problemOf(id).orElse(null);
        boolean answer = Boolean.TRUE.equals(form.answerWanted());
        return new Checks()
                .required("content", form.content(), "请写明反映的内容")
                .that(wrong == null, "idNumber", wrong == null ? "" : wrong)
                .that(!answer || form.reporter() != null && !form.reporter().isBlank(), "reporter", "要求答复的，请填写举报人")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Clue clue = clues.find(number);
        boolean answer = Boolean.TRUE.equals(form.answerWanted());
        clues.describe(new Clue(
                number,
                clue.townshipCode(),
                clue.source(),
                form.reference(),
                clue.state(),
                form.reporter(),
                form.reporterPhone(),
                answer,
                form.personName(),
                form.idNumber(),
                form.content(),
                clue.openedBy(),
                clue.openedAt(),
                null,
                null,
                null,
                null,
                null));
        return Map.of(ANSWER_WANTED.name(), ANSWER_WANTED.toEngine(answer));
    }
}
