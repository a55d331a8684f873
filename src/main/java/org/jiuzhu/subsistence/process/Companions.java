package org.jiuzhu.subsistence.process;

import java.util.Optional;
import java.util.Set;
import org.jiuzhu.engine.AlsoActed;
import org.jiuzhu.verification.Surveys;
import org.springframework.stereotype.Component;

/** The second surveyor has surveyed as much as the first, who holds the task (第十六条). */
@Component
class Companions implements AlsoActed {

    private static final String SURVEY = "Task_SurveyHome";

    private final Surveys surveys;

    Companions(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public Optional<String> step(String caseNumber, String person, Set<String> taskKeys) {
        return taskKeys.contains(SURVEY) && surveys.surveyors(caseNumber).contains(person)
                ? Optional.of("入户调查")
                : Optional.empty();
    }
}
