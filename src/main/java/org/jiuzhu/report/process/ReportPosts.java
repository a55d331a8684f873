package org.jiuzhu.report.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.report.YearReport;
import org.jiuzhu.report.YearReports;
import org.jiuzhu.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Who works on a report. A county's own supervisors write it and a second one, or the head of the coordination group,
 * signs. City member units have no people in the system: the city's managers enter what the unit hands in.
 */
@Component
public class ReportPosts {

    private final YearReports reports;
    private final Areas areas;

    ReportPosts(YearReports reports, Areas areas) {
        this.reports = reports;
        this.areas = areas;
    }

    public List<String> writers(DelegateExecution execution) {
        YearReport report = reports.find(execution.getProcessBusinessKey());
        return report.ofCounty() ? List.of(Role.COUNTY_SUPERVISOR.groupId(report.areaCode())) : city();
    }

    public List<String> signers(DelegateExecution execution) {
        YearReport report = reports.find(execution.getProcessBusinessKey());
        return report.ofCounty()
                ? List.of(Role.COUNTY_SUPERVISOR.groupId(report.areaCode()), Role.GROUP_HEAD.groupId(report.areaCode()))
                : city();
    }

    public List<String> judges(DelegateExecution execution) {
        return city();
    }

    public List<String> city() {
        return List.of(Role.CITY_MANAGER.groupId(areas.city().code()));
    }
}
