package org.jiuzhu.policy.web;

import static org.jiuzhu.shared.Role.*;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the decision tables; what they show comes over the interface. */
@Controller
@AllowedTo({ANALYST, CITY_MANAGER, AUDITOR})
class PolicyPagesController {

    @GetMapping("/policy")
    @MenuPage(value = "决策表", order = 70)
    String all() {
        return "policy";
    }

    @GetMapping("/policy/decisions/{decisionId}")
    String one(@PathVariable String decisionId, Model model) {
        model.addAttribute("decisionId", decisionId);
        return "policy";
    }

    @GetMapping("/policy/drafts/{draftId}")
    String draft(@PathVariable long draftId, Model model) {
        model.addAttribute("draftId", draftId);
        return "policy";
    }
}
