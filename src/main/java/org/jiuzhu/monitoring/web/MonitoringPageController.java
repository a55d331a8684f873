package org.jiuzhu.monitoring.web;

import static org.jiuzhu.shared.Role.*;

import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of alerts and screenings; what they show comes over the interface. */
@Controller
@AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
class MonitoringPageController {

    @GetMapping("/monitoring")
    @MenuPage(value = "监测预警", order = 45)
    String overview() {
        return "monitoring";
    }

    @GetMapping("/monitoring/{alertNumber}")
    String one(@PathVariable String alertNumber, Model model) {
        model.addAttribute("alertNumber", alertNumber);
        return "monitoring";
    }
}
