package org.jiuzhu.subsistence.process;

import java.util.Map;
import org.jiuzhu.casework.AwaitsAppraisal;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Component;

/** A case whose objection is in dispute waits for its democratic appraisal (第十九条). */
@Component
class SubsistenceAppraisals implements AwaitsAppraisal {

    static final String CONCLUDED = "subsistence-appraisal-concluded";

    private final Applications applications;
    private final ReviewRecords records;
    private final Publicities publicities;
    private final EngineCases engineCases;

    SubsistenceAppraisals(
            Applications applications, ReviewRecords records, Publicities publicities, EngineCases engineCases) {
        this.applications = applications;
        this.records = records;
        this.publicities = publicities;
        this.engineCases = engineCases;
    }

    @Override
    public boolean carries(String caseNumber) {
        return applications
                .kindOf(caseNumber)
                .filter(kind -> kind == Application.Kind.SUBSISTENCE)
                .isPresent();
    }

    @Override
    public boolean waits(String caseNumber) {
        return engineCases.waitsFor(caseNumber, CONCLUDED);
    }

    @Override
    public void appraised(Verdict verdict, Actor actor) {
        String answer = verdict.answer();
        records.write(
                verdict.caseNumber(),
                ReviewRecord.Kind.APPRAISAL,
                verdict.text() + (answer == null ? "" : "。答复异议人：" + answer),
                actor);
        if (answer != null) {
            publicities.answer(verdict.caseNumber(), answer, actor);
        }
        engineCases.set(
                verdict.caseNumber(),
                Map.of(
                        SubsistenceProcess.APPRAISAL_UPHELD.name(),
                        SubsistenceProcess.APPRAISAL_UPHELD.toEngine(verdict.upheld())));
        engineCases.tell(verdict.caseNumber(), CONCLUDED, "本案不在等民主评议的结论。");
    }
}
