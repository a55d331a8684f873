package org.jiuzhu.hotline.process;

import java.time.Instant;
import org.jiuzhu.engine.Variable;
import org.jiuzhu.hotline.CallKind;
import org.jiuzhu.hotline.ComplaintAbout;
import org.jiuzhu.hotline.Route;
import org.jiuzhu.hotline.Term;
import org.jiuzhu.hotline.Urgency;

/** What the model {@code hotline} and the code agree on; its business key is the number of the order. */
final class HotlineProcess {

    static final String KEY = "hotline";

    /** The call as it was written down. */
    static final Variable<String> CALL_ID = Variable.text("draftId");

    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<CallKind> KIND = Variable.code("orderKind", CallKind.class);
    static final Variable<Urgency> URGENCY = Variable.code("urgency", Urgency.class);
    static final Variable<ComplaintAbout> COMPLAINT_ABOUT = Variable.code("complaintAbout", ComplaintAbout.class);
    static final Variable<Boolean> PLACE_KNOWN = Variable.flag("placeKnown");
    static final Variable<Boolean> ANSWERED_AT_ONCE = Variable.flag("answeredAtOnce");

    /** Who handles it first, by {@code hotline-route}. */
    static final Variable<Route> ROUTE = Variable.code("orderRoute", Route.class);

    /** Which terms run, by {@code hotline-clock}; how long they are, the place says. */
    static final Variable<Term> RECEIVE_TERM = Variable.code("receiveTerm", Term.class);

    static final Variable<Term> ANSWER_TERM = Variable.code("answerTerm", Term.class);
    static final Variable<Boolean> REFUSABLE = Variable.flag("refusable");
    static final Variable<Long> PRIORITY = Variable.number("orderPriority");

    /** Group of the post that has the order now. */
    static final Variable<String> UNIT_GROUP = Variable.text("unitGroup");

    /** The unit was named by the county, or by reopening: it does not receive, and cannot send back. */
    static final Variable<Boolean> UNIT_DESIGNATED = Variable.flag("unitDesignated");

    static final Variable<Instant> RECEIVE_WARN_AT = Variable.moment("receiveWarnAt");
    static final Variable<Instant> RECEIVE_DUE_AT = Variable.moment("receiveDueAt");
    static final Variable<Instant> ANSWER_WARN_AT = Variable.moment("answerWarnAt");
    static final Variable<Instant> ANSWER_DUE_AT = Variable.moment("answerDueAt");
    static final Variable<Instant> CALL_BACK_DUE_AT = Variable.moment("callBackDueAt");
    static final Variable<Receipt> RECEIPT = Variable.code("receipt", Receipt.class);

    /** Sent back by two units: the county decides. */
    static final Variable<Boolean> SENT_BACK_TWICE = Variable.flag("sentBackTwice");

    static final Variable<Boolean> REOPENED = Variable.flag("reopened");
    static final Variable<Boolean> MISS_UNASKED = Variable.flag("missUnasked");

    private HotlineProcess() {}

    /** What a unit makes of an order handed to it. */
    enum Receipt {
        ACCEPTED,
        REFUSED
    }
}
