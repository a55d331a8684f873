package org.jiuzhu.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface CorrectionMapper {

    int count(String prefix);

    int countOpen(@Nullable String caseNumber, @Nullable String awardNumber);

    void insert(Correction correction);

    @Nullable
    Correction find(String correctionNumber);

    List<Correction> page(@Nullable String area, @Nullable String before, int limit);

    List<Correction> ofReference(String reference);

    int draft(
            String correctionNumber,
            Correction.Kind kind,
            String facts,
            String demand,
            String basis,
            String by,
            LocalDate on);

    int ask(String correctionNumber, LocalDate due);

    int state(String correctionNumber, @Nullable String statement, @Nullable String by, @Nullable LocalDate on);

    int close(String correctionNumber, Correction.State before, Correction.State after, @Nullable String reason);

    int sign(String correctionNumber, @Nullable String answer, String by, LocalDate on, LocalDate carryDue);

    void supervise(String correctionNumber, String words);

    int carry(String correctionNumber, @Nullable String followUp, String report, String by, LocalDate on);

    List<InspectionMapper.Work> works(Collection<String> numbers);
}
