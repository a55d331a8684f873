package org.jiuzhu.benefit;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface RecognitionMapper {

    void insert(Validity validity);

    List<Validity> ofAwards(Collection<String> awardNumbers);
}
