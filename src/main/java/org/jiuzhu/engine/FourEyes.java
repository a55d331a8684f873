package org.jiuzhu.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jiuzhu.shared.Refused;

/**
 * Four eyes: who has done one of the tasks named by the property {@code distinctFrom} of a user task (comma separated
 * ids) may neither claim nor complete it in the same case; who has taken part without holding the task ({@link
 * AlsoActed}) no more than who held it.
 */
final class FourEyes {

    static final String PROPERTY = "distinctFrom";

    private FourEyes() {}

    static void check(DelegateTask task, String actor, HistoryService history, Iterable<AlsoActed> alsoActed) {
        Set<String> others = ModelProperties.of((UserTask) task.getBpmnModelElementInstance(), PROPERTY);
        if (others.isEmpty()) {
            return;
        }
        // by the case, not by the instance: a second run of the same case has the same eyes
        String caseNumber = task.getExecution().getProcessBusinessKey();
        HistoricTaskInstanceQuery ofCase = history.createHistoricTaskInstanceQuery();
        ofCase = caseNumber == null
                ? ofCase.processInstanceId(task.getProcessInstanceId())
                : ofCase.processInstanceBusinessKey(caseNumber);
        List<HistoricTaskInstance> done = ofCase.taskDefinitionKeyIn(others.toArray(String[]::new))
                .taskAssignee(actor)
                .finished()
                .listPage(0, EngineConfiguration.MAX_RESULTS);
        if (!done.isEmpty()) {
            throw refusal(done.get(0).getName(), task);
        }
        for (AlsoActed more : alsoActed) {
            if (caseNumber != null) {
                more.step(caseNumber, actor, others).ifPresent(step -> {
                    throw refusal(step, task);
                });
            }
        }
    }

    private static Refused refusal(String step, DelegateTask task) {
        return new Refused("您已办理过本案的“" + step + "”，按回避要求，“" + task.getName() + "”须由另一人办理。");
    }
}
