package org.jiuzhu.referral.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督办转办事项: the county asks the department why it has not received or answered in time. */
@Component
class SuperviseReferral implements Supervision {

    private final Referrals referrals;
    private final ReferralFacts facts;
    private final Clock clock;

    SuperviseReferral(Referrals referrals, ReferralFacts facts, Clock clock) {
        this.referrals = referrals;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseReferral";
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
        return new FormPage("部门没有在期限内签收或者答复，请向该部门查明原因、督促办结；求助人还在等。", facts.course(number), fields());
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        referrals.supervise(number, form.words("办结"), actor);
        return Map.of();
    }
}
