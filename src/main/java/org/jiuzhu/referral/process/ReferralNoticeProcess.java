package org.jiuzhu.referral.process;

import java.time.LocalDate;
import org.jiuzhu.engine.Variable;

/** What the model {@code referral-notice} and the code agree on; its business key is the number of the notice. */
final class ReferralNoticeProcess {

    static final String KEY = "referral-notice";

    /** The department's own system has received the notice. */
    static final String RECEIVED_BY_SYSTEM = "referral-notice-received";

    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<LocalDate> RECEIPT_LATE_AT = Variable.day("receiptLateAt");

    private ReferralNoticeProcess() {}
}
