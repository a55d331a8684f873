package org.jiuzhu.coordination.process;

import org.jiuzhu.coordination.Matters;
import org.jiuzhu.engine.Variable;

/** What the model {@code coordination-case} and the code agree on; its business key is the number of the matter. */
final class CoordinationCaseProcess {

    static final String KEY = Matters.PROCESS;

    static final String HEARD = Matters.HEARD;

    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<Boolean> MATTER_PUT = Variable.flag("matterPut");
    static final Variable<Boolean> CONCLUSION_SIGNED = Variable.flag("conclusionSigned");

    private CoordinationCaseProcess() {}
}
