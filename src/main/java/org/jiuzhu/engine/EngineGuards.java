package org.jiuzhu.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionRequirementsDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Closes what the community edition leaves open: expressions hidden in or-queries (CVE-2026-109432), expressions that
 * reach classes or beans that are none of the models' business, and scripts.
 */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

    private final ConfigurableApplicationContext context;

    private final ObjectProvider<DecisionEngine> decisions;

    EngineGuards(ConfigurableApplicationContext context, ObjectProvider<DecisionEngine> decisions) {
        this.context = context;
        this.decisions = decisions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var interceptors = configuration.getCustomPreCommandInterceptorsTxRequired();
        var guarded =
                new java.util.ArrayList<CommandInterceptor>(interceptors == null ? java.util.List.of() : interceptors);
        guarded.add(new NoExpressionsInOrQueries());
        guarded.add(new BoundedDefinitions());
        guarded.add(new Deployments(decisions));
        guarded.add(new PersonalCommands(configuration));
        configuration.setCustomPreCommandInterceptorsTxRequired(guarded);
        configuration.setExpressionManager(new ModelExpressions(context));
        var listeners = new java.util.ArrayList<>(
                configuration.getCustomPreBPMNParseListeners() == null
                        ? java.util.List.<org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener>of()
                        : configuration.getCustomPreBPMNParseListeners());
        listeners.add(new NoScripts());
        configuration.setCustomPreBPMNParseListeners(listeners);
    }

    /** A query is itself the command that runs it. */
    static final class NoExpressionsInOrQueries extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (command instanceof TaskQueryImpl query) {
                refuse(query);
            } else if (command instanceof AbstractExecuteFilterCmd filter) {
                refuse(extending(filter));
            }
            return next.execute(command);
        }

        private static void refuse(@Nullable Object candidate) {
            if (!(candidate instanceof TaskQueryImpl query)) {
                return;
            }
            for (TaskQueryImpl part : query.getQueries()) {
                if (part != query && !part.getExpressions().isEmpty()) {
                    throw new BadUserRequestException("任务查询的“或”条件中不允许使用表达式。");
                }
            }
        }

        private static @Nullable Object extending(AbstractExecuteFilterCmd filter) {
            try {
                var field = AbstractExecuteFilterCmd.class.getDeclaredField("extendingQuery");
                field.setAccessible(true);
                return field.get(filter);
            } catch (ReflectiveOperationException e) {
                throw new ProcessEngineException("筛选的附加条件无法检查，已拒绝执行。", e);
            }
        }
    }

    /**
     * Cockpit asks for the versions of a model without a limit, which the limit on queries would refuse. Models are few:
     * such a question is given the limit instead.
     */
    static final class BoundedDefinitions extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            boolean definitions = command instanceof ProcessDefinitionQueryImpl
                    || command instanceof DecisionDefinitionQueryImpl
                    || command instanceof DecisionRequirementsDefinitionQueryImpl;
            if (definitions
                    && command instanceof ListQueryParameterObject question
                    && question.getMaxResults() > EngineConfiguration.MAX_RESULTS) {
                question.setMaxResults(EngineConfiguration.MAX_RESULTS);
            }
            return next.execute(command);
        }
    }

    /** Which version of a table is in force is remembered: not beyond a deployment. */
    static final class Deployments extends CommandInterceptor {

        private final ObjectProvider<DecisionEngine> decisions;

        Deployments(ObjectProvider<DecisionEngine> decisions) {
            this.decisions = decisions;
        }

        @Override
        public <T> T execute(Command<T> command) {
            T result = next.execute(command);
            if (command instanceof DeployCmd || command instanceof DeleteDeploymentCmd) {
                decisions.ifAvailable(DecisionEngine::forget);
            }
            return result;
        }
    }

    /** Expressions of models see the beans of process packages and the process variables, nothing else. */
    static final class ModelExpressions extends SpringExpressionManager {

        private final ConfigurableApplicationContext context;
        private volatile @Nullable Map<Object, Object> known;

        ModelExpressions(ConfigurableApplicationContext context) {
            super(context, Map.of());
            this.context = context;
        }

        @Override
        protected ELResolver createElResolver() {
            CompositeELResolver resolver = new CompositeELResolver();
            resolver.add(new NoWayOut());
            resolver.add(new ModelBeans(this::beans));
            resolver.add(super.createElResolver());
            return resolver;
        }

        private Map<Object, Object> beans() {
            Map<Object, Object> beans = known;
            if (beans == null) {
                beans = new HashMap<>();
                var factory = context.getBeanFactory();
                for (String name : factory.getBeanDefinitionNames()) {
                    Class<?> type = factory.getType(name, false);
                    if (type != null && type.getPackageName().matches("org\\.jiuzhu\\..*\\bprocess\\b.*")) {
                        beans.put(name, name);
                    }
                }
                known = beans;
            }
            return beans;
        }

        private final class ModelBeans extends ELResolver {

            private final java.util.function.Supplier<Map<Object, Object>> names;

            private ModelBeans(java.util.function.Supplier<Map<Object, Object>> names) {
                this.names = names;
            }

            @Override
            public @Nullable Object getValue(ELContext el, @Nullable Object base, Object property) {
                if (base == null && names.get().containsKey(property)) {
                    el.setPropertyResolved(true);
                    return context.getBean((String) property);
                }
                return null;
            }

            @Override
            public boolean isReadOnly(ELContext el, @Nullable Object base, Object property) {
                return true;
            }

            @Override
            public void setValue(ELContext el, @Nullable Object base, Object property, Object value) {}

            @Override
            public @Nullable Class<?> getType(ELContext el, @Nullable Object base, Object property) {
                return null;
            }

            @Override
            public @Nullable Class<?> getCommonPropertyType(ELContext el, @Nullable Object base) {
                return null;
            }

            @Override
            public java.util.@Nullable Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(
                    ELContext el, @Nullable Object base) {
                return null;
            }
        }
    }

    /** First in line: refuses to leave the data for classes, reflection or the container. */
    static final class NoWayOut extends ELResolver {

        private static final Set<String> REFUSED =
                Set.of("class", "getClass", "classLoader", "getClassLoader", "forName");

        @Override
        public @Nullable Object getValue(ELContext el, @Nullable Object base, Object property) {
            check(base, property);
            return null;
        }

        @Override
        public @Nullable Object invoke(
                ELContext el,
                @Nullable Object base,
                Object method,
                Class<?> @Nullable [] types,
                Object @Nullable [] arguments) {
            check(base, method);
            return null;
        }

        private static void check(@Nullable Object base, @Nullable Object property) {
            if (base == null) {
                return;
            }
            boolean container = base instanceof Class
                    || base instanceof ClassLoader
                    || base instanceof Runtime
                    || base instanceof ProcessBuilder
                    || base instanceof Process
                    || base instanceof Thread
                    || base instanceof BeanFactory
                    || base instanceof ApplicationContext
                    || base.getClass().getPackageName().startsWith("java.lang.reflect");
            if (container || property != null && REFUSED.contains(String.valueOf(property))) {
                throw new ProcessEngineException("表达式越出了允许的范围，已拒绝执行。");
            }
        }

        @Override
        public void setValue(ELContext el, @Nullable Object base, Object property, Object value) {
            check(base, property);
        }

        @Override
        public boolean isReadOnly(ELContext el, @Nullable Object base, Object property) {
            return false;
        }

        @Override
        public @Nullable Class<?> getType(ELContext el, @Nullable Object base, Object property) {
            return null;
        }

        @Override
        public @Nullable Class<?> getCommonPropertyType(ELContext el, @Nullable Object base) {
            return null;
        }

        @Override
        public java.util.@Nullable Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(
                ELContext el, @Nullable Object base) {
            return null;
        }
    }

    /** No model may bring a script: there is no engine for it, and there shall be none. */
    static final class NoScripts extends AbstractBpmnParseListener {

        @Override
        public void parseScriptTask(Element scriptTask, ScopeImpl scope, ActivityImpl activity) {
            throw new ProcessEngineException("模型中不允许使用脚本任务：" + scriptTask.attribute("id"));
        }

        @Override
        public void parseProcess(
                Element process, org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity definition) {
            refuseScripts(process);
        }

        private static void refuseScripts(Element element) {
            if ("script".equals(element.getTagName())) {
                throw new ProcessEngineException("模型中不允许使用脚本。");
            }
            element.elements().forEach(NoScripts::refuseScripts);
        }
    }
}
