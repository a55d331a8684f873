package org.jiuzhu.subsistence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.Recognitions;
import org.jiuzhu.standard.Parameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every morning for recognitions that will end: as many days before as the place has set, the family is told and
 * may apply again. Nothing is prolonged by itself.
 *
 * @see "刚性支出困难家庭认定办法 第十条"
 */
@Component
public class ValidityCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(ValidityCalendar.class);

    /** The most that {@code recognition-reminder-days} may be. */
    private static final int LONGEST = 90;

    private static final int ROUND = 500;

    private final Recognitions recognitions;
    private final Parameters parameters;
    private final ValidityProcedure procedure;
    private final Clock clock;

    ValidityCalendar(Recognitions recognitions, Parameters parameters, ValidityProcedure procedure, Clock clock) {
        this.recognitions = recognitions;
        this.parameters = parameters;
        this.procedure = procedure;
        this.clock = clock;
    }

    @Scheduled(cron = "${jiuzhu.validity-calendar:0 20 6 * * *}")
    void run() {
        beginDue();
    }

    /** Begins the procedure for recognitions whose end is near and whose families have not been told. */
    public int beginDue() {
        LocalDate today = LocalDate.now(clock);
        int begun = 0;
        for (Recognitions.Ending ending : recognitions.ending(today.plusDays(LONGEST), ROUND)) {
            Award award = ending.award();
            LocalDate from =
                    ending.until().minusDays(parameters.number("recognition-reminder-days", award.townshipCode()));
            if (today.isBefore(from)) {
                continue;
            }
            try {
                procedure.begin(
                        Objects.requireNonNull(award.caseNumber()),
                        award.townshipCode().substring(0, 6));
                begun++;
            } catch (RuntimeException e) {
                // one family must not keep the others from being told
                LOG.warn("认定{}的期满提醒没有开始：{}", award.awardNumber(), e.getMessage());
            }
        }
        return begun;
    }
}
