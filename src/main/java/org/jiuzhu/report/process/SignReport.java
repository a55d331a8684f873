package org.jiuzhu.report.process;

import static org.jiuzhu.report.process.YearEndReportProcess.REPORT_SIGNED;

import java.util.Map;
import org.jiuzhu.report.YearReports;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** A second person signs the report, or sends it back. */
@Component
class SignReport implements TwoWays {

    private final YearReports reports;
    private final ReportFacts facts;

    SignReport(YearReports reports, ReportFacts facts) {
        this.reports = reports;
        this.facts = facts;
    }

    @Override
    public String taskKey() {
        return "Task_SignReport";
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("核对后签署报送；报送后这一版不再改动，需要更正的另报一版（通知三（七））。", facts.written(number), fields("同意，签署报送", "退回重写"))
                .papers(facts.papers(number));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        if (form.yes()) {
            reports.sign(number, actor);
        } else {
            reports.sendBack(number, form.why());
        }
        return Map.of(REPORT_SIGNED.name(), REPORT_SIGNED.toEngine(form.yes()));
    }
}
