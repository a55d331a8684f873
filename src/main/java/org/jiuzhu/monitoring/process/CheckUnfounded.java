package org.jiuzhu.monitoring.process;

import static org.jiuzhu.monitoring.process.MonitoringAlertProcess.CHECK_OUTCOME;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.monitoring.Alerts;
import org.jiuzhu.monitoring.process.MonitoringAlertProcess.CheckOutcome;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 复核不属实的红色预警: nobody in danger is put aside by one person. */
@Component
class CheckUnfounded implements StepForm<CheckUnfounded.Form> {

    private final Alerts alerts;
    private final AlertFacts facts;

    CheckUnfounded(Alerts alerts, AlertFacts facts) {
        this.alerts = alerts;
        this.facts = facts;
    }

    record Form(@Nullable CheckOutcome choice, @AtMost(500) @Nullable String note) {}

    @Override
    public String taskKey() {
        return "Task_CheckUnfounded";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "乡镇（街道）走访后认为红色预警不属实：看走访记录、打电话或者派人查证，同意的办结，不放心的退回重新走访。",
                facts.course(number),
                List.of(
                        Field.choice(
                                        "choice",
                                        "复核意见",
                                        new Field.Option("AGREED", "同意，不属实"),
                                        new Field.Option("RETURN", "退回重新走访"))
                                .required(),
                        Field.of("note", "怎样查证的；退回的写明要查什么", Field.Kind.LONG_TEXT)
                                .required()));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        return new Checks()
                .required("choice", form.choice(), "请选择复核意见")
                .required("note", form.note(), "请写明怎样查证的")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        CheckOutcome choice = Objects.requireNonNull(form.choice());
        alerts.check(number, choice == CheckOutcome.AGREED, Objects.requireNonNull(form.note()), actor);
        return Map.of(CHECK_OUTCOME.name(), CHECK_OUTCOME.toEngine(choice));
    }
}
