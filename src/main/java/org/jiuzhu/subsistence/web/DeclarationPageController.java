package org.jiuzhu.subsistence.web;

import static org.jiuzhu.shared.Role.SURVEYOR;
import static org.jiuzhu.shared.Role.WINDOW_CLERK;

import org.jiuzhu.shared.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which a declaration is amended. */
@Controller
class DeclarationPageController {

    @GetMapping("/cases/{caseNumber}/declaration")
    @AllowedTo({WINDOW_CLERK, SURVEYOR})
    String declaration() {
        return "declaration";
    }
}
