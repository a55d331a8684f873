package org.jiuzhu.benefit.web;

import static org.jiuzhu.shared.Role.*;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the payment lists; what they show comes over the interface. */
@Controller
@AllowedTo({DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
class PaymentPagesController {

    @GetMapping("/payments")
    @MenuPage(value = "按月发放", order = 30)
    String payments() {
        return "payments";
    }

    @GetMapping("/payments/{runNumber}")
    String one(@PathVariable String runNumber, Model model) {
        model.addAttribute("runNumber", runNumber);
        return "payments";
    }
}
