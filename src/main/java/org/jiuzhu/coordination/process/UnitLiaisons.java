package org.jiuzhu.coordination.process;

import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.coordination.Opinion;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Who writes down what a unit says: its own liaisons in Tasklist, and the county's office for a unit that answers on
 * paper.
 */
@Component
public class UnitLiaisons {

    private final Matters matters;
    private final StaffDirectory staff;

    UnitLiaisons(Matters matters, StaffDirectory staff) {
        this.matters = matters;
        this.staff = staff;
    }

    /** The engine groups, with a comma between. */
    public String of(DelegateExecution execution) {
        Opinion opinion = matters.opinion(execution.getProcessBusinessKey());
        String county = matters.find(opinion.matterNumber()).countyCode();
        String office = Role.COUNTY_SUPERVISOR.groupId(county);
        return Arrays.stream(Department.values())
                .filter(one -> one.body().equals(opinion.unit()) && staff.hasLiaison(one, county))
                .findFirst()
                .map(one -> office + "," + one.groupId(county))
                .orElse(office);
    }
}
