package org.jiuzhu.appraisal.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.appraisal.Appraisal;
import org.jiuzhu.appraisal.Appraisals;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督办民主评议: the county asks the township why it is late. */
@Component
class SuperviseAppraisal implements Supervision {

    private final Appraisals appraisals;
    private final AppraisalFacts facts;
    private final Clock clock;

    SuperviseAppraisal(Appraisals appraisals, AppraisalFacts facts, Clock clock) {
        this.appraisals = appraisals;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseAppraisal";
    }

    @Override
    public String reasonTitle() {
        return "逾期的原因";
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
        Appraisal appraisal = appraisals.find(number);
        return new FormPage("民主评议（复查）过期没有办理，请向乡镇（街道）查明原因并督促办结。", facts.of(appraisal), fields())
                .papers(facts.papers(appraisal));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        appraisals.supervised(number, form.words("办结"));
        return Map.of();
    }
}
