package org.jiuzhu.shared;

/** The thing asked for does not exist, or is not the asker's to see. HTTP 404. The message is Chinese and shown to the user as it is. */
public class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Missing(String message) {
        super(message);
    }
}
