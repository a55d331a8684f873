package org.jiuzhu.benefit.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督办追回: the county asks why nothing has come after the reminder. */
@Component
class SuperviseRepayment implements Supervision {

    private final ReviewRecords records;
    private final RecoveryFacts facts;
    private final Clock clock;

    SuperviseRepayment(ReviewRecords records, RecoveryFacts facts, Clock clock) {
        this.records = records;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseRepayment";
    }

    @Override
    public String reasonTitle() {
        return "逾期原因";
    }

    @Override
    public String demand() {
        return "退款";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("催告后仍没有退款。查明是确有困难还是拒不退回：有困难的改为分期或者报请不再追回；拒不退回的可以依法申请人民法院强制执行。", facts.of(number), fields());
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        records.write(number, ReviewRecord.Kind.SUPERVISION, form.words("退款"), actor);
        return Map.of();
    }
}
