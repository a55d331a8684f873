package org.jiuzhu.casework;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;

/** A step in which one person says yes or no to one question and gives the reason. */
public interface ReasonedChoice extends StepForm<ReasonedChoice.Form> {

    /** The aliases are the names under which drafts were saved before the steps shared this form. */
    record Form(@JsonAlias({"agreed", "disputed"}) @Nullable Boolean chosen, @Nullable String reason) {

        public boolean yes() {
            return Boolean.TRUE.equals(chosen);
        }

        public String because() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    /** What the tick says. */
    String question();

    /** What the reason is called, in the form and when it is missing. */
    String reasonTitle();

    default List<Field> fields() {
        return List.of(
                Field.of("chosen", question(), Field.Kind.FLAG),
                Field.of("reason", reasonTitle(), Field.Kind.LONG_TEXT).required());
    }

    @Override
    default Class<Form> type() {
        return Form.class;
    }

    @Override
    default Form initial(String caseNumber) {
        return new Form(false, null);
    }

    @Override
    default List<FieldProblem> check(String caseNumber, Form form) {
        return new Checks()
                .required("reason", form.reason(), "请写明" + reasonTitle())
                .problems();
    }
}
