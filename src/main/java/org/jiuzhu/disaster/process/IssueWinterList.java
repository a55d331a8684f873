package org.jiuzhu.disaster.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.disaster.CountyList;
import org.jiuzhu.disaster.WinterAid;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** The approved list as a letter to the emergency department; the townships may pay. */
@Component
class IssueWinterList implements JavaDelegate {

    private final WinterAid aid;
    private final WinterLetters letters;
    private final EngineCases cases;
    private final CurrentActor currentActor;

    IssueWinterList(WinterAid aid, WinterLetters letters, EngineCases cases, CurrentActor currentActor) {
        this.aid = aid;
        this.letters = letters;
        this.cases = cases;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CountyList list = aid.list(execution.getProcessBusinessKey());
        letters.list(list.listNumber(), currentActor.get());
        aid.countsOf(list)
                .forEach(count -> cases.tell(count.countNumber(), DisasterCountProcess.APPROVED, "乡镇（街道）的摸底还没有上报。"));
    }
}
