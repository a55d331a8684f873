package org.jiuzhu.relief.process;

import java.time.Instant;
import java.time.LocalDate;
import org.jiuzhu.engine.Variable;
import org.jiuzhu.relief.ReliefDecision;
import org.jiuzhu.relief.ReliefDecisions;
import org.jiuzhu.relief.Track;

/** What the model {@code relief} and the code agree on. */
final class ReliefProcess {

    static final String KEY = "relief";

    /** The coordination mechanism has concluded on a large or complex case (一事一议). */
    static final String CONFERENCE_CONCLUDED = ReliefDecisions.CONFERENCE_CONCLUDED;

    /** Number of a request that was written down at the one window already. */
    static final Variable<String> OPENED = Variable.text("opened");

    static final Variable<Track> TRACK = Variable.code("track", Track.class);
    static final Variable<String> CASE_NUMBER = Variable.text("caseNumber");
    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<Registration> REGISTRATION = Variable.code("registration", Registration.class);
    static final Variable<Boolean> MATERIALS_COMPLETE = Variable.flag("materialsComplete");
    static final Variable<Boolean> PUBLICITY_REQUIRED = Variable.flag("publicityRequired");
    static final Variable<ReliefDecision.Level> LEVEL = Variable.code("level", ReliefDecision.Level.class);
    static final Variable<Choice> DECISION = Variable.code("decision", Choice.class);
    static final Variable<Instant> DECIDE_BY = Variable.moment("decideBy");
    static final Variable<Instant> PAY_BY = Variable.moment("payBy");
    static final Variable<Boolean> PAPERS_OWED = Variable.flag("papersOwed");
    static final Variable<Papers> PAPERS = Variable.code("papers", Papers.class);
    static final Variable<Boolean> GAP_SIGNED = Variable.flag("gapSigned");
    static final Variable<Boolean> INSTALMENTS_LEFT = Variable.flag("instalmentsLeft");
    static final Variable<LocalDate> WARN_AT = Variable.day("warnAt");
    static final Variable<LocalDate> OVERDUE_AT = Variable.day("overdueAt");

    private ReliefProcess() {}

    /** Whether a request goes on after it was written down. */
    enum Registration {
        PROCEED,
        WITHDRAWN
    }

    /** What may come of a step that decides. */
    enum Choice {
        APPROVED,
        REFUSED,
        /** Withdrawn, or nobody left to be helped. */
        TERMINATED,
        /** Above what the township may or can give: to the county. */
        UP,
        RETURN
    }

    /** What came of the papers that follow an aid paid first. */
    enum Papers {
        COMPLETE,
        GAP
    }
}
