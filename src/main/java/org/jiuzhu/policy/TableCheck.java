package org.jiuzhu.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiuzhu.engine.DecisionModel;
import org.jiuzhu.engine.FeelCell;
import org.jiuzhu.policy.Finding.Kind;
import org.jiuzhu.policy.Finding.Severity;
import org.jiuzhu.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Looks for what is wrong with a table before it decides anything: what the engine would swallow in silence (a cell that
 * cannot be read, an input that nobody supplies) and what only shows with the family that it hits (gaps, overlaps).
 *
 * <p>A gap that the version in force has as well is a warning: it cannot come, or it is known.
 */
final class TableCheck {

    private static final Set<String> HIT_POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");
    private static final Set<String> TYPES = Set.of("string", "boolean", "long", "integer", "double", "number", "date");
    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "description",
            "informationRequirement",
            "requiredInput",
            "requiredDecision",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "rule",
            "inputEntry",
            "outputEntry",
            "text",
            "inputData",
            "variable",
            "literalExpression",
            "question",
            "allowedAnswers",
            "annotation",
            "annotationEntry",
            "extensionElements",
            // drawn beside the decisions, without a meaning of their own
            "knowledgeSource",
            "authorityRequirement",
            "requiredAuthority",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef");
    private static final Pattern BASIS = Pattern.compile("第.+条|〔20\\d\\d〕\\d+号|通知");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final DmnFile draft;
    private final @Nullable DmnFile current;
    private final List<Finding> findings = new ArrayList<>();

    private TableCheck(DmnFile draft, @Nullable DmnFile current) {
        this.draft = draft;
        this.current = current;
    }

    /**
     * Checks a draft.
     *
     * @param decisionId the decision of the file that is asked
     * @param currentXml the version in force
     */
    static List<Finding> of(String decisionId, String xml, String currentXml) {
        DmnFile draft;
        try {
            draft = DmnFile.read(xml);
        } catch (InvalidInput e) {
            return List.of(new Finding(
                    Severity.BLOCKING,
                    Kind.STRUCTURE,
                    decisionId,
                    "文件",
                    List.of(),
                    String.valueOf(e.getMessage()),
                    null));
        }
        TableCheck check = new TableCheck(draft, DmnFile.read(currentXml));
        check.structure(decisionId, xml);
        if (check.findings.isEmpty()) {
            draft.decisions().forEach(check::cells);
            check.surroundings(decisionId);
        }
        if (check.findings.stream().noneMatch(one -> one.severity() == Severity.BLOCKING)) {
            check.loads(decisionId, xml);
            draft.decisions().stream().filter(DmnFile.Table::isTable).forEach(check::space);
        }
        return List.copyOf(check.findings);
    }

    static boolean blocks(List<Finding> findings) {
        return findings.stream().anyMatch(one -> one.severity() == Severity.BLOCKING);
    }

