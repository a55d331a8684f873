package org.jiuzhu.monitoring.process;

import java.time.Instant;
import java.time.LocalDate;
import org.jiuzhu.engine.Variable;
import org.jiuzhu.monitoring.Signal;

/** What the model {@code monitoring-alert} and the code agree on; its business key is the number of the alert. */
final class MonitoringAlertProcess {

    static final String KEY = "monitoring-alert";

    /** The signal chosen at the start. */
    static final Variable<Signal> KIND = Variable.code("kind", Signal.class);

    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<Long> PRIORITY = Variable.number("priority");
    static final Variable<Boolean> ALERT_WRITTEN = Variable.flag("alertWritten");
    static final Variable<Boolean> DAY_AWAITED = Variable.flag("dayAwaited");
    static final Variable<LocalDate> REMIND_AT = Variable.day("remindAt");
    static final Variable<Boolean> ALERT_JOINED = Variable.flag("alertJoined");
    static final Variable<Boolean> RED_ALERT = Variable.flag("redAlert");
    static final Variable<Boolean> CONTACTED = Variable.flag("contacted");
    static final Variable<Instant> CONTACT_LATE_AT = Variable.moment("contactLateAt");
    static final Variable<Instant> CLOSE_WARN_AT = Variable.moment("closeWarnAt");
    static final Variable<Instant> CLOSE_LATE_AT = Variable.moment("closeLateAt");
    static final Variable<VisitOutcome> VISIT_OUTCOME = Variable.code("visitOutcome", VisitOutcome.class);
    static final Variable<CheckOutcome> CHECK_OUTCOME = Variable.code("checkOutcome", CheckOutcome.class);
    static final Variable<Boolean> GROUP_NEEDED = Variable.flag("groupNeeded");

    private MonitoringAlertProcess() {}

    /** What a visit found. */
    enum VisitOutcome {
        PROVEN,
        UNFOUNDED
    }

    /** What the county makes of a red alert that was found not to be borne out. */
    enum CheckOutcome {
        AGREED,
        RETURN
    }
}
