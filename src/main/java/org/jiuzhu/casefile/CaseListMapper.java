package org.jiuzhu.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jiuzhu.intake.Application;
import org.jspecify.annotations.Nullable;

/** Reads lists of cases across the tables of applications and clocks; writes nothing. */
@Mapper
interface CaseListMapper {

    record Row(
            String caseNumber,
            Application.Kind kind,
            String townshipCode,
            Application.Status status,
            String applicantName,
            LocalDate appliedOn,
            @Nullable LocalDate closedOn) {}

    /** Conditions as the statement needs them: digests in place of what was typed. */
    record Search(
            @Nullable String township,
            @Nullable String caseNumber,
            @Nullable String status,
            @Nullable String applicantDigest,
            @Nullable String idDigest,
            @Nullable LocalDate overdueOn,
            boolean stopped,
            List<Band> bands) {}

    /** Running clocks of one limit in one county that are due within these days, both included. */
    record Band(String county, int limitDays, LocalDate from, LocalDate to) {}

    /** Open cases of a township whose clocks stand alike. */
    record Group(
            String townshipCode,
            boolean accepted,
            boolean stopped,
            @Nullable Integer limitDays,
            @Nullable LocalDate dueOn,
            int cases) {}

    List<Row> page(@Nullable String area, Search search, @Nullable String after, int limit);

    List<Group> groups(@Nullable String area, Collection<String> openStatuses, int limit);
}
