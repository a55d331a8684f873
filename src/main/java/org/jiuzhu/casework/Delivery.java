package org.jiuzhu.casework;

import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;

/** 送达: how, when and to whom a letter was handed over. */
public interface Delivery extends StepForm<Delivery.Form> {

    enum Way {
        IN_PERSON("直接送达"),
        LEFT("留置送达"),
        POST("邮寄送达"),
        ELECTRONIC("电子送达");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    record Form(@Nullable Way way, @Nullable LocalDate deliveredOn, @AtMost(60) @Nullable String receiver) {}

    LocalDate today();

    /** The day before which nothing can have been handed over, or null when there is none. */
    @Nullable
    LocalDate decidedOn(String caseNumber);

    default List<Field> fields() {
        return List.of(
                Field.choice(
                                "way",
                                "送达方式",
                                new Field.Option("IN_PERSON", "直接送达"),
                                new Field.Option("LEFT", "留置送达"),
                                new Field.Option("POST", "邮寄送达"),
                                new Field.Option("ELECTRONIC", "电子送达（已同意）"))
                        .required(),
                Field.of("deliveredOn", "送达日期", Field.Kind.DATE).required(),
                Field.of("receiver", "签收人", Field.Kind.TEXT).required());
    }

    @Override
    default Class<Form> type() {
        return Form.class;
    }

    @Override
    default Form initial(String caseNumber) {
        return new Form(Way.IN_PERSON, today(), null);
    }

    @Override
    default List<FieldProblem> check(String caseNumber, Form form) {
        LocalDate day = form.deliveredOn();
        LocalDate decided = decidedOn(caseNumber);
        return new Checks()
                .required("way", form.way(), "请选择送达方式")
                .required("deliveredOn", day, "请填写送达日期")
                .that(day == null || !day.isAfter(today()), "deliveredOn", "送达日期晚于今天")
                .that(day == null || decided == null || !day.isBefore(decided), "deliveredOn", "送达日期早于决定日期")
                .required("receiver", form.receiver(), "请填写签收人")
                .problems();
    }
}
