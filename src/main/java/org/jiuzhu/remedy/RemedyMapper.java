package org.jiuzhu.remedy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface RemedyMapper {

    void insert(Remedy remedy);

    int count(@Nullable String awardNumber, @Nullable String caseNumber);

    @Nullable
    Remedy find(String remedyNumber);

    @Nullable
    Remedy lock(String remedyNumber);

    List<Remedy> ofNumbers(Collection<String> numbers);

    List<Remedy> page(String area, Remedy.@Nullable State state, int limit);

    int register(
            String remedyNumber,
            String authority,
            String document,
            String attacked,
            String applicant,
            String claim,
            LocalDate servedOn,
            boolean simpleCourse,
            @Nullable LocalDate defenceDue,
            @Nullable LocalDate rulingDue,
            @Nullable LocalDate performBy);

    int defended(String remedyNumber, LocalDate day, String defence);

    int ruled(
            String remedyNumber,
            Remedy.Ruling ruling,
            String document,
            LocalDate day,
            String text,
            @Nullable LocalDate performBy);

    int close(String remedyNumber, Remedy.State state, LocalDateTime at);

    void setRounds(String remedyNumber, int rounds);

    void insertPlan(Remedy.Plan plan);

    Remedy.@Nullable Plan plan(String remedyNumber);

    void insertVerdict(Remedy.Verdict verdict);

    List<Remedy.Verdict> verdicts(String remedyNumber);
}
