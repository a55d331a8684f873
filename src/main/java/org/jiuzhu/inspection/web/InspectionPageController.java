package org.jiuzhu.inspection.web;

import static org.jiuzhu.shared.Role.*;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the inspections. */
@Controller
class InspectionPageController {

    @GetMapping("/inspection")
    @MenuPage(value = "双随机检查", order = 57)
    @AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    String inspection() {
        return "inspection";
    }
}
