package org.jiuzhu.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The clock of a case as stored. */
record CaseClock(
        String caseNumber,
        String townshipCode,
        LocalDate acceptedOn,
        int limitDays,
        LocalDate dueOn,
        String basis,
        @Nullable LocalDate stoppedOn,
        @Nullable LocalDate closedOn) {}
