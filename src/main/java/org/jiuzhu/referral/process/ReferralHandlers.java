package org.jiuzhu.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Who works on a referral for the department: its liaisons in the county. Where a department has none yet, the county's
 * supervisor writes down what the department answers on paper, so that nothing waits for nobody.
 */
@Component
public class ReferralHandlers {

    private final Referrals referrals;
    private final StaffDirectory staff;

    ReferralHandlers(Referrals referrals, StaffDirectory staff) {
        this.referrals = referrals;
        this.staff = staff;
    }

    /** The engine group. */
    public String of(DelegateExecution execution) {
        Referral one = referrals.find(execution.getProcessBusinessKey());
        Department department = one.department();
        return department != null && staff.hasLiaison(department, one.countyCode())
                ? department.groupId(one.countyCode())
                : Role.COUNTY_SUPERVISOR.groupId(one.countyCode());
    }
}
