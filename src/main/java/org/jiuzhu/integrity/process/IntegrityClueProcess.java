package org.jiuzhu.integrity.process;

import org.jiuzhu.engine.Variable;
import org.jiuzhu.integrity.ClueSource;

/** What the model {@code integrity-clue} and the code agree on; its business key is the number of the clue. */
final class IntegrityClueProcess {

    static final String KEY = "integrity-clue";

    static final Variable<ClueSource> CLUE_SOURCE = Variable.code("clueSource", ClueSource.class);
    static final Variable<String> CASE_NUMBER = Variable.text("caseNumber");
    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<Boolean> CLUE_WRITTEN = Variable.flag("clueWritten");
    static final Variable<ClueOutcome> CLUE_OUTCOME = Variable.code("clueOutcome", ClueOutcome.class);
    static final Variable<Boolean> ANSWER_WANTED = Variable.flag("answerWanted");

    private IntegrityClueProcess() {}

    /** What the second person makes of a clue. */
    enum ClueOutcome {
        PROVEN,
        UNPROVEN,
        RETURN
    }
}
