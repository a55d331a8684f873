package org.jiuzhu.engine;

import camundajar.impl.scala.util.Either;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * FEEL that remembers what it has parsed.
 *
 * <p>As shipped every cell of a table is parsed again at each evaluation. The texts of the cells come from deployed
 * models, so there are few of them; still the memory is bounded and the text used longest ago goes first.
 */
final class CachedFeel implements FeelEngineFactory {

    static final int LIMIT = 5_000;

    @Override
    public FeelEngine createInstance() {
        return new Engine();
    }

    /** The same language for looking at cells one by one. */
    static org.camunda.feel.FeelEngine evaluator() {
        return new Engine().evaluator();
    }

    /** How many tests an engine has in mind. */
    static int remembered(org.camunda.feel.FeelEngine engine) {
        return ((Remembering) engine).tests.size();
    }

    private static final class Engine extends ScalaFeelEngine {

        Engine() {
            super(List.of());
        }

        @Override
        protected org.camunda.feel.FeelEngine buildFeelEngine(
                CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
            return new Remembering(functions, values);
        }

        org.camunda.feel.FeelEngine evaluator() {
            return feelEngine;
        }
    }

    private static final class Remembering extends org.camunda.feel.FeelEngine {

        private final Map<String, Either<Failure, ParsedExpression>> expressions = bounded();
        private final Map<String, Either<Failure, ParsedExpression>> tests = bounded();

        Remembering(CustomFunctionTransformer functions, ValueMapper values) {
            super(functions, values, new Configuration(false), FeelEngineClock.SystemClock$.MODULE$);
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String text) {
            Either<Failure, ParsedExpression> known = expressions.get(text);
            if (known == null) {
                known = super.parseExpression(text);
                expressions.put(text, known);
            }
            return known;
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
            Either<Failure, ParsedExpression> known = tests.get(text);
            if (known == null) {
                known = super.parseUnaryTests(text);
                tests.put(text, known);
            }
            return known;
        }

        private static <V> Map<String, V> bounded() {
            return Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                    return size() > LIMIT;
                }
            });
        }
    }
}
