package org.jiuzhu.integrity.process;

import static org.jiuzhu.integrity.process.IntegrityProcess.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.integrity.Recoveries;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 重新核算待遇: the person has corrected; what was too much is paid back. */
@Component
class RecalculateAid implements StepForm<RecalculateAid.Form> {

    private final Dishonesties cases;
    private final Recoveries recoveries;
    private final IntegrityFacts facts;
    private final IntegrityDeadlines deadlines;
    private final IntegrityLetters letters;

    RecalculateAid(
            Dishonesties cases,
            Recoveries recoveries,
            IntegrityFacts facts,
            IntegrityDeadlines deadlines,
            IntegrityLetters letters) {
        this.cases = cases;
        this.recoveries = recoveries;
        this.facts = facts;
        this.deadlines = deadlines;
        this.letters = letters;
    }

    record Form(@Nullable Money owed, @AtMost(1000) @Nullable String words) {}

    @Override
    public String taskKey() {
        return "Task_RecalculateAid";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "当事人已纠正，只作记录，不停止救助、不列入名单。按更正后的情况核算待遇，提出增发、减发的意见；多领的责令退回。",
                facts.of(number),
                List.of(
                        Field.of("owed", "多领、应退回的金额（元，没有的填0）", Field.Kind.MONEY).required(),
                        Field.of("words", "待遇如何重新核算（金额、自哪个月起，依据）", Field.Kind.LONG_TEXT)
                                .help("待遇的变更按动态管理的程序办理，这里提出意见。")
                                .required()));
    }

    @Override
    public Form initial(String number) {
        return new Form(cases.find(number).amount(), null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Money owed = form.owed();
        return new Checks()
                .that(
                        owed != null
                                && !owed.isNegative()
                                && owed.fen() <= cases.find(number).amountFen(),
                        "owed",
                        "退回的金额应在0和认定的骗取金额之间")
                .required("words", form.words(), "请写明如何重新核算")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Money owed = Objects.requireNonNull(form.owed());
        cases.recalculated(number, Objects.requireNonNull(form.words()));
        boolean due = owed.fen() > 0;
        if (due) {
            recoveries.order(number, owed, "纠正-" + number, "多领的救助款物", actor);
            letters.recoveryOrder(cases.find(number), actor);
        }
        return Map.of(
                RECOVERY_DUE.name(), RECOVERY_DUE.toEngine(due),
                RECOVERY_BY.name(),
                        RECOVERY_BY.toEngine(
                                deadlines.recoveryEnd(cases.find(number).townshipCode())));
    }
}
