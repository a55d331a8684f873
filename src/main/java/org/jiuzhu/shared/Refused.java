package org.jiuzhu.shared;

/** The actor may not do this. HTTP 403. The message is Chinese and shown to the user as it is. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
