package org.jiuzhu.policy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jiuzhu.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A DMN file as people read it: tables, columns, rules. What it means is for the engine to say.
 *
 * @param name of the file's model
 * @param decisions in the order of the file
 * @param inputs variables that the file reads, by the id of their element
 */
public record DmnFile(String name, List<Table> decisions, Map<String, Variable> inputs) {

    /** The language of the files, DMN 1.3. */
    public static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    /** The largest file that is taken, in bytes: some thousand rules. */
    public static final int MOST_BYTES = 1_000_000;

    /**
     * A decision.
     *
     * @param hitPolicy empty for a computed expression
     * @param literal the computed expression, empty for a table
     * @param decisions ids of the decisions that it requires
     * @param variables names of the inputs that it requires
     */
    public record Table(
            String id,
            String name,
            String about,
            @Nullable String versionTag,
            String hitPolicy,
            @Nullable String aggregation,
            List<Column> inputs,
            List<Column> outputs,
            List<Row> rules,
            String literal,
            List<String> decisions,
            List<String> variables) {

        public boolean isTable() {
            return literal.isEmpty();
        }
    }

    /**
     * A column.
     *
     * @param text of an input: the expression; of an output: its name
     * @param type string, boolean, long, integer, double or date
     * @param values those allowed, as written; empty for any
     */
    public record Column(String id, String label, String text, String type, String values) {}

    /** A rule; its legal basis is the annotation. */
    public record Row(String id, String basis, List<String> inputs, List<String> outputs) {}

    /** An input of the file. */
    public record Variable(String name, String label, String type) {}

    /**
     * Reads a file.
     *
     * @throws InvalidInput when it is too large, no XML, refers to other files, or is no DMN 1.3
     */
    public static DmnFile read(String xml) {
        Document document = parse(xml);
        Element root = document.getDocumentElement();
        if (!DMN.equals(root.getNamespaceURI()) || !root.getLocalName().equals("definitions")) {
            throw new InvalidInput("file", "文件不是DMN 1.3决策表，请用Camunda Modeler另存后重试。");
        }
        Map<String, Variable> inputs = new LinkedHashMap<>();
        for (Element data : children(root, "inputData")) {
            first(data, "variable")
                    .ifPresent(variable -> inputs.put(
                            data.getAttribute("id"),
                            new Variable(
                                    variable.getAttribute("name"),
                                    data.getAttribute("name"),
                                    variable.getAttribute("typeRef"))));
        }
        List<Table> decisions = children(root, "decision").stream()
                .map(one -> table(one, inputs))
                .toList();
        return new DmnFile(root.getAttribute("name"), decisions, inputs);
    }

    static Document parse(String xml) {
        if (xml.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new InvalidInput("file", "文件超过1MB，请拆分成几个决策。");
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXException e) {
            throw new InvalidInput("file", "文件不是有效的XML，或者引用了外部文件，不能读取。");
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<Table> decision(String id) {
        return decisions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The names that a decision can use: inputs it requires, outputs of decisions it requires. */
    Set<String> known(Table table) {
        Set<String> names = new LinkedHashSet<>(table.variables());
        for (String id : table.decisions()) {
            decision(id).ifPresent(required -> required.outputs().forEach(output -> names.add(output.text())));
        }
        return names;
    }

    private static Table table(Element decision, Map<String, Variable> inputs) {
        Optional<Element> table = first(decision, "decisionTable");
        List<String> decisions = new ArrayList<>();
        List<String> variables = new ArrayList<>();
        for (Element requirement : children(decision, "informationRequirement")) {
            first(requirement, "requiredDecision").ifPresent(one -> decisions.add(reference(one)));
            first(requirement, "requiredInput")
                    .map(one -> inputs.get(reference(one)))
                    .ifPresent(variable -> variables.add(variable.name()));
        }
        String literal = first(decision, "literalExpression").map(DmnFile::text).orElse("");
        List<Column> outputs = table.map(DmnFile::outputs).orElseGet(() -> first(decision, "variable")
                .map(variable -> List.of(new Column(
                        decision.getAttribute("id"),
                        decision.getAttribute("name"),
                        variable.getAttribute("name"),
                        variable.getAttribute("typeRef"),
                        "")))
                .orElse(List.of()));
        String tag = decision.getAttributeNS(CAMUNDA, "versionTag");
        return new Table(
                decision.getAttribute("id"),
                decision.getAttribute("name"),
                first(decision, "description")
                        .map(Node::getTextContent)
                        .orElse("")
                        .strip(),
                tag.isEmpty() ? null : tag,
                table.map(one -> one.hasAttribute("hitPolicy") ? one.getAttribute("hitPolicy") : "UNIQUE")
                        .orElse(""),
                table.map(one -> one.getAttribute("aggregation"))
                        .filter(text -> !text.isEmpty())
                        .orElse(null),
                table.map(DmnFile::inputs).orElse(List.of()),
                outputs,
                table.map(DmnFile::rules).orElse(List.of()),
                literal,
                List.copyOf(decisions),
                List.copyOf(variables));
    }

    private static List<Column> inputs(Element table) {
        return children(table, "input").stream()
                .map(input -> {
                    Optional<Element> expression = first(input, "inputExpression");
                    return new Column(
                            input.getAttribute("id"),
                            input.getAttribute("label"),
                            expression.map(DmnFile::text).orElse(""),
                            expression.map(one -> one.getAttribute("typeRef")).orElse(""),
                            first(input, "inputValues").map(DmnFile::text).orElse(""));
                })
                .toList();
    }

    private static List<Column> outputs(Element table) {
        return children(table, "output").stream()
                .map(output -> new Column(
                        output.getAttribute("id"),
                        output.getAttribute("label"),
                        output.getAttribute("name"),
                        output.getAttribute("typeRef"),
                        first(output, "outputValues").map(DmnFile::text).orElse("")))
                .toList();
    }

    private static List<Row> rules(Element table) {
        return children(table, "rule").stream()
                .map(rule -> new Row(
                        rule.getAttribute("id"),
                        first(rule, "description")
                                .map(Node::getTextContent)
                                .orElse("")
                                .strip(),
                        children(rule, "inputEntry").stream().map(DmnFile::text).toList(),
                        children(rule, "outputEntry").stream()
                                .map(DmnFile::text)
                                .toList()))
                .toList();
    }

    private static String reference(Element element) {
        String href = element.getAttribute("href");
        return href.startsWith("#") ? href.substring(1) : href;
    }

    private static String text(Element element) {
        return first(element, "text").map(Node::getTextContent).orElse("").strip();
    }

    static Optional<Element> first(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && DMN.equals(element.getNamespaceURI())
                    && Objects.equals(element.getLocalName(), name)) {
                found.add(element);
            }
        }
        return found;
    }
}
