package org.jiuzhu.remedy.web;

import static org.jiuzhu.shared.Role.AUDITOR;
import static org.jiuzhu.shared.Role.CITY_MANAGER;
import static org.jiuzhu.shared.Role.COUNTY_CHECKER;
import static org.jiuzhu.shared.Role.COUNTY_SUPERVISOR;
import static org.jiuzhu.shared.Role.DECIDER;
import static org.jiuzhu.shared.Role.SURVEYOR;
import static org.jiuzhu.shared.Role.WINDOW_CLERK;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the remedies; what it shows comes over the interface. */
@Controller
@AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
class RemedyPageController {

    @GetMapping("/remedies")
    @MenuPage(value = "复议诉讼纠正", order = 47)
    String list() {
        return "remedies";
    }
}
