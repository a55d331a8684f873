package org.jiuzhu.capacity.web;

import static org.jiuzhu.shared.Role.*;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of posts and money. */
@Controller
class CapacityPageController {

    @GetMapping("/capacity")
    @MenuPage(value = "经办力量和经费", order = 59)
    @AllowedTo({COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    String capacity() {
        return "capacity";
    }
}
