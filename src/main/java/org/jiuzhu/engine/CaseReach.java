package org.jiuzhu.engine;

import java.util.Optional;
import org.jiuzhu.shared.ActiveStaff;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CasePlaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whether a person may work on a case at all. Looked up afresh each time: rights of the engine tell which tasks somebody
 * meets, the staff register and the case itself tell whether he may act.
 */
@Component
class CaseReach {

    private final ObjectProvider<ActiveStaff> staff;
    private final ObjectProvider<CasePlaces> cases;

    CaseReach(ObjectProvider<ActiveStaff> staff, ObjectProvider<CasePlaces> cases) {
        this.staff = staff;
        this.cases = cases;
    }

    /** The person, when he is on the staff now and the case lies within his area. */
    Optional<Actor> worker(String userId, String caseNumber) {
        return staff.getObject().find(userId).filter(actor -> sees(actor, caseNumber));
    }

    /** A case that nobody knows is within nobody's reach. */
    boolean sees(Actor actor, String caseNumber) {
        return cases.getObject().sees(actor, caseNumber);
    }
}
