package org.jiuzhu.inspection.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.inspection.InspectionSheets;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** The county asks a township why it has not put things right. */
@Component
class SuperviseRectification implements Supervision {

    private final InspectionSheets sheets;
    private final InspectionFacts facts;
    private final Clock clock;

    SuperviseRectification(InspectionSheets sheets, InspectionFacts facts, Clock clock) {
        this.sheets = sheets;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseRectification";
    }

    @Override
    public String reasonTitle() {
        return "逾期原因";
    }

    @Override
    public String demand() {
        return "完成整改";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("整改期限已过，乡镇（街道）没有反馈。请查明原因，督促整改。", facts.rectification(number), fields())
                .papers(facts.papers(number));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        sheets.supervised(number, form.words("完成整改"));
        return Map.of();
    }
}
