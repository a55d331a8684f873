package org.jiuzhu.shared;

/** Somebody was faster, or the state no longer allows it. HTTP 409. The message is Chinese and shown to the user as it is. */
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
        super(message);
    }
}
