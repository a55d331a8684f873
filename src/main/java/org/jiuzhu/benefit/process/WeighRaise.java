package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitRaiseProcess.WEIGHED;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.Raises;
import org.jiuzhu.benefit.process.BenefitRaiseProcess.Weighed;
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

/** Somebody looks at the simulation and puts it forward, or gives it up. */
@Component
class WeighRaise implements StepForm<WeighRaise.Form> {

    private final Raises raises;
    private final RaiseFacts facts;
    private final ReviewRecords records;

    WeighRaise(Raises raises, RaiseFacts facts, ReviewRecords records) {
        this.raises = raises;
        this.facts = facts;
        this.records = records;
    }

    record Form(@Nullable Weighed weighed, @AtMost(500) @Nullable String note) {}

    @Override
    public String taskKey() {
        return "Task_WeighRaise";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String raiseNumber) {
        return new FormPage(
                "核对谁变、变多少、每月多花多少；“需逐户核定”的不在本次执行，另办待遇变更；减少的由待遇变更先告知、听取意见。报批后由另一人批准（民发〔2021〕57号 第二十三条、第三十条）。",
                facts.of(raiseNumber),
                List.of(
                        Field.choice(
                                        "weighed",
                                        "处理",
                                        new Field.Option("PROPOSE", "模拟无误，报批"),
                                        new Field.Option("DROP", "放弃本次模拟"))
                                .required(),
                        Field.of("note", "核对情况", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String raiseNumber) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String raiseNumber, Form form) {
        return new Checks()
                .required("weighed", form.weighed(), "请选择处理")
                .required("note", form.note(), "请写明核对情况")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String raiseNumber, Form form, Actor actor, String taskId) {
        Weighed weighed = Objects.requireNonNull(form.weighed());
        if (weighed == Weighed.DROP) {
            raises.drop(raiseNumber, actor);
        } else {
            raises.propose(raiseNumber);
        }
        records.write(raiseNumber, ReviewRecord.Kind.NOTE, Objects.requireNonNull(form.note()), actor);
        return Map.of(WEIGHED.name(), WEIGHED.toEngine(weighed));
    }
}
