package org.jiuzhu.destitution.process;

import java.time.Instant;
import org.jiuzhu.destitution.Outcome;
import org.jiuzhu.engine.Variable;

/** What the model {@code destitution} and the code agree on. */
final class DestitutionProcess {

    static final String KEY = "destitution";

    /** The democratic appraisal of a disputed objection has come to a conclusion. */
    static final String APPRAISAL_CONCLUDED = DestitutionAppraisals.CONCLUDED;

    static final Variable<String> DRAFT_ID = Variable.text("draftId");
    static final Variable<String> CASE_NUMBER = Variable.text("caseNumber");
    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<Papers> PAPERS = Variable.code("papers", Papers.class);
    /** TOWNSHIP or COUNTY: whose confirmation it is. */
    static final Variable<String> CONFIRMED_BY = Variable.text("confirmedBy");

    static final Variable<Outcome> PROPOSAL = Variable.code("proposal", Outcome.class);
    static final Variable<Boolean> OBJECTION = Variable.flag("objection");
    static final Variable<Boolean> DISPUTED = Variable.flag("disputed");
    static final Variable<Boolean> DRAWN = Variable.flag("drawn");
    static final Variable<Choice> DECISION = Variable.code("decision", Choice.class);
    static final Variable<Instant> OPINION_BY = Variable.moment("opinionBy");
    static final Variable<Instant> CONFIRM_BY = Variable.moment("confirmBy");
    static final Variable<Instant> NOTICE_BY = Variable.moment("noticeBy");

    private DestitutionProcess() {}

    /** What comes of a look at the papers. */
    enum Papers {
        COMPLETE,
        MISSING,
        WITHDRAWN
    }

    /** What may come of the step that decides. */
    enum Choice {
        APPROVED,
        REFUSED,
        TERMINATED,
        RETURN
    }
}
