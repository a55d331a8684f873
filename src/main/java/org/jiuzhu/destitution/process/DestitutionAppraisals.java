package org.jiuzhu.destitution.process;

import org.jiuzhu.casework.AwaitsAppraisal;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Component;

/** A case whose objection is in dispute waits for its democratic appraisal; it is surveyed again in any case (第十五条). */
@Component
class DestitutionAppraisals implements AwaitsAppraisal {

    static final String CONCLUDED = "destitution-appraisal-concluded";

    private final Applications applications;
    private final ReviewRecords records;
    private final EngineCases engineCases;

    DestitutionAppraisals(Applications applications, ReviewRecords records, EngineCases engineCases) {
        this.applications = applications;
        this.records = records;
        this.engineCases = engineCases;
    }

    @Override
    public boolean carries(String caseNumber) {
        return applications
                .kindOf(caseNumber)
                .filter(kind -> kind == Application.Kind.DESTITUTION)
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
        engineCases.tell(verdict.caseNumber(), CONCLUDED, "本案不在等民主评议的结论。");
    }
}
