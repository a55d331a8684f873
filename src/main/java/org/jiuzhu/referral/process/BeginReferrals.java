package org.jiuzhu.referral.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Declaration.Aid;
import org.jiuzhu.intake.DeclarationTitles;
import org.jiuzhu.intake.SchemeProcedure;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.ReferralKind;
import org.jiuzhu.referral.ReferralProposals;
import org.jiuzhu.referral.ReferralStart;
import org.jiuzhu.referral.Referrals;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Begins the referrals of the aids that the clerk has confirmed at the registration, filled in with what the family has
 * declared: what is complete goes out at once, what is not waits with the clerk for the item that is missing.
 */
@Component
@Order(40)
class BeginReferrals implements SchemeProcedure {

    private static final Map<Aid, ReferralKind> KINDS = Map.of(
            Aid.MEDICAL, ReferralKind.MEDICAL,
            Aid.EDUCATION, ReferralKind.EDUCATION,
            Aid.HOUSING, ReferralKind.HOUSING,
            Aid.EMPLOYMENT, ReferralKind.EMPLOYMENT,
            Aid.DISASTER, ReferralKind.DISASTER,
            Aid.DISABILITY, ReferralKind.DISABILITY,
            Aid.LEGAL_AID, ReferralKind.LEGAL_AID);

    private final Referrals referrals;
    private final ReferralProposals proposals;
    private final ReferralStart start;

    BeginReferrals(Referrals referrals, ReferralProposals proposals, ReferralStart start) {
        this.referrals = referrals;
        this.proposals = proposals;
        this.start = start;
    }

    @Override
    public List<Begun> begin(Confirmed confirmed) {
        String caseNumber = confirmed.caseNumber();
        List<Begun> begun = new ArrayList<>();
        for (Aid aid : confirmed.schemes()) {
            ReferralKind kind = KINDS.get(aid);
            if (kind != null) {
                begun.add(new Begun(aid, begin(kind, confirmed, caseNumber)));
            }
        }
        return begun;
    }

    /** Number of the referral, or null when a department has the same request of the same person already. */
    private @Nullable String begin(ReferralKind kind, Confirmed confirmed, @Nullable String caseNumber) {
        Declaration family = confirmed.declaration();
        int member = proposals.member(kind, family);
        Declaration.Member person = family.members().get(member);
        if (referrals.running(kind, confirmed.townshipCode(), person.idNumber())) {
            return null;
        }
        Referral one = referrals.open(kind, caseNumber, confirmed.townshipCode(), confirmed.clerk());
        referrals.address(
                one.referralNumber(),
                caseNumber == null ? null : member,
                Objects.requireNonNullElse(person.name(), ""),
                person.idNumber(),
                proposals.items(kind, family, caseNumber, member, need(family)));
        start.begin(one.referralNumber(), confirmed.clerk());
        return one.referralNumber();
    }

    private static String need(Declaration family) {
        return family.needs().stream().map(DeclarationTitles::need).collect(Collectors.joining("、"));
    }
}
