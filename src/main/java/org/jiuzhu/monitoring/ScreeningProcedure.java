package org.jiuzhu.monitoring;

/** The procedure of a screening; kept in the {@code process} package. */
public interface ScreeningProcedure {

    void begin(Screening screening);

    /** The batches are done, or somebody has given it up. */
    void finished(Screening screening);
}
