package org.jiuzhu.casework;

import java.util.List;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;

/** A named person signs what another has drawn up, or sends it back with a reason. */
public interface SignOrReturn extends StepForm<SignOrReturn.Form> {

    enum Choice {
        SIGNED,
        RETURNED
    }

    record Form(@Nullable Choice choice, @AtMost(500) @Nullable String reason) {

        public boolean signed() {
            return choice == Choice.SIGNED;
        }
    }

    /** What sending it back is called. */
    default String returnTitle() {
        return "退回修改";
    }

    default List<Field> fields() {
        return List.of(
                Field.choice(
                                "choice",
                                "签署意见",
                                new Field.Option("SIGNED", "同意，签署"),
                                new Field.Option("RETURNED", returnTitle()))
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
