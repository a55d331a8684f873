package org.jiuzhu.support;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A decision evaluated by Apache KIE: the second opinion on what a table says.
 *
 * <p>KIE reads the standard more strictly than Camunda does, so the file is translated first: numbers are {@code number},
 * an input is called by its variable, an empty condition is a dash, a decision by its only output, and where it has several outputs those who read one
 * of them name the decision as well. What the cells say is left alone.
 */
public final class KieDecision {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final Set<String> NUMBERS = Set.of("long", "integer", "double");

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Map<String, List<String>> outputs;

    /**
     * What came out.
     *
     * @param rows by decision, one row per rule that fired
     * @param problems what KIE found wrong, in its own words
     */
    public record Answer(Map<String, List<Map<String, Object>>> rows, List<String> problems) {}

    private KieDecision(DMNRuntime runtime, DMNModel model, Map<String, List<String>> outputs) {
        this.runtime = runtime;
        this.model = model;
        this.outputs = outputs;
    }

    /** Reads a file of the program. */
    public static KieDecision read(String xml) {
        Map<String, List<String>> outputs = new LinkedHashMap<>();
        byte[] translated = translated(xml, outputs);
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newInputStreamResource(new ByteArrayInputStream(translated))))
                .getOrElseThrow(IllegalStateException::new);
        DMNModel model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
        return new KieDecision(runtime, model, outputs);
    }

    /** Evaluates every decision of the file. */
    public Answer evaluate(Map<String, ?> values) {
        DMNResult result = result(values);
        Map<String, List<Map<String, Object>>> rows = new HashMap<>();
        outputs.forEach((id, names) ->
                rows.put(id, rows(result.getDecisionResultById(id).getResult(), names)));
        return new Answer(
                rows, result.getMessages().stream().map(one -> one.getText()).toList());
    }

    /** Evaluates and gives what KIE gives. */
    public DMNResult result(Map<String, ?> values) {
        DMNContext context = runtime.newContext();
        values.forEach(context::set);
        return runtime.evaluateAll(model, context);
    }

    private static List<Map<String, Object>> rows(Object result, List<String> names) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object one : result instanceof List<?> several ? several : result == null ? List.of() : List.of(result)) {
            Map<String, Object> row = new LinkedHashMap<>();
            if (one instanceof Map<?, ?> outputs) {
                names.forEach(name -> row.put(name, outputs.get(name)));
            } else {
                row.put(names.get(0), one);
            }
            rows.add(row);
        }
        return rows;
    }

    private static byte[] translated(String xml, Map<String, List<String>> outputs) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            Element root = document.getDocumentElement();
            for (Element diagram : all(root, "https://www.omg.org/spec/DMN/20191111/DMNDI/", "DMNDI")) {
                diagram.getParentNode().removeChild(diagram);
            }
            for (Element any : all(root, "*", "*")) {
                if (NUMBERS.contains(any.getAttribute("typeRef"))) {
                    any.setAttribute("typeRef", "number");
                }
                any.removeAttribute("expressionLanguage");
            }
            for (Element test : all(root, DMN, "inputEntry")) {
                if (test.getTextContent().isBlank()) {
                    all(test, DMN, "text").get(0).setTextContent("-");
                }
            }
            for (Element data : all(root, DMN, "inputData")) {
                data.setAttribute("name", all(data, DMN, "variable").get(0).getAttribute("name"));
            }
            Map<String, String> qualified = new LinkedHashMap<>();
            for (Element decision : all(root, DMN, "decision")) {
                String id = decision.getAttribute("id");
                List<String> names = all(decision, DMN, "output").stream()
                        .map(one -> one.getAttribute("name"))
                        .toList();
                List<Element> variables = all(decision, DMN, "variable");
                if (names.isEmpty()) {
                    names = List.of(variables.get(0).getAttribute("name"));
                }
                outputs.put(id, names);
                String name = names.size() == 1 ? names.get(0) : id.replace('-', '_');
                decision.setAttribute("name", name);
                if (names.size() > 1) {
                    names.forEach(output -> qualified.put(output, name + "." + output));
                }
                if (variables.isEmpty()) {
                    Element variable = document.createElementNS(DMN, "variable");
                    variable.setAttribute("id", id + "-variable");
                    variable.setAttribute("name", name);
                    decision.insertBefore(
                            variable,
                            all(decision, DMN, "informationRequirement").get(0));
                } else {
                    variables.get(0).setAttribute("name", name);
                }
            }
            for (Element expression : all(root, DMN, "inputExpression")) {
                Element text = all(expression, DMN, "text").get(0);
                String wanted = qualified.get(text.getTextContent().strip());
                if (wanted != null) {
                    text.setTextContent(wanted);
                }
            }
            StringWriter out = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Element> all(Element parent, String namespace, String name) {
        NodeList found = parent.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Node node = found.item(i);
            elements.add((Element) node);
        }
        return elements;
    }
}
