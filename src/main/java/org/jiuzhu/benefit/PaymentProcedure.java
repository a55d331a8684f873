package org.jiuzhu.benefit;

/** The procedure that carries a payment list from person to person; kept in the {@code process} package. */
public interface PaymentProcedure {

    /** Starts it for a list just opened. */
    void begin(PaymentRun run);

    /** Tells it that the list is worked out. */
    void computed(PaymentRun run);
}
