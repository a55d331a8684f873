package org.jiuzhu.benchmark;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** A table asked of the engine with its default configuration. Public, because it is made in another class loader. */
public final class StockTable implements ToLongFunction<Map<String, Object>> {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision;

    public StockTable(String xml) {
        decision = engine.parseDecision("t", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public long applyAsLong(Map<String, Object> values) {
        return engine.evaluateDecisionTable(decision, values).getSingleResult().<Long>getSingleEntry();
    }
}
