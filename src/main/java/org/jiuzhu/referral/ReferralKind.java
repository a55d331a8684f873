package org.jiuzhu.referral;

import java.util.Set;
import org.jiuzhu.intake.Declaration.SpendingKind;

/** The kinds of aid that other departments give. */
public enum ReferralKind {
    MEDICAL("医疗救助", Set.of(SpendingKind.MEDICAL)),
    ILLNESS_EMERGENCY("疾病应急救助", Set.of(SpendingKind.MEDICAL)),
    EDUCATION("教育救助", Set.of(SpendingKind.EDUCATION)),
    HOUSING("住房救助", Set.of()),
    EMPLOYMENT("就业救助", Set.of()),
    DISASTER("受灾人员救助", Set.of()),
    DISABILITY("残疾人服务和补贴", Set.of(SpendingKind.DISABILITY_REHABILITATION)),
    ANTI_RELAPSE("防止返贫帮扶", Set.of()),
    LEGAL_AID("法律援助", Set.of()),
    JUDICIAL("司法救助", Set.of()),
    CHARITY("慈善帮扶", Set.of(SpendingKind.MEDICAL, SpendingKind.EDUCATION, SpendingKind.LIVING));

    private final String title;
    private final Set<SpendingKind> spending;

    ReferralKind(String title, Set<SpendingKind> spending) {
        this.title = title;
        this.spending = spending;
    }

    public String title() {
        return title;
    }

    /** Kinds of the family's own spending that matter for it. */
    public Set<SpendingKind> spending() {
        return spending;
    }
}
