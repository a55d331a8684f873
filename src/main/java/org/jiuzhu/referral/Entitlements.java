package org.jiuzhu.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What hangs on an award (premium of medical insurance, school aid, …) and whom in the family it concerns: told to the
 * department that gives it, with the names of those persons and nothing else.
 *
 * @see "社会救助暂行办法 第二十八条至第四十五条；民发〔2022〕83号"
 */
@Service
public class Entitlements {

    private static final int WORKING_AGE = 16;
    private static final int OLD_AGE = 60;

    private final Awards awards;
    private final Applications applications;
    private final Referrals referrals;
    private final Decisions decisions;
    private final Clock clock;

    Entitlements(Awards awards, Applications applications, Referrals referrals, Decisions decisions, Clock clock) {
        this.awards = awards;
        this.applications = applications;
        this.referrals = referrals;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What has happened to an award. */
    public enum Event {
        MADE,
        ENDED
    }

    /**
     * Writes down the notices about an award; who has been told already is not told again.
     *
     * @param when in words: from or until which month
     * @return numbers of the notices
     */
    @Transactional
    public List<String> write(Award award, Event event, String when, Actor by) {
        List<AwardHousehold.Person> persons = awards.persons(award.awardNumber());
        String caseNumber = award.caseNumber();
        Declaration family =
                caseNumber == null || applications.kindOf(caseNumber).isEmpty()
                        ? null
                        : applications.find(caseNumber).declaration();
        LocalDate today = LocalDate.now(clock);
        Ruling ruling = decisions.evaluate(
                "referral-entitlement",
                Map.of(
                        "category",
                        award.category(),
                        "event",
                        event.name(),
                        "student",
                        !those(persons, family, Entitlements::studies).isEmpty(),
                        "disabled",
                        !those(persons, family, one -> Boolean.TRUE.equals(one.disabilityCard()))
                                .isEmpty(),
                        "jobless",
                        !those(persons, family, one -> jobless(one, today)).isEmpty(),
                        "rural",
                        family != null && family.householdArea() == Declaration.HouseholdArea.RURAL));
        List<String> numbers = new ArrayList<>();
        for (Map<String, Object> row : ruling.rows()) {
            ReferralKind kind = ReferralKind.valueOf((String) Objects.requireNonNull(row.get("kind")));
            String what = (String) Objects.requireNonNull(row.get("what"));
            List<AwardHousehold.Person> concerned =
                    switch (kind) {
                        case EDUCATION -> those(persons, family, Entitlements::studies);
                        case DISABILITY -> those(persons, family, one -> Boolean.TRUE.equals(one.disabilityCard()));
                        case EMPLOYMENT -> those(persons, family, one -> jobless(one, today));
                        default -> persons;
                    };
            Map<DataItem, String> items = new EnumMap<>(DataItem.class);
            items.put(
                    DataItem.STATUS,
                    Category.valueOf(award.category()).title() + "，" + when + "（" + award.awardNumber() + "）");
            items.put(
                    DataItem.MEMBERS,
                    concerned.stream().map(Entitlements::named).collect(Collectors.joining("；")));
            items.put(DataItem.NEED, what);
            referrals
                    .openNotice(
                            kind,
                            award,
                            event.name(),
                            award.holderName(),
                            persons.isEmpty() ? null : persons.get(0).idNumber(),
                            items,
                            by)
                    .ifPresent(numbers::add);
        }
        return List.copyOf(numbers);
    }

    private static String named(AwardHousehold.Person one) {
        return one.name() + "（" + one.idNumber() + "）";
    }

    /** Those of the household of whom the family has declared something. */
    private static List<AwardHousehold.Person> those(
            List<AwardHousehold.Person> persons, @Nullable Declaration family, Predicate<Declaration.Member> which) {
        return family == null
                ? List.of()
                : persons.stream()
                        .filter(person -> family.members().stream()
                                .anyMatch(one -> person.idNumber().equalsIgnoreCase(one.idNumber()) && which.test(one)))
                        .toList();
    }

    private static boolean studies(Declaration.Member one) {
        return Boolean.TRUE.equals(one.studying()) || one.work() == Declaration.Work.STUDENT;
    }

    private static boolean jobless(Declaration.Member one, LocalDate today) {
        int age = one.ageOn(today);
        return one.work() == Declaration.Work.UNEMPLOYED && age >= WORKING_AGE && age < OLD_AGE;
    }
}
