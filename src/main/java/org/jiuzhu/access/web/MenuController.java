package org.jiuzhu.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jiuzhu.access.PageMenu;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "页面")
@AllowedTo
class MenuController {

    private final PageMenu menu;
    private final CurrentActor currentActor;

    MenuController(PageMenu menu, CurrentActor currentActor) {
        this.menu = menu;
        this.currentActor = currentActor;
    }

    @GetMapping("/api/pages")
    @Operation(summary = "当前登录人可以打开的页面，按菜单顺序")
    List<PageMenu.Entry> pages() {
        return menu.of(currentActor.get());
    }
}
