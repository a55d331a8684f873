package org.jiuzhu.benefit;

/** The procedure that carries a raise of the standard from person to person; kept in the {@code process} package. */
public interface RaiseProcedure {

    /** Starts it for a raise whose simulation is complete. */
    void begin(Raise raise);
}
