package org.jiuzhu.report.web;

import static org.jiuzhu.shared.Role.*;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages of the figures and of the year's reports. */
@Controller
class ReportPageController {

    @GetMapping("/indicators")
    @MenuPage(value = "指标", order = 70)
    @AllowedTo({COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR})
    String indicators() {
        return "indicators";
    }

    @GetMapping("/clauses")
    @MenuPage(value = "条款对照", order = 74)
    @AllowedTo({COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, ANALYST, AUDITOR})
    String clauses() {
        return "clauses";
    }

    @GetMapping("/reports")
    @MenuPage(value = "年度报告", order = 72)
    @AllowedTo({COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR})
    String reports() {
        return "reports";
    }
}
