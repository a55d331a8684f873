package org.jiuzhu.report.process;

import java.util.List;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;

/** Yes by name, or back with a reason. */
interface TwoWays extends StepForm<TwoWays.Form> {

    enum Choice {
        YES,
        BACK
    }

    record Form(@Nullable Choice choice, @AtMost(500) @Nullable String reason) {

        boolean yes() {
            return choice == Choice.YES;
        }

        /** Why it goes back; asked for by the check. */
        String why() {
            return reason == null ? "" : reason.strip();
        }
    }

    default List<Field> fields(String yes, String back) {
        return List.of(
                Field.choice("choice", "意见", new Field.Option("YES", yes), new Field.Option("BACK", back))
                        .required(),
                Field.of("reason", "退回的理由", Field.Kind.LONG_TEXT)
                        .when("choice=BACK")
                        .required());
    }

    @Override
    default Class<Form> type() {
        return Form.class;
    }

    @Override
    default Form initial(String number) {
        return new Form(null, null);
    }

    @Override
    default List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks().required("choice", form.choice(), "请选择意见");
        if (form.choice() == Choice.BACK) {
            checks.required("reason", form.reason(), "请写明退回的理由");
        }
        return checks.problems();
    }
}
