package org.jiuzhu.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiuzhu.policy.CaseContext;
import org.springframework.stereotype.Component;

/** The day whose rules count for an application, and what kind of household it is. */
@Component
class CountingDays implements CaseContext {

    private static final int ADULT = 18;
    private static final int OLD = 60;
    private static final int OF_AGE_TO_WORK = 16;
    private static final int SEVERE = 2;

    private final ApplicationMapper mapper;

    CountingDays(ApplicationMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<Facts> of(String caseNumber) {
        return Optional.ofNullable(mapper.counting(caseNumber))
                .map(found ->
                        new Facts(found.countingDay(), found.townshipCode().substring(0, 6)));
    }

    @Override
    public Optional<Household> household(String caseNumber) {
        Application application = mapper.find(caseNumber);
        if (application == null) {
            return Optional.empty();
        }
        LocalDate day = of(caseNumber).map(Facts::day).orElse(LocalDate.EPOCH);
        List<Declaration.Member> members = application.declaration().countedMembers();
        return Optional.of(new Household(kind(members, day), disability(members)));
    }

    /** The kinds exclude each other: the first that fits counts. */
    private static String kind(List<Declaration.Member> members, LocalDate day) {
        if (!members.isEmpty() && members.stream().allMatch(one -> withoutLabour(one, day))) {
            return "全部成员无劳动能力";
        }
        if (members.size() == 1) {
            return "单人家庭";
        }
        if (members.stream().anyMatch(one -> one.ageOn(day) >= 0 && one.ageOn(day) < ADULT)) {
            return "有未成年人的家庭";
        }
        return members.stream().anyMatch(one -> one.ageOn(day) >= OLD) ? "有老年人的家庭" : "其他家庭";
    }

    private static boolean withoutLabour(Declaration.Member one, LocalDate day) {
        int age = one.ageOn(day);
        return age >= 0 && age < OF_AGE_TO_WORK || age >= OLD || severe(one);
    }

    private static boolean severe(Declaration.Member one) {
        return one.disabilityGrade() != null && one.disabilityGrade() <= SEVERE;
    }

    private static String disability(List<Declaration.Member> members) {
        if (members.stream().anyMatch(CountingDays::severe)) {
            return "有重度残疾人";
        }
        return members.stream().anyMatch(one -> Boolean.TRUE.equals(one.disabilityCard())) ? "有其他残疾人" : "没有残疾人";
    }
}
