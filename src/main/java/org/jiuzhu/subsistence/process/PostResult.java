package org.jiuzhu.subsistence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 张贴结果公布: somebody hangs up the result, and it is known where and when (第二十四条). */
@Component
class PostResult implements StepForm<PostResult.Form> {

    private final CaseLetters letters;
    private final CaseFacts facts;
    private final Determinations determinations;
    private final ReviewRecords records;
    private final Clock clock;

    PostResult(
            CaseLetters letters, CaseFacts facts, Determinations determinations, ReviewRecords records, Clock clock) {
        this.letters = letters;
        this.facts = facts;
        this.determinations = determinations;
        this.records = records;
        this.clock = clock;
    }

    record Form(@Nullable LocalDate postedOn, @Nullable String place) {}

    @Override
    public String taskKey() {
        return "Task_PostResult";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "打印结果公布单，张贴到村（居）务公开栏。只有姓名、人数和保障金，没有无关信息（民发〔2021〕57号 第二十四条）。",
                facts.with(caseNumber),
                List.of(
                        Field.of("postedOn", "张贴日期", Field.Kind.DATE).required(),
                        Field.of("place", "张贴地点", Field.Kind.TEXT).required()),
                letters.papers(caseNumber, LetterKind.RESULT, LetterKind.RECOGNITION_RESULT));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(LocalDate.now(clock), null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        LocalDate day = form.postedOn();
        LocalDate decided =
                determinations.find(caseNumber).map(Determination::decidedOn).orElse(null);
        return new Checks()
                .required("postedOn", day, "请填写张贴日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "postedOn", "张贴日期晚于今天")
                .that(day == null || decided == null || !day.isBefore(decided), "postedOn", "张贴日期早于决定日期")
                .required("place", form.place(), "请填写张贴地点")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        records.write(
                caseNumber,
                ReviewRecord.Kind.RESULT_POSTED,
                (form.postedOn() == null ? "" : Dates.chinese(form.postedOn())) + "张贴于" + form.place() + "。",
                actor);
        return Map.of();
    }
}
