package org.jiuzhu.intake.process;

import org.jiuzhu.engine.Variable;

/** What the model {@code intake} and the code agree on; its business key is the registration. */
final class IntakeProcess {

    static final String KEY = "intake";

    static final Variable<String> DRAFT_ID = Variable.text("draftId");

    private IntakeProcess() {}
}
