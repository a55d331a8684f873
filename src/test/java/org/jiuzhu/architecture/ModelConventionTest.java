package org.jiuzhu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.task.StepForms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.ApplicationModule;

@DatabaseTest
@DisplayName("模型约定：流程、决策、表单和代码互相对得上")
class ModelConventionTest {

    private static final Path MODELS = Path.of("processes");
    private static final Pattern ID =
            Pattern.compile("(Task|Gateway|Event|StartEvent|EndEvent|SubProcess)_[A-Z][A-Za-z0-9]*");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern FIRST_NAME = Pattern.compile("(?<![A-Za-z0-9_.])[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> WORDS = Set.of(
            "true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod");
    /** What expressions may name besides the variables of the contract. */
    private static final Set<String> GIVEN = Set.of("execution", "task", "initiator", "decisionResult");

    @Autowired
    ApplicationContext context;

    @Autowired
    StepForms forms;

    @Test
    @DisplayName("文件名就是流程标识，标明历史保留期")
    void namesProcesses() throws IOException {
        for (Model model : processes()) {
            assertThat(model.process().getId()).isEqualTo(model.name());
            assertThat(model.process().getName()).isNotBlank();
            assertThat(model.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        }
    }

    @Test
    @DisplayName("每个节点有规范的标识、中文名、连线和图形，在建模器里打得开")
    void drawsEveryNode() throws IOException {
        for (Model model : processes()) {
            Set<String> drawn = model.instance().getModelElementsByType(BpmnShape.class).stream()
                    .map(shape -> shape.getBpmnElement().getId())
                    .collect(Collectors.toSet());
            Set<String> lines = model.instance().getModelElementsByType(BpmnEdge.class).stream()
                    .map(edge -> edge.getBpmnElement().getId())
                    .collect(Collectors.toSet());
            Collection<FlowNode> nodes = model.instance().getModelElementsByType(FlowNode.class);
            assertThat(nodes).isNotEmpty();
            for (FlowNode node : nodes) {
                assertThat(node.getId()).matches(ID);
                assertThat(drawn).contains(node.getId());
                boolean start = node instanceof StartEvent || node instanceof BoundaryEvent;
                boolean event = node instanceof SubProcess part && part.triggeredByEvent();
                assertThat(node.getIncoming().isEmpty())
                        .as(node.getId() + " 进线")
                        .isEqualTo(start || event);
                assertThat(node.getOutgoing().isEmpty())
                        .as(node.getId() + " 出线")
                        .isEqualTo(node instanceof EndEvent || event);
                boolean join = node instanceof org.camunda.bpm.model.bpmn.instance.Gateway
                        && node.getOutgoing().size() == 1;
                if (!join) {
                    assertThat(node.getName()).as(node.getId()).containsPattern("\\p{IsHan}");
                }
            }
            for (SequenceFlow flow : model.instance().getModelElementsByType(SequenceFlow.class)) {
                assertThat(lines).contains(flow.getId());
                assertThat(flow.getSource().getOutgoing()).contains(flow);
                assertThat(flow.getTarget().getIncoming()).contains(flow);
            }
        }
    }

    @Test
    @DisplayName("服务任务指向本模块流程包中的委托；对外发送的异步并重试")
    void bindsServiceTasks() throws IOException {
        for (Model model : processes()) {
            for (ServiceTask task : model.instance().getModelElementsByType(ServiceTask.class)) {
                delegate(model, task, task.getCamundaDelegateExpression());
                assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isFalse();
            }
            for (SendTask task : model.instance().getModelElementsByType(SendTask.class)) {
                delegate(model, task, task.getCamundaDelegateExpression());
                assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue();
                assertThat(retries(task)).as(task.getId() + " 重试").matches("R\\d+/PT\\d+[MH]");
            }
            for (ParallelGateway gateway : model.instance().getModelElementsByType(ParallelGateway.class)) {
                if (gateway.getIncoming().size() > 1) {
                    assertThat(gateway.isCamundaAsyncBefore())
                            .as(gateway.getId())
                            .isTrue();
                    assertThat(retries(gateway)).as(gateway.getId() + " 重试").isNotBlank();
                }
            }
            assertThat(Files.readString(model.file()))
                    .doesNotContain("camunda:exclusive=\"false\"")
                    .doesNotContain("<bpmn:script");
        }
        assertThat(every(ServiceTask.class)).isNotEmpty();
        assertThat(every(SendTask.class)).isNotEmpty();
    }

    private static String retries(FlowNode node) {
        ExtensionElements extensions = node.getExtensionElements();
        return extensions == null
                ? ""
                : extensions.getElementsQuery().filterByType(CamundaFailedJobRetryTimeCycle.class).list().stream()
                        .map(CamundaFailedJobRetryTimeCycle::getTextContent)
                        .collect(Collectors.joining());
    }

    private static <T extends ModelElementInstance> List<T> every(Class<T> type) throws IOException {
        return processes().stream()
                .flatMap(model -> model.instance().getModelElementsByType(type).stream())
                .toList();
    }

    @Test
    @DisplayName("定时器读工作日历算出的日期；写死的天数须注明“日历日”")
    void countsWorkingDays() throws IOException {
        List<TimerEventDefinition> timers = every(TimerEventDefinition.class);
        assertThat(timers).isNotEmpty();
        for (TimerEventDefinition timer : timers) {
            if (timer.getTextContent().matches("(?s).*\\bP[0-9T].*")) {
                assertThat(((BaseElement) timer.getParentElement())
                                .getDocumentations().stream()
                                        .map(ModelElementInstance::getTextContent)
                                        .collect(Collectors.joining()))
                        .as(timer.getId())
                        .contains("日历日");
            }
        }
    }

    @Test
    @DisplayName("调用的流程在允许依赖的模块里")
    void callsAllowedModules() throws Exception {
        Set<String> known =
                processes().stream().map(model -> model.process().getId()).collect(Collectors.toSet());
        for (Model model : processes()) {
            for (CallActivity call : model.instance().getModelElementsByType(CallActivity.class)) {
                assertThat(known).contains(call.getCalledElement());
                String callee = processes().stream()
                        .filter(other -> other.process().getId().equals(call.getCalledElement()))
                        .map(Model::module)
                        .findFirst()
                        .orElseThrow();
                if (!callee.equals(model.module())) {
                    assertThat(Class.forName("org.jiuzhu." + model.module() + ".package-info")
                                    .getAnnotation(ApplicationModule.class)
                                    .allowedDependencies())
                            .contains(callee);
                }
            }
        }
    }

    private void delegate(Model model, BaseElement task, String expression) {
        assertThat(expression).as(task.getId()).matches("[$#]\\{[a-z][A-Za-z]*}");
        Object bean = context.getBean(expression.substring(2, expression.length() - 1));
        assertThat(bean).isInstanceOf(JavaDelegate.class);
        assertThat(org.springframework.aop.support.AopUtils.getTargetClass(bean).getPackageName())
                .isEqualTo("org.jiuzhu." + model.module() + ".process");
    }

    @Test
    @DisplayName("每个人工任务有表单文件和表单代码，有候选组和办理期限")
    void givesEveryUserTaskAForm() throws IOException {
        Set<String> keys = new HashSet<>();
        for (Model model : processes()) {
            for (UserTask task : model.instance().getModelElementsByType(UserTask.class)) {
                keys.add(task.getId());
                form(task.getId(), task.getCamundaFormKey());
                assertThat(forms.taskKeys()).contains(task.getId());
                assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNotBlank();
                assertThat(task.getCamundaDueDate()).as(task.getId()).isNotBlank();
            }
            for (StartEvent start : model.instance().getModelElementsByType(StartEvent.class)) {
                if (start.getCamundaFormKey() != null) {
                    form(start.getId(), start.getCamundaFormKey());
                }
            }
        }
        assertThat(keys).isNotEmpty();
        assertThat(forms.taskKeys()).isEqualTo(keys);
    }

    private static void form(String id, String key) {
        assertThat(key).as(id).startsWith("embedded:/forms/");
        assertThat(Path.of(key.substring("embedded:/".length()))).as(id).exists();
    }

    @Test
    @DisplayName("四眼：写明回避的环节都存在")
    void knowsWhoMustDiffer() throws IOException {
        int found = 0;
        for (Model model : processes()) {
            Matcher distinct =
                    Pattern.compile("name=\"distinctFrom\" value=\"([^\"]+)\"").matcher(Files.readString(model.file()));
            while (distinct.find()) {
                found++;
                for (String id : distinct.group(1).split("\\s*,\\s*")) {
                    assertThat((Object) model.instance().getModelElementById(id))
                            .as(id)
                            .isInstanceOf(UserTask.class);
                }
            }
        }
        assertThat(found).isPositive();
        List<UserTask> confirming = every(UserTask.class).stream()
                .filter(task -> task.getId().startsWith("Task_Confirm"))
                .toList();
        assertThat(confirming).isNotEmpty();
        for (UserTask task : confirming) {
            assertThat(
                            task
                                    .getExtensionElements()
                                    .getElementsQuery()
                                    .filterByType(CamundaProperties.class)
                                    .list()
                                    .stream()
                                    .flatMap(properties -> properties.getCamundaProperties().stream())
                                    .map(CamundaProperty::getCamundaName))
                    .as(task.getId() + " 回避")
                    .contains("distinctFrom");
        }
    }

    @Test
    @DisplayName("规则任务引用的决策都存在")
    void knowsEveryDecision() throws IOException {
        Set<String> known = decisions().stream()
                .flatMap(decision -> decision.getModelElementsByType(Decision.class).stream())
                .map(Decision::getId)
                .collect(Collectors.toSet());
        for (Model model : processes()) {
            for (BusinessRuleTask task : model.instance().getModelElementsByType(BusinessRuleTask.class)) {
                assertThat(known).as(task.getId()).contains(task.getCamundaDecisionRef());
            }
        }
        assertThat(every(BusinessRuleTask.class)).isNotEmpty();
    }

    @Test
    @DisplayName("流程用到的变量、消息、错误、升级与约定类一一对应，两个方向都对")
    void keepsTheContract() throws Exception {
        Set<String> everywhere = new TreeSet<>();
        for (Model model : processes()) {
            Class<?> contract = contract(model);
            Map<String, String> fields = new HashMap<>();
            Set<String> texts = new TreeSet<>();
            for (Field field : contract.getDeclaredFields()) {
                field.setAccessible(true);
                Object value = field.get(null);
                if (value instanceof org.jiuzhu.engine.Variable<?> variable) {
                    fields.put(variable.name(), field.getName());
                } else if (value instanceof String text) {
                    texts.add(text);
                }
            }
            fields.keySet().forEach(variable -> assertThat(context.containsBean(variable))
                    .as(variable + " 与组件同名，表达式读到的会是组件")
                    .isFalse());
            Set<String> used = used(model);
            // a procedure of one step has nothing to decide, and so no variable in its diagram
            boolean decides = !model.instance()
                            .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class)
                            .isEmpty()
                    || !model.instance()
                            .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Gateway.class)
                            .isEmpty();
            assertThat(used.isEmpty()).isEqualTo(!decides);
            everywhere.addAll(used);
            assertThat(fields.keySet()).containsAll(used);
            // the other way: what no diagram shows is at least read or written by a delegate
            Set<String> touched = touched(contract);
            fields.forEach((variable, field) -> assertThat(used.contains(variable) || touched.contains(field))
                    .as(contract.getSimpleName() + "." + field + " 没有人用")
                    .isTrue());
            Set<String> drawn = new TreeSet<>();
            drawn.add(model.process().getId());
            model.instance().getModelElementsByType(Message.class).forEach(one -> drawn.add(one.getName()));
            model.instance()
                    .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Error.class)
                    .forEach(one -> drawn.add(one.getErrorCode()));
            assertThat(texts).containsExactlyInAnyOrderElementsOf(drawn);
            for (Escalation escalation : model.instance().getModelElementsByType(Escalation.class)) {
                List<EscalationEventDefinition> ends =
                        model.instance().getModelElementsByType(EscalationEventDefinition.class).stream()
                                .filter(one -> escalation.equals(one.getEscalation()))
                                .toList();
                assertThat(ends.stream().filter(one -> one.getParentElement() instanceof CatchEvent))
                        .as(escalation.getId() + " 有人接")
                        .isNotEmpty();
                assertThat(ends.stream().filter(one -> one.getParentElement() instanceof ThrowEvent))
                        .as(escalation.getId() + " 有人抛")
                        .isNotEmpty();
            }
        }
        assertThat(everywhere).isNotEmpty();
    }

    /** Names of variables in the expressions of a model, in the decisions it asks, and given out by its tasks. */
    private Set<String> used(Model model) throws IOException {
        Set<String> used = new TreeSet<>(names(Files.readString(model.file())));
        model.instance()
                .getModelElementsByType(CamundaOutputParameter.class)
                .forEach(parameter -> used.add(parameter.getCamundaName()));
        used.removeIf(name -> GIVEN.contains(name) || context.containsBean(name));
        return used;
    }

    /** First names in expressions, however they are written: {@code ${!done}}, {@code ${a == 'X' && b.c > 1}}. */
    static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            String plain = expression.group(1).replaceAll("&(apos|quot);", "'").replaceAll("&[a-z]+;", " ");
            Matcher name = FIRST_NAME.matcher(plain.replaceAll("'[^']*'|\"[^\"]*\"", " "));
            while (name.find()) {
                if (!WORDS.contains(name.group())) {
                    names.add(name.group());
                }
            }
        }
        return names;
    }

    @Test
    @DisplayName("读表达式的眼睛：取反、第二个名字、方法的参数都看得见，文字和属性不算")
    void seesEveryName() {
        assertThat(
                        names(
                                "${!conflictOpen} #{stepDeadlines.due(execution, 'draft', days)} ${a == 'B' &amp;&amp; not c.d}"))
                .containsExactlyInAnyOrder("conflictOpen", "stepDeadlines", "execution", "days", "a", "c");
    }

    private static Set<String> touched(Class<?> contract) {
        return new ClassFileImporter()
                .importPackages(contract.getPackageName()).stream()
                        .filter(type -> !type.isEquivalentTo(contract))
                        .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                        .filter(access -> access.getTargetOwner().isEquivalentTo(contract))
                        .map(access -> access.getTarget().getName())
                        .collect(Collectors.toSet());
    }

    private static Class<?> contract(Model model) throws ClassNotFoundException {
        String name = model.name();
        String type = Stream.of(name.split("-"))
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
        return Class.forName("org.jiuzhu." + model.module() + ".process." + type + "Process");
    }

    @Test
    @DisplayName("决策表：文件名在其中，命中策略写明，每条规则注明依据")
    void annotatesEveryRule() throws IOException {
        try (Stream<Path> files = Files.walk(MODELS)) {
            List<Path> tables =
                    files.filter(file -> file.toString().endsWith(".dmn")).toList();
            assertThat(tables).hasSizeGreaterThan(8);
            for (Path file : tables) {
                DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
                List<String> ids = model.getModelElementsByType(Decision.class).stream()
                        .map(Decision::getId)
                        .toList();
                assertThat(model.getDefinitions().getId())
                        .isEqualTo(
                                "definitions-" + file.getFileName().toString().replace(".dmn", ""));
                assertThat(ids).isNotEmpty();
                String own = file.getFileName().toString().replace(".dmn", "");
                assertThat(ids).as(file.toString()).contains(own);
                model.getModelElementsByType(Decision.class)
                        .forEach(decision -> assertThat(decision.getCamundaHistoryTimeToLiveString())
                                .as(decision.getId() + " 历史保留期")
                                .matches("P\\d+D"));
                for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
                    // the attribute itself: a default would not be seen in the file
                    assertThat(table.getAttributeValue("hitPolicy"))
                            .as(file + " " + table.getId() + " 命中策略")
                            .isNotBlank();
                    assertThat(table.getRules()).as(file + " " + table.getId()).isNotEmpty();
                    table.getRules().forEach(rule -> assertThat(rule.getDescription())
                            .as(file + " " + rule.getId())
                            .isNotNull()
                            .satisfies(description ->
                                    assertThat(description.getTextContent()).isNotBlank()));
                }
            }
        }
    }

    private record Model(Path file, BpmnModelInstance instance) {

        String name() {
            return file.getFileName().toString().replace(".bpmn", "");
        }

        String module() {
            return file.getParent().getFileName().toString();
        }

        Process process() {
            return instance.getModelElementsByType(Process.class).iterator().next();
        }
    }

    private static List<Model> processes() throws IOException {
        try (Stream<Path> files = Files.walk(MODELS)) {
            List<Model> models = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> new Model(file, Bpmn.readModelFromFile(file.toFile())))
                    .toList();
            assertThat(models).isNotEmpty();
            return new ArrayList<>(models);
        }
    }

    private static List<DmnModelInstance> decisions() throws IOException {
        try (Stream<Path> files = Files.walk(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .map(file -> Dmn.readModelFromFile(file.toFile()))
                    .toList();
        }
    }

    @Test
    @DisplayName("表单目录里没有无主的表单")
    void usesEveryForm() throws IOException {
        Map<Path, Boolean> used;
        Set<String> keys = new HashSet<>();
        for (Model model : processes()) {
            Matcher key = Pattern.compile("embedded:/(forms/[^\"]+)").matcher(Files.readString(model.file()));
            while (key.find()) {
                keys.add(key.group(1));
            }
        }
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            used = files.filter(file -> file.toString().endsWith(".html"))
                    .collect(Collectors.toMap(file -> file, file -> keys.contains(file.toString())));
        }
        assertThat(used).isNotEmpty().doesNotContainValue(false);
    }
}
