package org.jiuzhu.subsistence.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.casework.ReasonedChoice;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockEvent;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.subsistence.CaseRequests;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 复核停止计时: the county is told of every stop of a legal clock, and lets it run on where the ground does not hold. */
@Component
class ReviewClockStop implements ReasonedChoice {

    private final CaseClocks clocks;
    private final CaseRequests requests;
    private final ReviewRecords records;
    private final StaffDirectory staff;
    private final CaseFacts facts;

    ReviewClockStop(
            CaseClocks clocks, CaseRequests requests, ReviewRecords records, StaffDirectory staff, CaseFacts facts) {
        this.clocks = clocks;
        this.requests = requests;
        this.records = records;
        this.staff = staff;
        this.facts = facts;
    }

    @Override
    public String taskKey() {
        return "Task_ReviewClockStop";
    }

    @Override
    public String question() {
        return "同意停止计时";
    }

    @Override
    public String reasonTitle() {
        return "复核意见";
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.with(caseNumber));
        List<ClockEvent> events = clocks.events(caseNumber);
        Map<String, String> names =
                staff.names(events.stream().map(ClockEvent::actorId).distinct().toList());
        events.stream()
                .filter(event -> event.kind() == ClockEvent.Kind.STOPPED)
                .forEach(event -> lines.add(fact(
                        "停止计时",
                        Dates.chinese(event.onDay()) + "，" + names.getOrDefault(event.actorId(), event.actorId()) + "："
                                + event.ground())));
        return new FormPage("乡镇（街道）停止计算了法定期限，请复核理由；不同意的，提交后期限即恢复计算。", lines, fields());
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        records.write(
                caseNumber,
                ReviewRecord.Kind.CLOCK_STOP_REVIEW,
                (form.yes() ? "同意停止计时。" : "不同意停止计时，恢复计算。") + form.because(),
                actor);
        boolean stopped = clocks.state(caseNumber)
                .filter(state -> state.stoppedOn() != null)
                .isPresent();
        if (!form.yes() && stopped) {
            requests.resumeClock(caseNumber, "县级复核不同意停止计时：" + form.because(), actor);
        }
        return Map.of();
    }
}
