package org.jiuzhu.monitoring.process;

import org.jiuzhu.engine.Variable;

/** What the model {@code monitoring-calendar} and the code agree on; it runs for all counties and has no business key. */
final class MonitoringCalendarProcess {

    static final String KEY = "monitoring-calendar";

    static final Variable<Boolean> SCREENINGS_OPENED = Variable.flag("screeningsOpened");

    private MonitoringCalendarProcess() {}
}
