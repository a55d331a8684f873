package org.jiuzhu.remedy.process;

import java.time.Instant;
import org.jiuzhu.engine.Variable;
import org.jiuzhu.remedy.Remedy;

/** What the model {@code remedy} and the code agree on; its business key is the number of the remedy. */
final class RemedyProcess {

    static final String KEY = "remedy";

    /** Chosen by who starts it in Tasklist. */
    static final Variable<Remedy.Kind> KIND = Variable.code("kind", Remedy.Kind.class);

    /** Number of a case or of an award, typed by who starts it in Tasklist. */
    static final Variable<String> CASE_NUMBER = Variable.text("caseNumber");

    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<Boolean> PERFORMED = Variable.flag("performed");
    static final Variable<Remedy.Outcome> DECISION = Variable.code("decision", Remedy.Outcome.class);
    static final Variable<Instant> DEFENCE_LATE_AT = Variable.moment("defenceLateAt");
    static final Variable<Instant> RULING_LATE_AT = Variable.moment("rulingLateAt");
    static final Variable<Instant> PERFORM_LATE_AT = Variable.moment("performLateAt");

    private RemedyProcess() {}
}
