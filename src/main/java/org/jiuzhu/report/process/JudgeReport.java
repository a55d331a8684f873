package org.jiuzhu.report.process;

import static org.jiuzhu.report.process.YearEndReportProcess.REPORT_RECEIVED;

import java.util.Map;
import org.jiuzhu.report.YearReports;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** The city takes the report, or wants it corrected. */
@Component
class JudgeReport implements TwoWays {

    private final YearReports reports;
    private final ReportFacts facts;

    JudgeReport(YearReports reports, ReportFacts facts) {
        this.reports = reports;
        this.facts = facts;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeReport";
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("审阅报送的年度报告；退回补正的写明哪里要改，原版本留存（通知三（七））。", facts.written(number), fields("接收", "退回补正"))
                .papers(facts.papers(number));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        if (form.yes()) {
            reports.receive(number, actor);
        } else {
            reports.reject(number, form.why(), actor);
        }
        return Map.of(REPORT_RECEIVED.name(), REPORT_RECEIVED.toEngine(form.yes()));
    }
}
