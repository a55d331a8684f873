package org.jiuzhu.destitution.process;

import java.time.Instant;
import org.jiuzhu.engine.Variable;

/** What the model {@code destitution-majority} and the code agree on; its business key is the number of the award. */
final class DestitutionMajorityProcess {

    static final String KEY = "destitution-majority";

    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<Boolean> SUPPORTED = Variable.flag("supported");
    static final Variable<Boolean> AT_SCHOOL = Variable.flag("atSchool");
    static final Variable<Instant> CHECK_AT = Variable.moment("checkAt");

    private DestitutionMajorityProcess() {}
}
