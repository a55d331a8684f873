package org.jiuzhu.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Tells at registration of whom no application is accepted for the time being; answered where dishonesty is kept. */
public interface RunningBans {

    /**
     * A ban in force.
     *
     * @param reason the act, in words
     * @param untilDay its last day
     */
    record Running(String idDigest, String decisionNumber, String reason, LocalDate untilDay) {}

    /** The bans in force on a day among some persons, the longest first. */
    List<Running> running(Collection<String> idDigests, LocalDate day);
}
