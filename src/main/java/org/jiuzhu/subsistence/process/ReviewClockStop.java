package org.jiuzhu.subsistence.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockEvent;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.subsistence.CaseRequests;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 复核停止计时: the county is told of every stop of a legal clock, and lets it run on where the ground does not hold. */
@Component
class ReviewClockStop implements StepForm<ReviewClockStop.Form> {

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

    record Form(@Nullable Boolean agreed, @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_ReviewClockStop";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
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
        return new FormPage(
                "乡镇（街道）停止计算了法定期限，请复核理由；不同意的，提交后期限即恢复计算。",
                lines,
                List.of(
                        Field.of("agreed", "同意停止计时", Field.Kind.FLAG),
                        Field.of("reason", "复核意见", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(false, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        return new Checks().required("reason", form.reason(), "请写明复核意见").problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        boolean agreed = Boolean.TRUE.equals(form.agreed());
        String reason = form.reason() == null ? "" : form.reason();
        records.write(
                caseNumber,
                ReviewRecord.Kind.CLOCK_STOP_REVIEW,
                (agreed ? "同意停止计时。" : "不同意停止计时，恢复计算。") + reason,
                actor);
        boolean stopped = clocks.state(caseNumber)
                .filter(state -> state.stoppedOn() != null)
                .isPresent();
        if (!agreed && stopped) {
            requests.resumeClock(caseNumber, "县级复核不同意停止计时：" + reason, actor);
        }
        return Map.of();
    }
}
