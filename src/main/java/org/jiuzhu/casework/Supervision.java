package org.jiuzhu.casework;

import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;

/** 督办: the county finds out why something is late, says what is done about it, and sets a day. */
public interface Supervision extends StepForm<Supervision.Form> {

    record Form(
            @AtMost(500) @Nullable String reason,
            @AtMost(500) @Nullable String measure,
            @Nullable LocalDate expectedOn) {

        /**
         * In a sentence for the case file.
         *
         * @param demanded what has to be done by the day
         */
        public String words(String demanded) {
            return "原因：" + reason + "。措施：" + measure + "。责令" + (expectedOn == null ? "" : Dates.chinese(expectedOn))
                    + "前" + demanded + "。";
        }
    }

    /** What is asked for in the first field. */
    String reasonTitle();

    /** The verb of what is demanded by the day. */
    String demand();

    LocalDate today();

    default List<Field> fields() {
        return List.of(
                Field.of("reason", reasonTitle(), Field.Kind.LONG_TEXT).required(),
                Field.of("measure", "督办措施", Field.Kind.LONG_TEXT).required(),
                Field.of("expectedOn", "责令" + demand() + "日期", Field.Kind.DATE).required());
    }

    @Override
    default Class<Form> type() {
        return Form.class;
    }

    @Override
    default Form initial(String caseNumber) {
        return new Form(null, null, null);
    }

    @Override
    default List<FieldProblem> check(String caseNumber, Form form) {
        LocalDate day = form.expectedOn();
        return new Checks()
                .required("reason", form.reason(), "请填写原因")
                .required("measure", form.measure(), "请填写督办措施")
                .required("expectedOn", day, "请填写责令" + demand() + "的日期")
                .that(day == null || !day.isBefore(today()), "expectedOn", "责令" + demand() + "的日期早于今天")
                .problems();
    }
}
