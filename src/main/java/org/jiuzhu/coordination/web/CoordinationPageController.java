package org.jiuzhu.coordination.web;

import static org.jiuzhu.shared.Role.*;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the county's coordination group. */
@Controller
class CoordinationPageController {

    @GetMapping("/coordination")
    @MenuPage(value = "协调小组", order = 55)
    @AllowedTo({DECIDER, COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR})
    String coordination() {
        return "coordination";
    }
}
