package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Material;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Component;

/**
 * Until when the window waits for missing papers. The law sets the family no term: the place does, by the parameter
 * {@code supplement-days}, and even then nothing ends by itself.
 */
@Component
public class SupplementTerm {

    private final Applications applications;
    private final Parameters parameters;
    private final Clock clock;

    SupplementTerm(Applications applications, Parameters parameters, Clock clock) {
        this.applications = applications;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The last day, counted from the day something was last asked for; from today while nothing is. */
    LocalDate lastDay(String caseNumber) {
        return after(caseNumber, "supplement-days");
    }

    private LocalDate after(String caseNumber, String parameter) {
        LocalDate asked = applications.materials(caseNumber).stream()
                .map(Material::askedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.now(clock));
        return asked.plusDays(
                parameters.number(parameter, applications.find(caseNumber).townshipCode()));
    }

    /** Whether the term is over, so that the window may ask to close the application. */
    boolean over(String caseNumber) {
        return LocalDate.now(clock).isAfter(lastDay(caseNumber));
    }

    /** When the window asks after what is missing: the house's own reminder. */
    public Date reminder(DelegateExecution execution) {
        return Date.from(after(CASE_NUMBER.get(execution), "supplement-reminder-days")
                .atTime(17, 30)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant());
    }
}
