package org.jiuzhu.appraisal.web;

import static org.jiuzhu.shared.Role.*;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the appraisals. */
@Controller
class AppraisalPageController {

    @GetMapping("/appraisals")
    @MenuPage(value = "民主评议", order = 57)
    @AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    String appraisals() {
        return "appraisals";
    }
}
