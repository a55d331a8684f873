package org.jiuzhu.integrity.web;

import static org.jiuzhu.shared.Role.*;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the list of the dishonest; what they show comes over the interface. */
@Controller
@AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
class IntegrityPageController {

    @GetMapping("/integrity")
    @MenuPage(value = "失信管理", order = 45)
    String list() {
        return "integrity";
    }

    @GetMapping("/integrity/{caseNumber}")
    String one(@PathVariable String caseNumber, Model model) {
        model.addAttribute("caseNumber", caseNumber);
        return "integrity";
    }
}
