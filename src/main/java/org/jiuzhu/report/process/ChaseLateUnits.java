package org.jiuzhu.report.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.report.MergedReports;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 催报: the city asks the units on the list why they have not reported, and sets a day. */
@Component
class ChaseLateUnits implements Supervision {

    private final MergedReports merged;
    private final ReportFacts facts;
    private final Clock clock;

    ChaseLateUnits(MergedReports merged, ReportFacts facts, Clock clock) {
        this.merged = merged;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_ChaseLateUnits";
    }

    @Override
    public String reasonTitle() {
        return "没有报送的原因";
    }

    @Override
    public String demand() {
        return "报送";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("12月30日截止，下列单位没有报送，请逐个催报（通知三（七））；各单位另有催报单。", facts.collection(number), fields())
                .papers(facts.mergedPapers(number));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        merged.chased(number, form.words("报送"));
        return Map.of();
    }
}
