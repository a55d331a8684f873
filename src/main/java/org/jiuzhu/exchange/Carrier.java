package org.jiuzhu.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way to reach a system. */
interface Carrier {

    ExchangeSettings.Way way();

    /**
     * Sends a message; one that has been sent before changes nothing there.
     *
     * @throws Undelivered when it has not arrived, or nobody knows whether it has
     */
    void send(ExchangeSettings.Line line, Message message);

    /**
     * What has arrived since.
     *
     * @param after id of the last answer fetched, or null
     * @throws Undelivered when the system cannot be asked
     */
    List<Incoming> fetch(ExchangeSettings.Line line, @Nullable String after);

    /** What arrived has been looked at, and is not fetched again where the way remembers it. */
    void done(ExchangeSettings.Line line, Incoming incoming, boolean taken);

    /**
     * Something that arrived.
     *
     * @param id of the answer, or of what could not be read
     * @param json what it says, or null when it cannot be read
     * @param problem why it cannot be read, or null
     */
    record Incoming(String id, @Nullable String json, @Nullable String problem) {}
}
