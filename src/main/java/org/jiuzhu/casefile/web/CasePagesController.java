package org.jiuzhu.casefile.web;

import static org.jiuzhu.shared.Role.*;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of cases and awards; what they show comes over the interface. */
@Controller
@AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR})
class CasePagesController {

    @GetMapping("/cases")
    @MenuPage(value = "案件", order = 10)
    String cases() {
        return "cases";
    }

    @GetMapping("/cases/{caseNumber}")
    String one(@PathVariable String caseNumber, Model model) {
        model.addAttribute("caseNumber", caseNumber);
        return "case";
    }

    @GetMapping("/awards")
    @MenuPage(value = "待遇登记册", order = 20)
    String awards() {
        return "awards";
    }
}
