package org.jiuzhu.destitution;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface SupportReviewMapper {

    void insert(SupportReview review);

    @Nullable
    SupportReview find(String reviewNumber);

    @Nullable
    SupportReview lock(String reviewNumber);

    List<SupportReview> ofNumbers(Collection<String> numbers);

    List<SupportReview> ofAward(String awardNumber);

    int close(String reviewNumber, SupportReview.State state, LocalDateTime at);

    void setRounds(String reviewNumber, int rounds);

    void insertFinding(SupportReview.Finding finding);

    SupportReview.@Nullable Finding finding(String reviewNumber);

    /** The finding of the last review of an award that was carried out. */
    SupportReview.@Nullable Finding standing(String awardNumber);

    void insertHearing(SupportReview.Hearing hearing);

    SupportReview.@Nullable Hearing hearing(String reviewNumber);

    int hear(SupportReview.Hearing hearing);

    void insertVerdict(SupportReview.Verdict verdict);

    List<SupportReview.Verdict> verdicts(String reviewNumber);
}
