package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitRaiseProcess.CHECKED;
import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.Raise;
import org.jiuzhu.benefit.Raises;
import org.jiuzhu.benefit.process.BenefitRaiseProcess.Checked;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The awards that the seed has drawn are worked out by hand; they agree, or everything is taken back. */
@Component
class CheckRaise implements StepForm<CheckRaise.Form> {

    private final Raises raises;
    private final RaiseFacts facts;
    private final ReviewRecords records;

    CheckRaise(Raises raises, RaiseFacts facts, ReviewRecords records) {
        this.raises = raises;
        this.facts = facts;
        this.records = records;
    }

    record Form(@Nullable Checked checked, @AtMost(500) @Nullable String note) {}

    @Override
    public String taskKey() {
        return "Task_CheckRaise";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String raiseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.of(raiseNumber));
        Raise raise = raises.find(raiseNumber);
        if (raise.state() == Raise.State.APPLIED) {
            lines.add(fact("抽查", "种子" + raise.seed() + "，逐户按新标准核算"));
            raises.sample(raiseNumber)
                    .forEach(one -> lines.add(fact(
                            one.awardNumber(),
                            one.members() + "人，年收入" + org.jiuzhu.shared.Money.ofFen(one.incomeFen()) + "元，每月由"
                                    + one.before() + "元变为" + one.after() + "元")));
        } else {
            lines.add(fact("抽查", "执行完成以后列出抽中的待遇，请稍后刷新"));
        }
        return new FormPage(
                "逐户核对抽中的待遇。一致的确认办结，可以编制发放清册；不一致的整批撤销，恢复原来的金额（只能在审签清册以前）。",
                lines,
                List.of(
                        Field.choice(
                                        "checked",
                                        "核对结果",
                                        new Field.Option("CONFIRM", "抽查一致，办结"),
                                        new Field.Option("UNDO", "不一致或者其他原因，整批撤销"))
                                .required(),
                        Field.of("note", "核对情况", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String raiseNumber) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String raiseNumber, Form form) {
        Raise raise = raises.find(raiseNumber);
        return new Checks()
                .required("checked", form.checked(), "请选择核对结果")
                .that(
                        form.checked() != Checked.CONFIRM || raise.state() == Raise.State.APPLIED,
                        "checked",
                        "还没有执行完，不能确认")
                .that(
                        form.checked() != Checked.UNDO || raise.state() == Raise.State.APPLIED || raise.paused(),
                        "checked",
                        "正在执行的先暂停才能撤销")
                .required("note", form.note(), "请写明核对情况")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String raiseNumber, Form form, Actor actor, String taskId) {
        records.write(raiseNumber, ReviewRecord.Kind.NOTE, Objects.requireNonNull(form.note()), actor);
        return Map.of(CHECKED.name(), CHECKED.toEngine(Objects.requireNonNull(form.checked())));
    }
}