    private void structure(String decisionId, String xml) {
        Element root = DmnFile.parse(xml).getDocumentElement();
        Set<String> unknown = new LinkedHashSet<>();
        elements(root, unknown);
        unknown.forEach(what -> add(Severity.BLOCKING, Kind.STRUCTURE, decisionId, "文件", List.of(), what, null));
        if (draft.decision(decisionId).isEmpty()) {
            add(
                    Severity.BLOCKING,
                    Kind.STRUCTURE,
                    decisionId,
                    "文件",
                    List.of(),
                    "文件里没有编号为" + decisionId + "的决策，这是另一个决策表的文件。",
                    null);
        }
        Set<String> ids = new HashSet<>();
        for (DmnFile.Table table : draft.decisions()) {
            if (!ids.add(table.id())) {
                block(Kind.STRUCTURE, table, "决策的编号重复。");
            }
            table.decisions().stream()
                    .filter(required -> draft.decision(required).isEmpty())
                    .forEach(required -> block(Kind.STRUCTURE, table, "引用的决策" + required + "不在文件里。"));
            if (!table.isTable()) {
                continue;
            }
            if (!HIT_POLICIES.contains(table.hitPolicy()) || table.aggregation() != null) {
                block(Kind.STRUCTURE, table, "命中策略只能是唯一、先到先得、任意、汇集或者按序，不带合计。");
            }
            if (table.rules().isEmpty() || table.outputs().isEmpty()) {
                block(Kind.STRUCTURE, table, "表里没有规则或者没有结果列。");
            }
            for (int i = 0; i < table.rules().size(); i++) {
                DmnFile.Row rule = table.rules().get(i);
                if (!ids.add(rule.id())) {
                    block(Kind.STRUCTURE, table, i, "规则的编号与别的规则相同，统计和对比会混淆。");
                }
                if (rule.inputs().size() != table.inputs().size()
                        || rule.outputs().size() != table.outputs().size()) {
                    block(Kind.STRUCTURE, table, i, "单元格的个数与列数不一致。");
                }
            }
        }
    }

