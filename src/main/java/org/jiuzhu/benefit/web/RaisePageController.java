package org.jiuzhu.benefit.web;

import static org.jiuzhu.shared.Role.*;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the raises of the standard; what it shows comes over the interface. */
@Controller
class RaisePageController {

    @GetMapping("/standards/raises")
    @AllowedTo({COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    @MenuPage(value = "提高标准", order = 34)
    String raises() {
        return "raises";
    }
}
