package org.jiuzhu.coordination.process;

import java.util.List;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;

/** The head of the group signs by name, or sends back with a reason. */
interface HeadSignature extends StepForm<HeadSignature.Form> {

    enum Choice {
        SIGNED,
        RETURNED
    }

    record Form(@Nullable Choice choice, @AtMost(500) @Nullable String reason) {

        boolean signed() {
            return choice == Choice.SIGNED;
        }
    }

    default List<Field> fields() {
        return List.of(
                Field.choice(
                                "choice",
                                "签署意见",
                                new Field.Option("SIGNED", "同意，签署"),
                                new Field.Option("RETURNED", "退回重议"))
                        .required(),
                Field.of("reason", "退回的理由", Field.Kind.LONG_TEXT)
                        .when("choice=RETURNED")
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
        Checks checks = new Checks().required("choice", form.choice(), "请选择签署意见");
        if (form.choice() == Choice.RETURNED) {
            checks.required("reason", form.reason(), "请写明退回的理由");
        }
        return checks.problems();
    }
}
