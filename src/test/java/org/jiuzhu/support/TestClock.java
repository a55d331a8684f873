package org.jiuzhu.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Primary;

/** The clock of a test, for the house and the engine alike. */
@Primary
public class TestClock extends Clock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private volatile Instant now = at(LocalDate.of(2026, 9, 18));

    public TestClock() {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    private static Instant at(LocalDate day) {
        return LocalDateTime.of(day.getYear(), day.getMonth(), day.getDayOfMonth(), 10, 0)
                .atZone(CHINA)
                .toInstant();
    }

    /** Ten in the morning of a day. */
    public void set(LocalDate day) {
        now = at(day);
        ClockUtil.setCurrentTime(Date.from(now));
    }

    /** A minute of a day. */
    public void set(LocalDateTime at) {
        now = at.atZone(CHINA).toInstant();
        ClockUtil.setCurrentTime(Date.from(now));
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
