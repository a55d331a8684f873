package org.jiuzhu.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.jiuzhu.calendar.Calendars;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the demo start on any day: years without a plan of holidays get a made-up one, marked as such. */
@Component
@Order(5)
@ConditionalOnProperty("jiuzhu.demo")
class DemoCalendar implements ApplicationRunner {

    private final Calendars calendars;
    private final Clock clock;

    DemoCalendar(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int year = LocalDate.now(clock).getYear();
        calendars.loadDemo(year - 1, year + 1);
    }
}
