package org.jiuzhu.support;

import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * The engine's own interface finds an engine by its name, and the engines of all contexts have the same: a context that
 * is closed to make room takes the name of the one just opened with it. So each test names its own engine anew.
 */
public final class EngineOfTheTest extends AbstractTestExecutionListener {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        if (!test.hasApplicationContext()) {
            return;
        }
        ProcessEngine engine = test.getApplicationContext()
                .getBeanProvider(ProcessEngine.class)
                .getIfAvailable();
        if (engine == null) {
            return;
        }
        ProcessEngine named = ProcessEngines.getProcessEngines().get(engine.getName());
        if (named != engine) {
            if (named != null) {
                ProcessEngines.unregister(named);
            }
            ProcessEngines.registerProcessEngine(engine);
        }
        RuntimeContainerDelegate container = RuntimeContainerDelegate.INSTANCE.get();
        ProcessEngine contained = container.getProcessEngineService().getProcessEngine(engine.getName());
        if (contained != engine) {
            if (contained != null) {
                container.unregisterProcessEngine(contained);
            }
            container.registerProcessEngine(engine);
        }
    }
}
