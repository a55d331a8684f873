package org.jiuzhu.monitoring.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.monitoring.Screening;
import org.jiuzhu.monitoring.Screenings;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 查看筛查结果: the county reads the figures and says what it makes of them. */
@Component
class ReviewScreening implements StepForm<ReviewScreening.Form> {

    private final Screenings screenings;
    private final Areas areas;

    ReviewScreening(Screenings screenings, Areas areas) {
        this.screenings = screenings;
        this.areas = areas;
    }

    record Form(@AtMost(500) @Nullable String review) {}

    @Override
    public String taskKey() {
        return "Task_ReviewScreening";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        Screening one = screenings.find(number);
        return new FormPage(
                "筛查的新预警已经交到各乡镇（街道）走访。看数字是否合理：比上月多得多的，先查部门交来的数据（页面“监测预警”里有每份数据的行数）。",
                List.of(fact("筛查", number + "，" + areas.name(one.countyCode())), fact("结果", Screenings.words(one))),
                List.of(Field.of("review", "查看意见", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String number) {
        return new Form(null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        return new Checks().required("review", form.review(), "请写明查看意见").problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        screenings.review(number, Objects.requireNonNull(form.review()), actor);
        return Map.of();
    }
}
