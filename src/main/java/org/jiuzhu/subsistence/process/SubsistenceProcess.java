package org.jiuzhu.subsistence.process;

import java.time.Instant;
import java.time.LocalDate;
import org.jiuzhu.engine.Variable;

/** What the model {@code subsistence} and the code agree on. */
final class SubsistenceProcess {

    static final String KEY = "subsistence";

    /** Somebody asks for the examination to be ended (第二十九条, withdrawal, death). */
    static final String TERMINATION_REQUESTED = "subsistence-termination-requested";

    /** Somebody has stopped the legal clock; the county looks at it. */
    static final String CLOCK_STOPPED = "subsistence-clock-stopped";

    /** The democratic appraisal of a disputed objection has come to a conclusion. */
    static final String APPRAISAL_CONCLUDED = SubsistenceAppraisals.CONCLUDED;

    static final Variable<String> DRAFT_ID = Variable.text("draftId");
    static final Variable<String> CASE_NUMBER = Variable.text("caseNumber");
    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<IntakeOutcome> INTAKE_OUTCOME = Variable.code("intakeOutcome", IntakeOutcome.class);
    static final Variable<IntakeExit> INTAKE_EXIT = Variable.code("intakeExit", IntakeExit.class);
    static final Variable<Boolean> INTAKE_END_SIGNED = Variable.flag("intakeEndSigned");
    static final Variable<String> CONFIRMED_BY = Variable.text("confirmedBy");
    static final Variable<String> GROUND = Variable.text("ground");
    /** What the family has come for: a class of the review, see {@link Asked}. */
    static final Variable<String> ASKED = Variable.text("asked");

    static final Variable<Long> LIMIT_DAYS = Variable.number("limitDays");
    static final Variable<String> LIMIT_BASIS = Variable.text("limitBasis");
    static final Variable<LocalDate> WARN_AT = Variable.day("warnAt");
    static final Variable<LocalDate> RED_AT = Variable.day("redAt");
    static final Variable<LocalDate> OVERDUE_AT = Variable.day("overdueAt");
    static final Variable<Boolean> NEAR_RELATIVE = Variable.flag("nearRelative");
    static final Variable<Boolean> COMPLAINT = Variable.flag("complaint");
    static final Variable<Boolean> CONFLICT_OPEN = Variable.flag("conflictOpen");
    static final Variable<String> PROPOSAL = Variable.text("proposal");
    static final Variable<Instant> PUBLICITY_ENDS_AT = Variable.moment("publicityEndsAt");
    static final Variable<Boolean> OBJECTED = Variable.flag("objected");
    static final Variable<Boolean> DISPUTED = Variable.flag("disputed");
    static final Variable<String> OBJECTION_HANDLING = Variable.text("objectionHandling");
    static final Variable<Boolean> APPRAISAL_UPHELD = Variable.flag("appraisalUpheld");
    static final Variable<Boolean> COUNTY_VISIT_REQUIRED = Variable.flag("countyVisitRequired");
    static final Variable<Boolean> COUNTY_VISITED = Variable.flag("countyVisited");
    static final Variable<String> DECISION = Variable.text("decision");
    static final Variable<String> DETERMINATION = Variable.text("determination");
    static final Variable<Boolean> AWARD_ENTERED = Variable.flag("awardEntered");
    static final Variable<LocalDate> LETTER_OVERDUE_AT = Variable.day("letterOverdueAt");
    static final Variable<Boolean> TERMINATION_SIGNED = Variable.flag("terminationSigned");

    private SubsistenceProcess() {}

    /** What a step before acceptance leads to. */
    enum IntakeOutcome {
        /** All is there: on to acceptance. */
        COMPLETE,
        /** Something is missing: asked for once, waited for. */
        INCOMPLETE,
        /** Goes no further here, see {@link IntakeExit}. */
        LEFT
    }

    /** Why an application goes no further at this window. */
    enum IntakeExit {
        ELSEWHERE,
        WITHDRAWN,
        DECEASED,
        UNCOOPERATIVE,
        BANNED,
        LAPSED
    }
}
