package org.jiuzhu.subsistence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.engine.EngineTask;
import org.jiuzhu.engine.UserTaskSchedule;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Dates;
import org.springframework.stereotype.Component;

/** A task is as urgent as the clock of its case; check and survey begin when somebody takes them (第十五条、第十七条). */
@Component
class TaskSchedule implements UserTaskSchedule {

    private static final int NORMAL = 50;
    private static final int YELLOW = 60;
    private static final int RED = 85;
    private static final Map<String, String> STARTS =
            Map.of("Task_CheckInformation", "信息核对", "Task_SurveyHome", "入户调查");

    private final CaseClocks clocks;
    private final StepDeadlines deadlines;
    private final ReviewRecords records;
    private final CurrentActor currentActor;
    private final Clock clock;

    TaskSchedule(
            CaseClocks clocks, StepDeadlines deadlines, ReviewRecords records, CurrentActor currentActor, Clock clock) {
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.records = records;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public int priority(EngineTask task) {
        return task.caseNumber().isEmpty()
                ? NORMAL
                : clocks.state(task.caseNumber()).map(TaskSchedule::priority).orElse(NORMAL);
    }

    static int priority(ClockState state) {
        return switch (state.colour()) {
            case YELLOW -> YELLOW;
            case RED, OVERDUE -> RED;
            case GREEN, STOPPED, CLOSED, UNKNOWN -> NORMAL;
        };
    }

    @Override
    public Optional<Due> claimed(EngineTask task, String assigneeId) {
        String what = STARTS.get(task.key());
        ClockState state = what == null ? null : clocks.state(task.caseNumber()).orElse(null);
        if (what == null || state == null) {
            return Optional.empty();
        }
        String begun = "开始" + what;
        boolean before = records.of(task.caseNumber()).stream()
                .anyMatch(one ->
                        one.kind() == ReviewRecord.Kind.START && one.content().startsWith(begun));
        if (!before) {
            LocalDate last = deadlines.startDay(state);
            boolean late = LocalDate.now(clock).isAfter(last);
            records.write(
                    task.caseNumber(),
                    ReviewRecord.Kind.START,
                    begun + (late ? "，已过应开始的日期" : "，应于") + Dates.chinese(last) + (late ? "" : "前开始") + "。",
                    currentActor.get());
        }
        return Optional.of(deadlines
                .stepDay(task.caseNumber(), task.key())
                .map(StepDeadlines::due)
                .orElse(new Due(null)));
    }
}
