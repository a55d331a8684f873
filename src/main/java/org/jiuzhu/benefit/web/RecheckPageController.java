package org.jiuzhu.benefit.web;

import static org.jiuzhu.shared.Role.*;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the periodic re-checks; what it shows comes over the interface. */
@Controller
class RecheckPageController {

    @GetMapping("/rechecks")
    @AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    @MenuPage(value = "定期核查", order = 32)
    String rechecks() {
        return "rechecks";
    }
}