    /** Only what a table needs: nothing that runs code, fetches a file or is not seen on the page. */
    private static void elements(Element element, Set<String> unknown) {
        boolean dmn = DmnFile.DMN.equals(element.getNamespaceURI());
        if (dmn && !ELEMENTS.contains(element.getLocalName())) {
            unknown.add("不支持的内容：" + element.getLocalName() + "。只能有决策表、计算式、输入和决策图。");
        }
        for (String name : List.of("expressionLanguage", "typeLanguage")) {
            String language = element.getAttribute(name);
            if (!language.isEmpty()
                    && !language.toLowerCase(java.util.Locale.ROOT).contains("feel")) {
                unknown.add("表达式只能用FEEL书写，文件里有" + language + "。");
            }
        }
        if (element.hasAttributeNS(DmnFile.CAMUNDA, "inputVariable")) {
            unknown.add("不支持自定义的输入变量名（inputVariable）。");
        }
        if (DmnFile.CAMUNDA.equals(element.getNamespaceURI())) {
            unknown.add("不支持的扩展内容：" + element.getLocalName() + "。");
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                elements(child, unknown);
            }
        }
    }

    private void cells(DmnFile.Table table) {
        Set<String> known = draft.known(table);
        if (!table.isTable()) {
            cell(table, -1, "计算式", FeelCell.expression(table.literal()), known);
            return;
        }
        for (DmnFile.Column column : table.inputs()) {
            if (column.text().isEmpty()) {
                block(Kind.EXPRESSION, table, "条件列“" + column.label() + "”没有写取哪个输入。");
            }
            cell(table, -1, "条件列“" + column.label() + "”", FeelCell.expression(column.text()), known);
            type(table, column);
        }
        for (DmnFile.Column column : table.outputs()) {
            if (column.text().isEmpty()) {
                block(Kind.STRUCTURE, table, "结果列“" + column.label() + "”没有名称。");
            }
            type(table, column);
        }
        for (int i = 0; i < table.rules().size(); i++) {
            DmnFile.Row rule = table.rules().get(i);
            for (int c = 0; c < rule.inputs().size(); c++) {
                DmnFile.Column column = table.inputs().get(c);
                FeelCell cell = FeelCell.test(rule.inputs().get(c));
                cell(table, i, "“" + column.label() + "”", cell, known);
                literal(table, i, column, cell);
            }
            for (int c = 0; c < rule.outputs().size(); c++) {
                String text = rule.outputs().get(c);
                String where = "结果“" + table.outputs().get(c).label() + "”";
                if (text.isEmpty()) {
                    block(Kind.EXPRESSION, table, i, where + "是空的。");
                } else {
                    cell(table, i, where, FeelCell.expression(text), known);
                }
            }
            if (!BASIS.matcher(rule.basis()).find()) {
                block(Kind.BASIS, table, i, "没有写明依据（文号和条款）。");
            }
        }
    }

    private void cell(DmnFile.Table table, int rule, String where, FeelCell cell, Set<String> known) {
        List<Integer> rules = rule < 0 ? List.of() : List.of(rule + 1);
        if (cell.problem().isPresent()) {
            add(
                    Severity.BLOCKING,
                    Kind.EXPRESSION,
                    table.id(),
                    table.name(),
                    rules,
                    where + "的“" + cell.text() + "”不是有效的表达式。",
                    null);
            return;
        }
        if (cell.reachesOut()) {
            add(
                    Severity.BLOCKING,
                    Kind.EXPRESSION,
                    table.id(),
                    table.name(),
                    rules,
                    where + "的表达式调用了FEEL以外的程序，不允许。",
                    null);
        }
        for (String name : cell.names()) {
            if (!known.contains(name)) {
                add(
                        Severity.BLOCKING,
                        Kind.INPUT,
                        table.id(),
                        table.name(),
                        rules,
                        where + "用到了“" + name + "”，但这个决策没有这项输入（文字和代码要加引号）。",
                        null);
            }
        }
    }

    private void type(DmnFile.Table table, DmnFile.Column column) {
        if (!TYPES.contains(column.type())) {
            block(
                    Kind.TYPE,
                    table,
                    "列“" + column.label() + "”的类型“" + column.type() + "”不能用，请选string、boolean、long、double或者date。");
        }
    }

    private void literal(DmnFile.Table table, int rule, DmnFile.Column column, FeelCell cell) {
        if (cell.problem().isPresent() || !cell.names().isEmpty()) {
            return;
        }
        boolean text = column.type().equals("string");
        boolean number = Set.of("long", "integer", "double", "number").contains(column.type());
        for (Object constant : cell.turningPoints(Map.of())) {
            if (number && constant instanceof String
                    || text && constant instanceof Number
                    || column.type().equals("boolean")) {
                block(Kind.TYPE, table, rule, "“" + column.label() + "”的“" + cell.text() + "”与列的类型不符。");
                return;
            }
        }
    }

    /** What the steps supply and what they understand is what they know of the version in force. */
    private void surroundings(String decisionId) {
        DmnFile before = Objects.requireNonNull(current);
        Map<String, DmnFile.Variable> supplied = before.inputs().values().stream()
                .collect(Collectors.toMap(DmnFile.Variable::name, one -> one, (one, other) -> one));
        for (DmnFile.Variable input : draft.inputs().values()) {
            DmnFile.Variable known = supplied.get(input.name());
            String what = "“" + input.label() + "”（" + input.name() + "）";
            if (known == null) {
                add(
                        Severity.BLOCKING,
                        Kind.INPUT,
                        decisionId,
                        "文件",
                        List.of(),
                        "输入" + what + "没有步骤提供。增加输入要和程序一起改。",
                        null);
            } else if (!known.type().equals(input.type())) {
                add(
                        Severity.BLOCKING,
                        Kind.TYPE,
                        decisionId,
                        "文件",
                        List.of(),
                        "输入" + what + "的类型应是" + known.type() + "。",
                        null);
            }
        }
        for (DmnFile.Table old : before.decisions()) {
            DmnFile.Table now = draft.decision(old.id()).orElse(null);
            if (now == null) {
                add(Severity.BLOCKING, Kind.OUTPUT, old.id(), old.name(), List.of(), "现行版本有这个决策，步骤要用它的结果，不能去掉。", null);
                continue;
            }
            for (DmnFile.Column output : old.outputs()) {
                DmnFile.Column kept = now.outputs().stream()
                        .filter(one -> one.text().equals(output.text()))
                        .findFirst()
                        .orElse(null);
                if (kept == null || !kept.type().equals(output.type())) {
                    block(Kind.OUTPUT, now, "结果“" + output.label() + "”（" + output.text() + "）步骤还要用，不能去掉或者改类型。");
                } else {
                    codes(old, now, output.text());
                }
            }
        }
    }

    private void codes(DmnFile.Table old, DmnFile.Table now, String output) {
        Set<String> understood = new LinkedHashSet<>(values(old, output));
        if (understood.stream().noneMatch(one -> CODE.matcher(one).matches())) {
            return;
        }
        for (int i = 0; i < now.rules().size(); i++) {
            Object value = FeelCell.expression(now.rules().get(i).outputs().get(index(now, output)))
                    .value(Map.of());
            if (value instanceof String text && CODE.matcher(text).matches() && !understood.contains(text)) {
                block(Kind.OUTPUT, now, i, "结果“" + text + "”后面的步骤不认识，只能用：" + String.join("、", understood) + "。");
            }
        }
    }

    private static int index(DmnFile.Table table, String output) {
        for (int i = 0; i < table.outputs().size(); i++) {
            if (table.outputs().get(i).text().equals(output)) {
                return i;
            }
        }
        throw new IllegalStateException(output);
    }

    private static Set<String> values(DmnFile.Table table, String output) {
        Set<String> values = new LinkedHashSet<>();
        int at = index(table, output);
        FeelCell.test(table.outputs().get(at).values())
                .turningPoints(Map.of())
                .forEach(one -> values.add(String.valueOf(one)));
        table.rules().forEach(rule -> {
            if (FeelCell.expression(rule.outputs().get(at)).value(Map.of()) instanceof String text) {
                values.add(text);
            }
        });
        return values;
    }

    /** The engine itself must take it. */
    private void loads(String decisionId, String xml) {
        try {
            DecisionModel.read(
                    decisionId,
                    new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (RuntimeException e) {
            add(
                    Severity.BLOCKING,
                    Kind.STRUCTURE,
                    decisionId,
                    "文件",
                    List.of(),
                    "引擎不能读取这个文件，请用Camunda Modeler检查。",
                    null);
        }
    }

    private void space(DmnFile.Table table) {
        if (table.inputs().stream().anyMatch(column -> column.type().equals("date"))) {
            add(Severity.WARNING, Kind.LIMIT, table.id(), table.name(), List.of(), "有日期列，空缺和重叠没有检查，请用案例试算。", null);
            return;
        }
        RuleSpace space = RuleSpace.of(draft, table);
        DmnFile.Table before = Objects.requireNonNull(current)
                .decision(table.id())
                .filter(one -> columns(one).equals(columns(table)))
                .orElse(null);
        RuleSpace old = before == null ? null : RuleSpace.of(current, before);
        boolean collects =
                table.hitPolicy().equals("COLLECT") || table.hitPolicy().equals("RULE ORDER");
        if (!collects) {
            for (RuleSpace.Gap gap : space.gaps()) {
                boolean known = old != null && !old.answers(gap.point());
                add(
                        known || gap.unlisted() ? Severity.WARNING : Severity.BLOCKING,
                        Kind.GAP,
                        table.id(),
                        table.name(),
                        List.of(),
                        "没有规则" + (known ? "（现行版本也没有）" : "") + "。",
                        space.words(gap.point()));
            }
        }
        if (table.hitPolicy().equals("UNIQUE") || table.hitPolicy().equals("ANY")) {
            space.overlaps().forEach((pair, point) -> {
                boolean same = table.rules()
                        .get(pair.get(0))
                        .outputs()
                        .equals(table.rules().get(pair.get(1)).outputs());
                if (table.hitPolicy().equals("ANY") && same) {
                    return;
                }
                boolean known = old != null && old.rulesAt(point).cardinality() > 1;
                add(
                        known ? Severity.WARNING : Severity.BLOCKING,
                        Kind.OVERLAP,
                        table.id(),
                        table.name(),
                        List.of(pair.get(0) + 1, pair.get(1) + 1),
                        "同时符合这两条规则" + (known ? "（现行版本也重叠）" : "") + "。",
                        space.words(point));
            });
        }
        if (!space.complete()) {
            add(Severity.WARNING, Kind.LIMIT, table.id(), table.name(), List.of(), "表太大，空缺和重叠没有全部检查完。", null);
        } else {
            for (int rule : space.unreachable()) {
                add(
                        Severity.WARNING,
                        Kind.UNREACHABLE,
                        table.id(),
                        table.name(),
                        List.of(rule + 1),
                        "没有任何情况能符合这条规则。",
                        null);
            }
            for (int rule : space.masked()) {
                add(
                        Severity.WARNING,
                        Kind.MASKED,
                        table.id(),
                        table.name(),
                        List.of(rule + 1),
                        "符合这条规则的情况都被前面的规则先取走，它永远不起作用。",
                        null);
            }
        }
        outputs(table, space);
    }

    private static List<String> columns(DmnFile.Table table) {
        return table.inputs().stream().map(one -> one.text() + " " + one.type()).toList();
    }

    /** Tries the outputs of every rule with inputs that it decides. */
    private void outputs(DmnFile.Table table, RuleSpace space) {
        for (int i = 0; i < table.rules().size(); i++) {
            RuleSpace.Point point = space.decidedBy(i).orElse(null);
            if (point == null) {
                continue;
            }
            Map<String, Object> context = new LinkedHashMap<>();
            draft.known(table).forEach(name -> context.put(name, sample(table, name)));
            for (int c = 0; c < table.inputs().size(); c++) {
                Object value = point.values().get(c);
                if (value != null) {
                    context.put(table.inputs().get(c).text(), value);
                }
            }
            context.putAll(point.variables());
            for (int c = 0; c < table.outputs().size(); c++) {
                DmnFile.Column output = table.outputs().get(c);
                String text = table.rules().get(i).outputs().get(c);
                Object value = FeelCell.expression(text).value(context);
                boolean fits =
                        switch (output.type()) {
                            case "string" -> value instanceof String;
                            case "boolean" -> value instanceof Boolean;
                            case "long", "integer", "double", "number" -> value instanceof Number;
                            default -> value != null;
                        };
                if (!fits) {
                    block(
                            Kind.TYPE,
                            table,
                            i,
                            "结果“" + output.label() + "”的“" + text + "”算出来不是" + type(output.type()) + "。");
                }
            }
        }
    }

    private Object sample(DmnFile.Table table, String name) {
        String type = draft.inputs().values().stream()
                .filter(one -> one.name().equals(name))
                .map(DmnFile.Variable::type)
                .findFirst()
                .or(() -> table.decisions().stream()
                        .flatMap(id -> draft.decision(id).stream())
                        .flatMap(one -> one.outputs().stream())
                        .filter(one -> one.text().equals(name))
                        .map(DmnFile.Column::type)
                        .findFirst())
                .orElse("long");
        return switch (type) {
            case "boolean" -> true;
            case "string" -> RuleSpace.OTHER;
            default -> java.math.BigDecimal.valueOf(12);
        };
    }

    private static String type(String name) {
        return switch (name) {
            case "string" -> "文字";
            case "boolean" -> "是否";
            case "date" -> "日期";
            default -> "数字";
        };
    }

    private void block(Kind kind, DmnFile.Table table, String message) {
        add(Severity.BLOCKING, kind, table.id(), table.name(), List.of(), message, null);
    }

    private void block(Kind kind, DmnFile.Table table, int rule, String message) {
        add(Severity.BLOCKING, kind, table.id(), table.name(), List.of(rule + 1), message, null);
    }

    private void add(
            Severity severity,
            Kind kind,
            String decisionId,
            String where,
            List<Integer> rules,
            String message,
            @Nullable String example) {
        findings.add(new Finding(severity, kind, decisionId, where, rules, message, example));
    }
}
