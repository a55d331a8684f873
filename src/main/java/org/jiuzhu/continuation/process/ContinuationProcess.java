package org.jiuzhu.continuation.process;

import java.time.Instant;
import org.jiuzhu.engine.Variable;

/** What the model {@code continuation} and the code agree on; its business key is the number of the test. */
final class ContinuationProcess {

    static final String KEY = "continuation";

    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<Instant> LATE_AT = Variable.moment("lateAt");

    private ContinuationProcess() {}
}
