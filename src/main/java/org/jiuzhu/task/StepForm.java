package org.jiuzhu.task;

import java.util.List;
import java.util.Map;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;

/**
 * The form of one user task.
 *
 * @param <T> the record that the form is bound to, as JSON
 */
public interface StepForm<T> {

    /** Key of the user task in the model, for example {@code Task_CheckMaterials}. */
    String taskKey();

    Class<T> type();

    /** What the form shows and asks; masked where the law asks. */
    FormPage page(String caseNumber);

    /** The content of a form never touched, filled in with what the system knows already. */
    T initial(String caseNumber);

    /**
     * A saved draft with all that is only shown as it is now; what was typed stays. Without it a draft would go on
     * showing what was true when it was saved.
     */
    default T refresh(String caseNumber, T draft) {
        return draft;
    }

    /** What is wrong with the form as it is, field by field; empty when the task may be completed with it. */
    List<FieldProblem> check(String caseNumber, T form);

    /**
     * Keeps the form for good and says how the process goes on. Runs in the engine's transaction.
     *
     * @param taskId the task that is being completed
     * @return the process variables to set: flags and codes only
     */
    Map<String, Object> seal(String caseNumber, T form, Actor actor, String taskId);
}
