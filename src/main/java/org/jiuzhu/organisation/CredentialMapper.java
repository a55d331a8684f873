package org.jiuzhu.organisation;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface CredentialMapper {

    record Credential(String personId, boolean mustChange, int revision) {}

    record Failure(String subject, int failures, LocalDateTime since, @Nullable LocalDateTime lockedUntil) {}

    @Nullable
    Credential find(String personId);

    int insert(String personId, boolean mustChange);

    int renew(String personId, boolean mustChange);

    @Nullable
    Failure failure(String subject);

    int insertFailure(Failure failure);

    int updateFailure(Failure failure);

    int forget(String subject);

    int forgetPerson(String personId, String pairs);

    int forgetBefore(LocalDateTime before);
}
