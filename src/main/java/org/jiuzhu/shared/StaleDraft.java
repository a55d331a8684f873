package org.jiuzhu.shared;

/** The draft was saved from another page in the meantime. HTTP 409 with the version that is there now. */
public class StaleDraft extends Conflict {

    private static final long serialVersionUID = 1L;

    private final int version;

    /** @param version of the draft as it is now */
    public StaleDraft(String message, int version) {
        super(message);
        this.version = version;
    }

    public int version() {
        return version;
    }
}
