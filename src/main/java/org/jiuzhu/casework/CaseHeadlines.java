package org.jiuzhu.casework;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.task.FormPage.Fact;
import org.springframework.stereotype.Component;

/** The first lines of every form of a case: which case, whose, how long still. */
@Component
public class CaseHeadlines {

    private final Applications applications;
    private final CaseClocks clocks;

    CaseHeadlines(Applications applications, CaseClocks clocks) {
        this.applications = applications;
        this.clocks = clocks;
    }

    /** The lines, and then those that the form has of its own. */
    public List<Fact> with(String caseNumber, Fact... more) {
        Application application = applications.find(caseNumber);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("案号", caseNumber));
        facts.add(fact("申请人", Application.shown(application.applicantName()) + "，共" + application.memberCount() + "人"));
        clocks.state(caseNumber).ifPresent(state -> facts.add(fact("办理期限", state.words())));
        facts.addAll(List.of(more));
        return facts;
    }
}
