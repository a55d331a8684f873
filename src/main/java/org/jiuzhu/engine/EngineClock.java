package org.jiuzhu.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The clock of the engine, which is not the clock of the house. Only the demo sets it. */
@Component
public class EngineClock {

    private final ObjectProvider<ProcessEngine> engine;

    EngineClock(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    public void set(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    /** Lets the clock run again, as far from the real time as given. */
    public void run(Duration ahead) {
        ClockUtil.reset();
        if (!ahead.isZero()) {
            ClockUtil.offset(ahead.toMillis());
        }
    }

    /** Does some work while the job executor rests, so that jobs run only when the work itself runs them. */
    public void whileJobsRest(Runnable work) {
        var executor =
                ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration()).getJobExecutor();
        boolean active = executor.isActive();
        if (active) {
            executor.shutdown();
        }
        try {
            work.run();
        } finally {
            if (active) {
                executor.start();
            }
        }
    }
}
