package org.jiuzhu.referral.process;

import java.time.LocalDate;
import org.jiuzhu.engine.Variable;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.referral.ReferralKind;

/** What the model {@code referral} and the code agree on; its business key is the number of the referral. */
final class ReferralProcess {

    static final String KEY = "referral";

    /** The department's own system has received the slip, or sent it back. */
    static final String RECEIVED_BY_SYSTEM = "referral-received";

    /** The department's own system has answered. */
    static final String ANSWERED_BY_SYSTEM = "referral-answered";

    static final Variable<ReferralKind> KIND = Variable.code("kind", ReferralKind.class);
    static final Variable<String> CASE_NUMBER = Variable.text("caseNumber");
    /** Number of a referral that is written down already and only has to be sent. */
    static final Variable<String> SLIP = Variable.text("slip");

    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<Boolean> SLIP_READY = Variable.flag("slipReady");
    static final Variable<Written> WRITTEN = Variable.code("written", Written.class);
    static final Variable<Boolean> RECEIVED = Variable.flag("received");
    static final Variable<Answer> ANSWER = Variable.code("answer", Answer.class);
    static final Variable<Weighed> WEIGHED = Variable.code("weighed", Weighed.class);
    static final Variable<Settled> SETTLED = Variable.code("settled", Settled.class);
    static final Variable<Department> RULED = Variable.code("ruledDepartment", Department.class);
    static final Variable<LocalDate> RECEIPT_LATE_AT = Variable.day("receiptLateAt");
    static final Variable<LocalDate> WARN_AT = Variable.day("warnAt");
    static final Variable<LocalDate> OVERDUE_AT = Variable.day("overdueAt");

    private ReferralProcess() {}

    enum Written {
        SENT,
        DROPPED
    }

    /** What the department says. */
    enum Answer {
        RESULT,
        PAPERS,
        RETURNED,
        DISPUTED
    }

    /** What the window makes of a referral that came back. */
    enum Weighed {
        REROUTE,
        INSIST
    }

    /** What the county settles. */
    enum Settled {
        DEPARTMENT,
        NOBODY
    }
}
