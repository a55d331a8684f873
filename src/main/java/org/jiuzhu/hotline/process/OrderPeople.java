package org.jiuzhu.hotline.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.hotline.HotlineOrder;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.hotline.HotlineUnits;
import org.jiuzhu.hotline.Miss;
import org.jiuzhu.hotline.Stage;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Into whose hands a step of an order goes. */
@Component
public class OrderPeople {

    private final HotlineOrders orders;
    private final HotlineUnits units;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;

    OrderPeople(HotlineOrders orders, HotlineUnits units, StaffDirectory staff, CurrentActor currentActor) {
        this.orders = orders;
        this.units = units;
        this.staff = staff;
        this.currentActor = currentActor;
    }

    /** The first-asked person, as long as he is at the hotline of the county; else any operator may take it. */
    public @Nullable String owner(DelegateExecution execution) {
        HotlineOrder order = orders.find(execution.getProcessBusinessKey());
        return staff.find(order.owner())
                .filter(one ->
                        one.holds(Role.HOTLINE_OPERATOR) && order.countyCode().equals(one.county()))
                .map(Actor::id)
                .orElse(null);
    }

    /** Who has just received the order goes on with it; else anybody of the unit. */
    public @Nullable String receiver(DelegateExecution execution) {
        HotlineOrder order = orders.find(execution.getProcessBusinessKey());
        return acting().filter(one -> belongs(one, order.unitCode()))
                .map(Actor::id)
                .orElse(null);
    }

    static boolean belongs(Actor actor, String unit) {
        String area = actor.township() != null ? actor.township() : actor.county();
        return actor.holds(HotlineUnits.post(unit)) && (area == null ? unit.length() < 6 : area.equals(unit));
    }

    /** The group of the body above the one that has missed a clock last. */
    public String alarm(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        HotlineOrder order = orders.find(number);
        Miss last = orders.misses(number).stream().reduce((one, other) -> other).orElseThrow();
        String above = last.stage() == Stage.CALL_BACK ? order.countyCode() : units.above(last.unitCode());
        return HotlineUnits.post(above).groupId(above);
    }

    private Optional<Actor> acting() {
        try {
            return Optional.of(currentActor.get());
        } catch (Refused e) {
            return Optional.empty();
        }
    }
}
