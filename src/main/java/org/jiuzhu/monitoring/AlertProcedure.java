package org.jiuzhu.monitoring;

/** The procedure that carries an alert from person to person; kept in the {@code process} package. */
public interface AlertProcedure {

    /** Starts it for an alert that the house or another module has opened. */
    void begin(Alert alert);

    /** An open alert has become more pressing: its clocks run anew. */
    void raised(Alert alert);
}
