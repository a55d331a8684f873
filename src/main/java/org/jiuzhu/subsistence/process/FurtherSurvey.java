package org.jiuzhu.subsistence.process;

import java.util.List;
import java.util.Map;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.StepForm;

/** A step in which two surveyors look at the family again; what the steps have in common is {@link SecondSurvey}'s. */
interface FurtherSurvey extends StepForm<SecondSurvey.Form> {

    SecondSurvey survey();

    /** Under what the survey stands in the case file. */
    ReviewRecord.Kind kind();

    @Override
    default Class<SecondSurvey.Form> type() {
        return SecondSurvey.Form.class;
    }

    @Override
    default SecondSurvey.Form initial(String caseNumber) {
        return survey().initial();
    }

    @Override
    default List<FieldProblem> check(String caseNumber, SecondSurvey.Form form) {
        return survey().check(caseNumber, form);
    }

    @Override
    default Map<String, Object> seal(String caseNumber, SecondSurvey.Form form, Actor actor, String taskId) {
        survey().record(caseNumber, kind(), form, actor);
        return Map.of();
    }
}
