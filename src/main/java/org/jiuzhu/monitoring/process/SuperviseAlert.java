package org.jiuzhu.monitoring.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.monitoring.Alerts;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督办预警: the person has not been reached in time, or not been helped in time. */
@Component
class SuperviseAlert implements Supervision {

    private final Alerts alerts;
    private final AlertFacts facts;
    private final Clock clock;

    SuperviseAlert(Alerts alerts, AlertFacts facts, Clock clock) {
        this.alerts = alerts;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseAlert";
    }

    @Override
    public String reasonTitle() {
        return "逾期原因";
    }

    @Override
    public String demand() {
        return "办结";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("预警没有在期限内联系或者办结：查明卡在哪里，督促乡镇（街道）走访、落实（通知三（六））。", facts.course(number), fields());
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        alerts.supervise(number, form.words("办结"), actor);
        return Map.of();
    }
}
