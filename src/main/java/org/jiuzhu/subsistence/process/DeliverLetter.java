package org.jiuzhu.subsistence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达文书 with a record of delivery (第二十一条). */
@Component
class DeliverLetter implements StepForm<DeliverLetter.Form> {

    private final CaseLetters letters;
    private final CaseFacts facts;
    private final Determinations determinations;
    private final Clock clock;

    DeliverLetter(CaseLetters letters, CaseFacts facts, Determinations determinations, Clock clock) {
        this.letters = letters;
        this.facts = facts;
        this.determinations = determinations;
        this.clock = clock;
    }

    enum Way {
        IN_PERSON("直接送达"),
        LEFT("留置送达"),
        POST("邮寄送达"),
        ELECTRONIC("电子送达");

        private final String title;

        Way(String title) {
            this.title = title;
        }
    }

    record Form(@Nullable Way way, @Nullable LocalDate deliveredOn, @AtMost(60) @Nullable String receiver) {}

    static String title(Way way) {
        return way.title;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverLetter";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "打印决定文书，送达申请人后登记；自决定之日起3个工作日内送达（民发〔2021〕57号 第二十一条）。",
                facts.with(caseNumber),
                List.of(
                        Field.choice(
                                        "way",
                                        "送达方式",
                                        new Field.Option("IN_PERSON", "直接送达"),
                                        new Field.Option("LEFT", "留置送达"),
                                        new Field.Option("POST", "邮寄送达"),
                                        new Field.Option("ELECTRONIC", "电子送达（已同意）"))
                                .required(),
                        Field.of("deliveredOn", "送达日期", Field.Kind.DATE).required(),
                        Field.of("receiver", "签收人", Field.Kind.TEXT).required()),
                letters.papers(
                        caseNumber,
                        LetterKind.CONFIRMATION,
                        LetterKind.REFUSAL,
                        LetterKind.TERMINATION,
                        LetterKind.DELIVERY));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(Way.IN_PERSON, LocalDate.now(clock), null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        LocalDate day = form.deliveredOn();
        LocalDate decided =
                determinations.find(caseNumber).map(Determination::decidedOn).orElse(null);
        return new Checks()
                .required("way", form.way(), "请选择送达方式")
                .required("deliveredOn", day, "请填写送达日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "deliveredOn", "送达日期晚于今天")
                .that(day == null || decided == null || !day.isBefore(decided), "deliveredOn", "送达日期早于决定日期")
                .required("receiver", form.receiver(), "请填写签收人")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        letters.delivered(
                caseNumber,
                form.way() == null ? "" : form.way().title,
                Objects.requireNonNull(form.deliveredOn()),
                form.receiver() == null ? "" : form.receiver(),
                actor);
        return Map.of();
    }
}
