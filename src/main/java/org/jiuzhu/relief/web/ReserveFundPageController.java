package org.jiuzhu.relief.web;

import static org.jiuzhu.shared.Role.*;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the reserve funds. */
@Controller
class ReserveFundPageController {

    @GetMapping("/reserve-funds")
    @MenuPage(value = "备用金", order = 40)
    @AllowedTo({DECIDER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    String funds() {
        return "reserve-funds";
    }
}
