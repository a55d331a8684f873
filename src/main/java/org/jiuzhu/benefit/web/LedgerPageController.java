package org.jiuzhu.benefit.web;

import static org.jiuzhu.shared.Role.AUDITOR;
import static org.jiuzhu.shared.Role.CITY_MANAGER;
import static org.jiuzhu.shared.Role.COUNTY_CHECKER;
import static org.jiuzhu.shared.Role.COUNTY_SUPERVISOR;
import static org.jiuzhu.shared.Role.DECIDER;
import static org.jiuzhu.shared.Role.SURVEYOR;
import static org.jiuzhu.shared.Role.WINDOW_CLERK;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the ledger; what they show comes over the interface. */
@Controller
@AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
class LedgerPageController {

    @GetMapping("/ledger")
    @MenuPage(value = "补退台账", order = 32)
    String list() {
        return "ledger";
    }

    @GetMapping("/ledger/{ledgerNumber}")
    String one(@PathVariable String ledgerNumber, Model model) {
        model.addAttribute("ledgerNumber", ledgerNumber);
        return "ledger";
    }
}
