package org.jiuzhu.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.DeclarationTitles;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills a referral in with what a family has declared already, so that nobody is asked twice. */
@Component
public class ReferralProposals {

    private final Applications applications;
    private final Awards awards;
    private final Clock clock;

    ReferralProposals(Applications applications, Awards awards, Clock clock) {
        this.applications = applications;
        this.awards = awards;
        this.clock = clock;
    }

    /** Position of the member whom a kind of aid is most likely for; the applicant when nobody stands out. */
    public int member(ReferralKind kind, Declaration family) {
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < family.members().size(); i++) {
            Declaration.Member one = family.members().get(i);
            boolean fits = one.counted()
                    && switch (kind) {
                        case MEDICAL, ILLNESS_EMERGENCY ->
                            one.health() == Declaration.Health.MAJOR_ILLNESS
                                    || one.health() == Declaration.Health.CHRONIC_ILLNESS;
                        case EDUCATION -> Boolean.TRUE.equals(one.studying()) || one.work() == Declaration.Work.STUDENT;
                        case EMPLOYMENT -> one.work() == Declaration.Work.UNEMPLOYED && !one.minorOn(today);
                        case DISABILITY -> Boolean.TRUE.equals(one.disabilityCard());
                        case HOUSING, DISASTER, ANTI_RELAPSE, LEGAL_AID, JUDICIAL, CHARITY -> false;
                    };
            if (fits) {
                return i;
            }
        }
        return 0;
    }

    /**
     * What the family's case says of a member, item by item; what it does not say is left out.
     *
     * @param need what the clerk has noted as the need, may be empty
     */
    public Map<DataItem, String> items(ReferralKind kind, String caseNumber, int member, String need) {
        return items(kind, applications.find(caseNumber).declaration(), caseNumber, member, need);
    }

    /**
     * The same for a family that has declared at the window, with or without a case of its own.
     *
     * @param caseNumber the family's case, or null
     */
    public Map<DataItem, String> items(
            ReferralKind kind, Declaration family, @Nullable String caseNumber, int member, String need) {
        Map<DataItem, String> items = new EnumMap<>(DataItem.class);
        if (member < 0 || member >= family.members().size()) {
            return items;
        }
        Declaration.Member one = family.members().get(member);
        Declaration.Member applicant = family.members().get(0);
        put(items, DataItem.ID_NUMBER, one.idNumber());
        put(items, DataItem.PHONE, one.phone() == null || one.phone().isBlank() ? applicant.phone() : one.phone());
        put(items, DataItem.ADDRESS, family.residenceAddress());
        put(items, DataItem.HOUSEHOLD, family.countedMembers().size() + "人");
        put(items, DataItem.STATUS, caseNumber == null ? held(family) : status(applications.find(caseNumber)));
        put(items, DataItem.INCOME, income(family));
        put(items, DataItem.ILLNESS, one.illness());
        put(items, DataItem.SPENDING, spending(kind, family));
        put(items, DataItem.DISABILITY, disability(one));
        put(items, DataItem.WORK, DeclarationTitles.work(one.work()));
        put(items, DataItem.HOUSE, houses(family));
        put(items, DataItem.NEED, need);
        return items;
    }

    private String status(Application application) {
        String held = held(application.declaration());
        return held.isEmpty()
                ? application.kind().title() + "申请" + application.status().title()
                : held;
    }

    /** The awards that the family holds, in words; empty when it holds none. */
    private String held(Declaration family) {
        return awards.heldBy(applications.digests(family)).stream()
                .map(Award::category)
                .distinct()
                .map(category -> Category.valueOf(category).title())
                .collect(Collectors.joining("、"));
    }

    private static String income(Declaration family) {
        if (family.incomes().isEmpty() || family.countedMembers().isEmpty()) {
            return "";
        }
        long fen = family.incomes().stream()
                .map(Declaration.Income::amount)
                .filter(Objects::nonNull)
                .mapToLong(Money::fen)
                .sum();
        return Money.ofFen(fen / 12 / family.countedMembers().size()) + "元（申报数）";
    }

    private static String spending(ReferralKind kind, Declaration family) {
        long fen = family.rigidSpending().stream()
                .filter(one -> one.kind() != null && kind.spending().contains(one.kind()))
                .map(Declaration.RigidSpending::ownShare)
                .filter(Objects::nonNull)
                .mapToLong(Money::fen)
                .sum();
        return fen == 0 ? "" : Money.ofFen(fen) + "元（申报数）";
    }

    private static String disability(Declaration.Member one) {
        Integer grade = one.disabilityGrade();
        return one.disabilityKind() == null
                ? ""
                : DeclarationTitles.disability(one.disabilityKind()) + (grade == null ? "" : grade + "级");
    }

    private static String houses(Declaration family) {
        return family.houses().stream()
                .map(house -> Objects.requireNonNullElse(house.address(), "")
                        + (house.area() == null ? "" : house.area() + "平方米")
                        + (Boolean.TRUE.equals(house.selfOccupied()) ? "，自住" : ""))
                .collect(Collectors.joining("；"));
    }

    private static void put(Map<DataItem, String> items, DataItem item, @Nullable String content) {
        if (content != null && !content.isBlank()) {
            items.put(item, content);
        }
    }
}
