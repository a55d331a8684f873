package org.jiuzhu.hotline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From an order to a registration at the window of the place: name, phone and address are not asked twice. */
@Component
@Order(10)
class RegisterCase implements FollowUp {

    private final RegistrationDrafts drafts;

    RegisterCase(RegistrationDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String kind() {
        return "REGISTRATION";
    }

    @Override
    public String title() {
        return "窗口登记（救助申请）";
    }

    @Override
    public boolean offeredTo(Actor actor, HotlineOrder order) {
        boolean asks = order.kind() != CallKind.COMPLAINT && order.kind() != CallKind.REPORT;
        boolean window = actor.holds(Role.WINDOW_CLERK) && order.placeCode().equals(actor.township());
        boolean operator =
                actor.holds(Role.HOTLINE_OPERATOR) && order.countyCode().equals(actor.county());
        return asks && HotlineUnits.isTownship(order.placeCode()) && (window || operator);
    }

    @Override
    public String start(HotlineOrder order, Actor actor) {
        Map<String, Object> known = new HashMap<>();
        known.put("residenceTownship", order.placeCode());
        put(known, "residenceAddress", order.address());
        if (order.showsCallerTo(actor) && !order.anonymous()) {
            Map<String, Object> applicant = new HashMap<>();
            applicant.put("relation", "SELF");
            put(applicant, "name", order.callerName());
            put(applicant, "phone", order.callerPhone());
            known.put("members", List.of(applicant));
        }
        return drafts.prepare(order.placeCode(), known, actor);
    }

    private static void put(Map<String, Object> to, String name, @Nullable String value) {
        if (value != null) {
            to.put(name, value);
        }
    }

    @Override
    public String standing(String draft) {
        return drafts.caseOf(draft).map(one -> "已立案，案号" + one).orElse("登记草稿，等窗口接着办");
    }
}
