package org.jiuzhu.subsistence.process;

import java.time.LocalDate;
import java.util.Objects;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepts a complete application and starts its clock (第十条、第二十二条). */
@Component
class Acceptance {

    private final Applications applications;
    private final CaseClocks clocks;
    private final WorkingDays workingDays;

    Acceptance(Applications applications, CaseClocks clocks, WorkingDays workingDays) {
        this.applications = applications;
        this.clocks = clocks;
        this.workingDays = workingDays;
    }

    /** The days on which the clock warns, turns red and is overdue. */
    record Times(LocalDate warnOn, LocalDate redOn, LocalDate overdueOn) {}

    @Transactional
    public Times accept(String caseNumber, int limitDays, String basis, Actor actor) {
        applications.accept(caseNumber, actor);
        Application application = applications.find(caseNumber);
        ClockState state = clocks.start(
                caseNumber,
                application.townshipCode(),
                Objects.requireNonNull(application.acceptedOn()),
                limitDays,
                basis,
                actor);
        return times(state, application.townshipCode());
    }

    Times times(ClockState state, String townshipCode) {
        return new Times(
                clocks.warnDay(state, townshipCode),
                clocks.redDay(state, townshipCode),
                workingDays.tryPlus(state.dueOn(), 1).orElseGet(() -> state.dueOn()
                        .plusDays(1)));
    }
}
