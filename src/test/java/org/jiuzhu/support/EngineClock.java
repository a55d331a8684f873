package org.jiuzhu.support;

import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * The engine's clock is one for the whole machine: before every test it is set to the clock of the context that the
 * test runs in, and afterwards it runs again, so that no test lives by the clock of another.
 */
public class EngineClock extends AbstractTestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext context) {
        context.getApplicationContext()
                .getBeanProvider(TestClock.class)
                .ifAvailable(clock -> ClockUtil.setCurrentTime(Date.from(clock.instant())));
    }

    @Override
    public void afterTestClass(TestContext context) {
        ClockUtil.reset();
    }

    /** Before the listener that starts a transaction. */
    @Override
    public int getOrder() {
        return 1000;
    }
}
