package org.jiuzhu.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jiuzhu.engine.EngineClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The clock of the demo. It can go back while the invented families are made, so that their cases are weeks old, and it
 * can show the demo on another day ({@code jiuzhu.demo-date}).
 */
@Component
@ConditionalOnProperty("jiuzhu.demo")
class DemoClock extends Clock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Clock REAL = Clock.system(CHINA);

    private final EngineClock engine;
    private final Duration ahead;
    private volatile @Nullable Instant elsewhen;

    DemoClock(EngineClock engine, @Value("${jiuzhu.demo-date:}") String date) {
        this.engine = engine;
        this.ahead = date.isBlank()
                ? Duration.ZERO
                : Duration.ofDays(LocalDate.now(REAL).until(LocalDate.parse(date), java.time.temporal.ChronoUnit.DAYS));
        engine.run(ahead);
    }

    /** Stands still at a moment of the past. */
    void goTo(LocalDateTime moment) {
        Instant instant = moment.atZone(CHINA).toInstant();
        elsewhen = instant;
        engine.set(instant);
    }

    /** Runs again. */
    void comeBack() {
        elsewhen = null;
        engine.run(ahead);
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(CHINA) ? this : Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        Instant past = elsewhen;
        return past == null ? REAL.instant().plus(ahead) : past;
    }
}
