package org.jiuzhu.relief.web;

import static org.jiuzhu.shared.Role.*;

import org.jiuzhu.shared.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the reserve funds. */
@Controller
class ReserveFundPageController {

    @GetMapping("/reserve-funds")
    @AllowedTo({DECIDER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    String funds() {
        return "reserve-funds";
    }
}
