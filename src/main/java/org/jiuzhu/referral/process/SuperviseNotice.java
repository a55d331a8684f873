package org.jiuzhu.referral.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督办待遇告知: the county asks the department why it has not received in time what it was told of an award. */
@Component
class SuperviseNotice implements Supervision {

    private final Referrals referrals;
    private final ReferralFacts facts;
    private final Clock clock;

    SuperviseNotice(Referrals referrals, ReferralFacts facts, Clock clock) {
        this.referrals = referrals;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseNotice";
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
        return new FormPage("部门没有在期限内签收待遇告知，家庭附带的救助可能还没有着落，请向该部门查明原因、督促签收。", facts.course(number), fields());
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        referrals.supervise(number, form.words("办结"), actor);
        return Map.of();
    }
}
