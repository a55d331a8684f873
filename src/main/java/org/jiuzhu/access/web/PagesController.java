package org.jiuzhu.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jiuzhu.access.OwnPassword;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.MenuPage;
import org.jiuzhu.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in and the way to one's own desk. */
@Controller
@AllowedTo
class PagesController {

    private final CurrentActor currentActor;
    private final OwnPassword ownPassword;

    PagesController(CurrentActor currentActor, OwnPassword ownPassword) {
        this.currentActor = currentActor;
        this.ownPassword = ownPassword;
    }

    @GetMapping("/sign-in")
    String signIn() {
        return "sign-in";
    }

    @GetMapping("/")
    String home() {
        Actor actor = currentActor.get();
        if (actor.holdsAny(
                Role.WINDOW_CLERK,
                Role.SURVEYOR,
                Role.DECIDER,
                Role.COUNTY_CHECKER,
                Role.HOTLINE_OPERATOR,
                Role.COUNTY_SUPERVISOR,
                Role.GROUP_HEAD,
                Role.DEPARTMENT_LIAISON)) {
            return "redirect:/camunda/app/tasklist/default/";
        }
        if (actor.holds(Role.SYSTEM_ADMINISTRATOR)) {
            return "redirect:/settings";
        }
        if (actor.holds(Role.ANALYST)) {
            return "redirect:/policy";
        }
        return "redirect:/camunda/app/cockpit/default/";
    }

    @GetMapping("/trial")
    @MenuPage(value = "试算和期限", order = 80)
    String trial() {
        return "trial";
    }

    @GetMapping("/settings")
    @MenuPage(value = "设置", order = 90)
    @AllowedTo({Role.SYSTEM_ADMINISTRATOR, Role.COUNTY_SUPERVISOR, Role.CITY_MANAGER})
    String settings() {
        return "settings";
    }

    @GetMapping("/awards/imports")
    @AllowedTo({Role.COUNTY_SUPERVISOR, Role.CITY_MANAGER})
    String recipientImports() {
        return "recipient-imports";
    }

    @GetMapping("/account/password")
    @MenuPage(value = "修改密码", order = 99)
    String password() {
        return "password";
    }

    @PostMapping("/account/password")
    String changePassword(
            @RequestParam String oldPassword,
            @RequestParam String newPassword,
            @RequestParam String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!newPassword.equals(repeated)) {
            model.addAttribute("message", "两次输入的新密码不一致。");
            return "password";
        }
        try {
            ownPassword.change(oldPassword, newPassword, request, response);
        } catch (InvalidInput e) {
            model.addAttribute("message", e.getMessage());
            return "password";
        }
        model.addAttribute("done", true);
        return "password";
    }
}
