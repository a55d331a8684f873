package org.jiuzhu.integrity.process;

import static org.jiuzhu.integrity.process.IntegrityProcess.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.integrity.DishonestyCase;
import org.jiuzhu.integrity.DishonestyCase.Course;
import org.jiuzhu.integrity.Recoveries;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记公安处理结果: taken over, or given back to go on here. */
@Component
class RecordPoliceAnswer implements StepForm<RecordPoliceAnswer.Form> {

    private final Dishonesties cases;
    private final Recoveries recoveries;
    private final IntegrityFacts facts;
    private final IntegrityDeadlines deadlines;
    private final Paperwork paperwork;
    private final Clock clock;

    RecordPoliceAnswer(
            Dishonesties cases,
            Recoveries recoveries,
            IntegrityFacts facts,
            IntegrityDeadlines deadlines,
            Paperwork paperwork,
            Clock clock) {
        this.cases = cases;
        this.recoveries = recoveries;
        this.facts = facts;
        this.deadlines = deadlines;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    enum Answer {
        RETURNED,
        TAKEN
    }

    record Form(
            @Nullable Answer answer,
            @Nullable LocalDate day,
            @Nullable Money owed,
            @AtMost(500) @Nullable String words) {}

    @Override
    public String taskKey() {
        return "Task_RecordPoliceAnswer";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                        "登记公安机关的处理结果：不立案、退回的，按失信继续办理；立案的由司法机关处理，这里只追回款物。",
                        facts.of(number),
                        List.of(
                                Field.choice(
                                                "answer",
                                                "处理结果",
                                                new Field.Option("RETURNED", "不立案、退回"),
                                                new Field.Option("TAKEN", "已立案"))
                                        .required(),
                                Field.of("day", "答复日期", Field.Kind.DATE).required(),
                                Field.of("owed", "由本机关追回的金额（元，没有的填0）", Field.Kind.MONEY)
                                        .required()
                                        .when("answer=TAKEN"),
                                Field.of("words", "文号和内容", Field.Kind.LONG_TEXT).required()))
                .papers(paperwork.papers(number, LetterKind.POLICE_TRANSFER));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, LocalDate.now(clock), Money.ZERO, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        LocalDate day = form.day();
        Money owed = form.owed();
        Checks checks = new Checks()
                .required("answer", form.answer(), "请选择处理结果")
                .required("day", day, "请填写答复日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "day", "答复日期晚于今天")
                .required("words", form.words(), "请写明文号和内容");
        if (form.answer() == Answer.TAKEN) {
            checks.that(
                    owed != null
                            && !owed.isNegative()
                            && owed.fen() <= cases.find(number).amountFen(),
                    "owed",
                    "追回的金额应在0和认定的骗取金额之间");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        boolean taken = form.answer() == Answer.TAKEN;
        DishonestyCase one = cases.find(number);
        cases.police(
                number,
                one.policeRecord() + "；" + Dates.chinese(Objects.requireNonNull(form.day()))
                        + (taken ? "已立案：" : "不立案、退回：") + form.words());
        Money owed = form.owed();
        boolean due = taken && owed != null && owed.fen() > 0;
        if (due) {
            recoveries.order(number, Objects.requireNonNull(owed), "移送-" + number, "已移送公安，由本机关追回", actor);
        }
        Course course = cases.afterPolice(number, taken);
        return Map.of(
                COURSE.name(), COURSE.toEngine(course),
                RECOVERY_DUE.name(), RECOVERY_DUE.toEngine(due),
                RECOVERY_BY.name(), RECOVERY_BY.toEngine(deadlines.recoveryEnd(one.townshipCode())));
    }
}
