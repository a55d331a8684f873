package org.jiuzhu.inspection.process;

import java.util.List;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;

/** What a person adds to the seed of a draw; sealed until the draw. */
interface SeedShare extends StepForm<SeedShare.Form> {

    int SHORTEST = 8;

    record Form(@AtMost(60) @Nullable String words) {}

    default List<Field> fields() {
        return List.of(Field.of("words", "随机内容", Field.Kind.TEXT)
                .required()
                .help("任意填写至少" + SHORTEST + "个字符，例如当场掷骰子、摸球得到的数字；抽取前封存，抽取后公布"));
    }

    @Override
    default Class<Form> type() {
        return Form.class;
    }

    @Override
    default Form initial(String number) {
        return new Form(null);
    }

    @Override
    default List<FieldProblem> check(String number, Form form) {
        String words = form.words();
        return new Checks()
                .required("words", words, "请填写随机内容")
                .that(
                        words == null || words.isBlank() || words.strip().length() >= SHORTEST,
                        "words",
                        "至少" + SHORTEST + "个字符")
                .problems();
    }
}
