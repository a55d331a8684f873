package org.jiuzhu.monitoring.process;

import org.jiuzhu.engine.Variable;

/** What the model {@code monitoring-screening} and the code agree on; its business key is the number of the screening. */
final class MonitoringScreeningProcess {

    static final String KEY = "monitoring-screening";

    /** The batches are done, or the screening was given up. */
    static final String FINISHED = "monitoring-screening-finished";

    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<Boolean> ALERTS_FOUND = Variable.flag("alertsFound");

    private MonitoringScreeningProcess() {}
}
