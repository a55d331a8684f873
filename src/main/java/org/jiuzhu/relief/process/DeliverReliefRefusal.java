package org.jiuzhu.relief.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.relief.ReliefDecision;
import org.jiuzhu.relief.ReliefDecisions;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达不予救助或者终止告知书, with a record of delivery; who is refused learns why and where to go. */
@Component
class DeliverReliefRefusal implements StepForm<DeliverReliefRefusal.Form> {

    private final ReliefDecisions decisions;
    private final Letters letters;
    private final Paperwork paperwork;
    private final ReliefFacts facts;
    private final Clock clock;

    DeliverReliefRefusal(
            ReliefDecisions decisions, Letters letters, Paperwork paperwork, ReliefFacts facts, Clock clock) {
        this.decisions = decisions;
        this.letters = letters;
        this.paperwork = paperwork;
        this.facts = facts;
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

    @Override
    public String taskKey() {
        return "Task_DeliverReliefRefusal";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "打印告知书，送达求助人后登记，并说明可以申请哪些其他救助；自决定之日起3个工作日内送达。",
                facts.head(caseNumber),
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
                paperwork.papers(
                        caseNumber, LetterKind.RELIEF_REFUSAL, LetterKind.TERMINATION, LetterKind.RELIEF_FORM));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(Way.IN_PERSON, LocalDate.now(clock), null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        LocalDate day = form.deliveredOn();
        LocalDate decided = decisions.find(caseNumber).orElseThrow().decidedOn();
        return new Checks()
                .required("way", form.way(), "请选择送达方式")
                .required("deliveredOn", day, "请填写送达日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "deliveredOn", "送达日期晚于今天")
                .that(day == null || !day.isBefore(decided), "deliveredOn", "送达日期早于决定日期")
                .required("receiver", form.receiver(), "请填写签收人")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        letters.delivered(
                caseNumber,
                decisions.find(caseNumber).orElseThrow().outcome() == ReliefDecision.Outcome.TERMINATED
                        ? LetterKind.TERMINATION
                        : LetterKind.RELIEF_REFUSAL,
                form.way() == null ? "" : form.way().title,
                Objects.requireNonNull(form.deliveredOn()),
                form.receiver() == null ? "" : form.receiver());
        return Map.of();
    }
}
