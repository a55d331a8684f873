package org.jiuzhu.inspection.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.inspection.Corrections;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** The county asks a township why it has not carried out a decision. */
@Component
class SuperviseCorrection implements Supervision {

    private final Corrections corrections;
    private final InspectionFacts facts;
    private final Clock clock;

    SuperviseCorrection(Corrections corrections, InspectionFacts facts, Clock clock) {
        this.corrections = corrections;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseCorrection";
    }

    @Override
    public String reasonTitle() {
        return "逾期原因";
    }

    @Override
    public String demand() {
        return "执行决定";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("执行期限已过，乡镇（街道）没有报告。请查明原因，督促执行。", facts.correction(number), fields())
                .papers(facts.papers(number));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        corrections.supervised(number, form.words("执行决定"));
        return Map.of();
    }
}
