package org.jiuzhu.hotline.web;

import static org.jiuzhu.shared.Role.AUDITOR;
import static org.jiuzhu.shared.Role.CITY_MANAGER;
import static org.jiuzhu.shared.Role.COUNTY_SUPERVISOR;
import static org.jiuzhu.shared.Role.HOTLINE_OPERATOR;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the hotline; what they show comes over the interface. */
@Controller
@AllowedTo({HOTLINE_OPERATOR, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
class HotlinePagesController {

    @GetMapping("/hotline")
    @MenuPage(value = "12349热线", order = 50)
    String figures() {
        return "hotline";
    }

    @GetMapping("/hotline/{orderNumber}")
    String one(@PathVariable String orderNumber, Model model) {
        model.addAttribute("orderNumber", orderNumber);
        return "hotline";
    }
}
