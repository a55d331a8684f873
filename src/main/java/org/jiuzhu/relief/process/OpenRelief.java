package org.jiuzhu.relief.process;

import static org.jiuzhu.relief.process.ReliefProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.relief.ReliefCases;
import org.jiuzhu.relief.Track;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.springframework.stereotype.Component;

/** A request has a number and a clerk who owns it from the first minute; the place is where help is asked for. */
@Component
class OpenRelief implements JavaDelegate {

    private final ReliefCases cases;
    private final Applications applications;
    private final EngineCases engine;
    private final ReliefDeadlines deadlines;
    private final CurrentActor currentActor;

    OpenRelief(
            ReliefCases cases,
            Applications applications,
            EngineCases engine,
            ReliefDeadlines deadlines,
            CurrentActor currentActor) {
        this.cases = cases;
        this.applications = applications;
        this.engine = engine;
        this.deadlines = deadlines;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Actor clerk = currentActor.get();
        String township = clerk.township();
        if (township == null || !clerk.holds(Role.WINDOW_CLERK)) {
            throw new Refused("临时救助由乡镇（街道）受理岗登记。");
        }
        Application application = opened(execution, township, clerk);
        execution.setProcessBusinessKey(application.caseNumber());
        CASE_NUMBER.set(execution, application.caseNumber());
        TOWNSHIP.set(execution, application.townshipCode());
        COUNTY.set(execution, application.countyCode());
        DECIDE_BY.set(execution, deadlines.registrationEnd(cases.find(application.caseNumber())));
    }

    /** A request that was written down at the one window already, or a new one. */
    private Application opened(DelegateExecution execution, String township, Actor clerk) {
        String number = OPENED.find(execution);
        if (number == null) {
            return cases.open(track(execution), township, clerk);
        }
        Application application = applications.find(number, clerk);
        boolean fresh = application.kind() == Application.Kind.RELIEF
                && application.status() == Application.Status.REGISTERED
                && !engine.running(number);
        if (!fresh) {
            throw new Missing("没有这件待办理的临时救助。");
        }
        return application;
    }

    private static Track track(DelegateExecution execution) {
        try {
            return TRACK.get(execution);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new InvalidInput("track", "请选择急难型或者支出型。");
        }
    }
}
