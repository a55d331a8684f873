package org.jiuzhu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.task.StepForms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
@DisplayName("模型约定：流程、决策、表单和代码互相对得上")
class ModelConventionTest {

    private static final Path MODELS = Path.of("processes");
    private static final Pattern ID =
            Pattern.compile("(Task|Gateway|Event|StartEvent|EndEvent|SubProcess)_[A-Z][A-Za-z0-9]*");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)");
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
                assertThat(known).contains(task.getCamundaDecisionRef());
            }
        }
    }

    @Test
    @DisplayName("流程用到的变量和消息与约定类一一对应")
    void keepsTheContract() throws Exception {
        for (Model model : processes()) {
            Class<?> contract = contract(model);
            Set<String> declared = new TreeSet<>();
            Set<String> texts = new TreeSet<>();
            for (Field field : contract.getDeclaredFields()) {
                field.setAccessible(true);
                Object value = field.get(null);
                if (value instanceof org.jiuzhu.engine.Variable<?> variable) {
                    declared.add(variable.name());
                } else if (value instanceof String text) {
                    texts.add(text);
                }
            }
            Set<String> used = new TreeSet<>();
            Matcher expression = EXPRESSION.matcher(Files.readString(model.file()));
            while (expression.find()) {
                String name = expression.group(1);
                if (!GIVEN.contains(name) && !context.containsBean(name)) {
                    used.add(name);
                }
            }
            assertThat(declared).containsAll(used);
            assertThat(texts).contains(model.process().getId());
            List<String> messages = model.instance().getModelElementsByType(Message.class).stream()
                    .map(Message::getName)
                    .toList();
            assertThat(texts).containsAll(messages);
            Set<String> others = new TreeSet<>(texts);
            others.remove(model.process().getId());
            assertThat(messages).containsExactlyInAnyOrderElementsOf(others);
        }
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
                String text = Files.readString(file);
                for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
                    assertThat(text).contains("hitPolicy=");
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
