package org.jiuzhu.exchange.web;

import static org.jiuzhu.shared.Role.*;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the lines to other departments; what it shows comes over the interface. */
@Controller
@AllowedTo({COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
class ExchangePageController {

    @GetMapping("/exchange")
    @MenuPage(value = "部门对接", order = 55)
    String page() {
        return "exchange";
    }
}
