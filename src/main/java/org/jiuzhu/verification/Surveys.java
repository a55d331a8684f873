package org.jiuzhu.verification;

import java.util.List;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Home surveys, each by two different persons. */
@Service
public class Surveys {

    private final VerificationMapper mapper;
    private final Journal journal;

    Surveys(VerificationMapper mapper, Journal journal) {
        this.mapper = mapper;
        this.journal = journal;
    }

    /** @throws IllegalArgumentException when one person stands for both: the form has to prevent it */
    @Transactional
    public void record(HomeSurvey survey) {
        if (survey.surveyor().equals(survey.companion())) {
            throw new IllegalArgumentException("a home survey needs two different surveyors");
        }
        mapper.insertSurvey(survey);
        journal.record("入户调查", survey.caseNumber(), survey.result().title());
    }

    @Transactional(readOnly = true)
    public Optional<HomeSurvey> latest(String caseNumber) {
        List<HomeSurvey> all = mapper.surveys(caseNumber);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
