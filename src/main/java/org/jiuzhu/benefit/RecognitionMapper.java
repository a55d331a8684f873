package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface RecognitionMapper {

    void insert(Validity validity);

    List<Validity> ending(LocalDate by, int limit);

    int tell(String awardNumber, LocalDate today);

    @Nullable
    String lastCaseOf(Collection<String> idDigests);

    List<Validity> ofAwards(Collection<String> awardNumbers);
}
