package org.jiuzhu.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiuzhu.audit.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Home surveys, each by two different persons. */
@Service
public class Surveys {

    private final VerificationMapper mapper;
    private final Journal journal;
    private final ObjectMapper json;

    Surveys(VerificationMapper mapper, Journal journal, ObjectMapper json) {
        this.mapper = mapper;
        this.journal = journal;
        this.json = json;
    }

    /** One line of the survey sheet, to be read. */
    public record Line(String label, String text) {}

    /**
     * Keeps a survey and what was seen; a later one takes the place of the figures of an earlier.
     *
     * @param sheet the filled sheet, ready to be read; sealed in the table
     * @param seen figures seen at the home, put beside the declared ones by {@link Findings}
     * @throws IllegalArgumentException when one person stands for both: the form has to prevent it
     */
    @Transactional
    public void record(HomeSurvey survey, List<Line> sheet, List<Sighting> seen) {
        if (survey.surveyor().equals(survey.companion())) {
            throw new IllegalArgumentException("a home survey needs two different surveyors");
        }
        mapper.insertSurvey(new HomeSurvey(
                survey.caseNumber(),
                survey.surveyedOn(),
                survey.surveyor(),
                survey.companion(),
                survey.result(),
                write(sheet),
                survey.recordedAt()));
        mapper.deleteSightings(survey.caseNumber());
        seen.forEach(mapper::insertSighting);
        journal.record("入户调查", survey.caseNumber(), survey.result().title());
    }

    @Transactional(readOnly = true)
    public Optional<HomeSurvey> latest(String caseNumber) {
        List<HomeSurvey> all = mapper.surveys(caseNumber);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The sheet of the last survey, label and text; empty before it. */
    @Transactional(readOnly = true)
    public List<Line> of(String caseNumber) {
        return latest(caseNumber).map(survey -> read(survey.content())).orElse(List.of());
    }

    /** Everybody who has surveyed a case, first and second surveyors alike. */
    @Transactional(readOnly = true)
    public List<String> surveyors(String caseNumber) {
        return mapper.surveys(caseNumber).stream()
                .flatMap(survey -> Stream.of(survey.surveyor(), survey.companion()))
                .distinct()
                .toList();
    }

    private String write(List<Line> sheet) {
        try {
            return Objects.requireNonNull(json.writeValueAsString(sheet));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Line> read(String content) {
        if (!content.startsWith("[")) {
            // kept before the sheet had labels
            return List.of();
        }
        try {
            return json.readValue(content, new TypeReference<List<Line>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored survey cannot be read", e);
        }
    }
}
