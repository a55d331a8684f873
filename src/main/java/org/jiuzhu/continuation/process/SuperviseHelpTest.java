package org.jiuzhu.continuation.process;

import static org.jiuzhu.task.FormPage.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.continuation.HelpTest;
import org.jiuzhu.continuation.HelpTests;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督办救助衔接: the county asks why nobody has looked for other help in time. */
@Component
class SuperviseHelpTest implements Supervision {

    private final HelpTests tests;
    private final ReviewRecords records;
    private final Clock clock;

    SuperviseHelpTest(HelpTests tests, ReviewRecords records, Clock clock) {
        this.tests = tests;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseHelpTest";
    }

    @Override
    public String reasonTitle() {
        return "超期原因";
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
        HelpTest test = tests.find(number);
        return new FormPage(
                "待遇停止、未确认后还没有测试其他救助，请查明原因并督促办结。",
                List.of(fact("编号", number), fact(test.source().title(), test.reference())),
                fields());
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        records.write(number, ReviewRecord.Kind.SUPERVISION, form.words("办结"), actor);
        return Map.of();
    }
}
