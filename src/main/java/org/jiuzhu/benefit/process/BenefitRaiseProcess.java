package org.jiuzhu.benefit.process;

import org.jiuzhu.engine.Variable;

/** What the model {@code benefit-raise} and the code agree on; its business key is the number of the raise. */
final class BenefitRaiseProcess {

    static final String KEY = "benefit-raise";

    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<Weighed> WEIGHED = Variable.code("weighed", Weighed.class);
    static final Variable<Approval> APPROVAL = Variable.code("approval", Approval.class);
    static final Variable<Checked> CHECKED = Variable.code("checked", Checked.class);

    private BenefitRaiseProcess() {}

    /** What is made of the simulation. */
    enum Weighed {
        PROPOSE,
        DROP
    }

    /** What the signer says. */
    enum Approval {
        APPROVE,
        RETURN
    }

    /** What the sample says. */
    enum Checked {
        CONFIRM,
        UNDO
    }
}
