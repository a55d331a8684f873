package org.jiuzhu.integrity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface BanMapper {

    void insert(Ban ban);

    int lift(String caseNumber, LocalDate day);

    int change(String caseNumber, LocalDate untilDay);

    List<Ban> running(Collection<String> idDigests, LocalDate day);
}
