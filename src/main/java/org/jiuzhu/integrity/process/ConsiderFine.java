package org.jiuzhu.integrity.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.integrity.Listings;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 研究行政处罚建议: the county says what becomes of it; a fine itself has a procedure of its own. */
@Component
class ConsiderFine implements StepForm<ConsiderFine.Form> {

    private final Listings listings;
    private final IntegrityFacts facts;
    private final Paperwork paperwork;
    private final Letters letters;
    private final Clock clock;

    ConsiderFine(Listings listings, IntegrityFacts facts, Paperwork paperwork, Letters letters, Clock clock) {
        this.listings = listings;
        this.facts = facts;
        this.paperwork = paperwork;
        this.letters = letters;
        this.clock = clock;
    }

    enum Choice {
        OPENED,
        PASSED,
        REFUSED
    }

    record Form(
            @Nullable Choice choice, @AtMost(100) @Nullable String document, @AtMost(1000) @Nullable String words) {}

    @Override
    public String taskKey() {
        return "Task_ConsiderFine";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                        "研究是否立案处罚。处罚由县级以上有关部门依《行政处罚法》办理：事先告知，听取陈述申辩，较大数额罚款可以要求听证（告知后5个工作日内提出），立案之日起90日内决定；违法行为两年内未被发现的不再处罚。",
                        facts.sanction(number),
                        List.of(
                                Field.choice(
                                                "choice",
                                                "处理",
                                                new Field.Option("OPENED", "已立案，依处罚程序办理"),
                                                new Field.Option("PASSED", "已转有权的部门"),
                                                new Field.Option("REFUSED", "不予处罚"))
                                        .required(),
                                Field.of("document", "文号", Field.Kind.TEXT)
                                        .required()
                                        .when("choice=OPENED|PASSED"),
                                Field.of("words", "理由或者说明", Field.Kind.LONG_TEXT)
                                        .required()))
                .papers(paperwork.papers(number, LetterKind.FINE_PROPOSAL));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks =
                new Checks().required("choice", form.choice(), "请选择如何处理").required("words", form.words(), "请写明理由或者说明");
        if (form.choice() == Choice.OPENED || form.choice() == Choice.PASSED) {
            checks.required("document", form.document(), "请填写文号");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        listings.fined(
                number,
                switch (Objects.requireNonNull(form.choice())) {
                    case OPENED -> "已立案，" + form.document() + "：" + form.words();
                    case PASSED -> "已转有权的部门，" + form.document() + "：" + form.words();
                    case REFUSED -> "不予处罚：" + form.words();
                });
        letters.delivered(number, LetterKind.FINE_PROPOSAL, "内部转送", LocalDate.now(clock), actor.name());
        return Map.of();
    }
}
