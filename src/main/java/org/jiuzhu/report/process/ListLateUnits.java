package org.jiuzhu.report.process;

import static org.jiuzhu.report.process.YearEndMergeProcess.ANY_UNIT_LATE;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.report.MergedReports;
import org.springframework.stereotype.Component;

/** On 30 December: who has not reported. */
@Component
class ListLateUnits implements JavaDelegate {

    private final MergedReports merged;
    private final ReportLetters letters;

    ListLateUnits(MergedReports merged, ReportLetters letters) {
        this.merged = merged;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        List<String> late = merged.listLate(number);
        ANY_UNIT_LATE.set(execution, !late.isEmpty());
        if (!late.isEmpty()) {
            letters.lateList(number, late);
        }
    }
}
