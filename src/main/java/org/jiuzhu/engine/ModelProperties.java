package org.jiuzhu.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What a user task says of itself in its model, in properties that a reader of the diagram sees. */
final class ModelProperties {

    private ModelProperties() {}

    /** The comma separated values of a property; empty when the task does not have it. */
    static Set<String> of(UserTask task, String name) {
        Set<String> values = new TreeSet<>();
        if (task.getExtensionElements() == null) {
            return values;
        }
        for (CamundaProperties properties :
                task.getExtensionElements().getChildElementsByType(CamundaProperties.class)) {
            for (CamundaProperty property : properties.getCamundaProperties()) {
                if (name.equals(property.getCamundaName())) {
                    values.addAll(Arrays.asList(property.getCamundaValue().split("\\s*,\\s*")));
                }
            }
        }
        return values;
    }
}
