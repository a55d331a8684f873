package org.jiuzhu.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.MenuPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The menu of own pages, put together from the pages themselves: whoever may open one finds it, nobody else sees it. */
@Component
public class PageMenu implements SmartInitializingSingleton {

    /** A page: its address and its name. */
    public record Entry(String href, String text) {}

    private record Page(int order, Entry entry, AllowedTo allowed) {}

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private List<Page> pages = List.of();

    PageMenu(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Page> found = new ArrayList<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((request, method) -> {
            MenuPage page = method.getMethodAnnotation(MenuPage.class);
            AllowedTo allowed = RoleGuard.allowed(method);
            if (page != null && allowed != null) {
                found.add(new Page(
                        page.order(),
                        new Entry(request.getPatternValues().iterator().next(), page.value()),
                        allowed));
            }
        }));
        found.sort(Comparator.comparingInt(Page::order));
        pages = List.copyOf(found);
    }

    /** The pages that a person may open, in their order. */
    public List<Entry> of(Actor actor) {
        return pages.stream()
                .filter(page -> page.allowed().value().length == 0
                        || actor.holdsAny(page.allowed().value()))
                .map(Page::entry)
                .toList();
    }
}
