package org.jiuzhu.exchange;

/** A message has not reached the system of a department; told in Cockpit as it is, without personal data. */
public final class Undelivered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Undelivered(String message) {
        super(message);
    }

    public Undelivered(String message, Throwable cause) {
        super(message, cause);
    }
}
