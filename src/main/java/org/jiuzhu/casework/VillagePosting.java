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

/** 公示: posted in the village for some days; afterwards the window says whether anybody has objected. */
public interface VillagePosting extends StepForm<VillagePosting.Form> {

    enum Heard {
        NOTHING,
        OBJECTION
    }

    record Form(
            @AtMost(200) @Nullable String place,
            @Nullable LocalDate fromDay,
            @Nullable Heard heard,
            @AtMost(1000) @Nullable String objection) {

        /** What was objected, or null. */
        public @Nullable String objected() {
            return heard == Heard.OBJECTION ? objection : null;
        }
    }

    LocalDate today();

    /** Calendar days that it hangs. */
    int days(String caseNumber);

    /** What is asked for when somebody has objected. */
    String objectionTitle();

    /** Whether an objection is taken before the days are over, and ends them. */
    boolean objectionEnds();

    /** The day before which it cannot have been posted, and why; null for none. */
    default @Nullable Earliest earliest(String caseNumber) {
        return null;
    }

    /** @param problem what to say of an earlier day */
    record Earliest(LocalDate day, String problem) {}

    default List<Field> fields() {
        return List.of(
                Field.of("place", "公示地点", Field.Kind.TEXT).required(),
                Field.of("fromDay", "张贴日期", Field.Kind.DATE).required(),
                Field.choice(
                                "heard",
                                "期满后有无异议",
                                new Field.Option("NOTHING", "没有异议"),
                                new Field.Option("OBJECTION", "有异议"))
                        .required(),
                Field.of("objection", objectionTitle(), Field.Kind.LONG_TEXT)
                        .required()
                        .when("heard=OBJECTION"),
                Field.files("publicity", "张贴的照片"));
    }

    @Override
    default Class<Form> type() {
        return Form.class;
    }

    @Override
    default Form initial(String caseNumber) {
        return new Form(null, today(), null, null);
    }

    @Override
    default List<FieldProblem> check(String caseNumber, Form form) {
        LocalDate from = form.fromDay();
        LocalDate end = from == null ? null : from.plusDays(days(caseNumber));
        Earliest earliest = earliest(caseNumber);
        boolean objection = form.heard() == Heard.OBJECTION;
        Checks checks = new Checks()
                .required("place", form.place(), "请填写公示地点")
                .required("fromDay", from, "请填写张贴日期")
                .that(from == null || !from.isAfter(today()), "fromDay", "张贴日期晚于今天")
                .required("heard", form.heard(), "请选择有无异议")
                .that(
                        objection && objectionEnds() || end == null || !today().isBefore(end),
                        "heard",
                        "公示到" + (end == null ? "" : Dates.chinese(end)) + "期满，期满后再登记"
                                + (objectionEnds() ? "没有异议" : "有无异议"));
        if (earliest != null) {
            checks.that(from == null || !from.isBefore(earliest.day()), "fromDay", earliest.problem());
        }
        if (objection) {
            checks.required(
                    "objection", form.objection(), "请写明" + objectionTitle().replace("（异议人保密）", ""));
        }
        return checks.problems();
    }
}
