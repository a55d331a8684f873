package org.jiuzhu.support;

import java.util.EnumMap;
import java.util.Map;
import org.jiuzhu.verification.RegisterGateway;
import org.jiuzhu.verification.RegisterTables;
import org.jiuzhu.verification.Source;
import org.springframework.context.annotation.Primary;

/** The registers as tests want them: as the tables say, or silent, or out of reach, source by source. */
@Primary
public class Registers implements RegisterGateway {

    private final RegisterTables tables;
    private final Map<Source, Outcome> instead = new EnumMap<>(Source.class);
    private final Map<Source, String> keys = new EnumMap<>(Source.class);
    private boolean faulty;

    public Registers(RegisterTables tables) {
        this.tables = tables;
    }

    /** From now on this source does not answer at once. */
    public void answers(Source source, Outcome outcome) {
        instead.put(source, outcome);
    }

    /** From now on the adapter itself fails for every source that has no outcome of its own. */
    public void breaks() {
        faulty = true;
    }

    public void reset() {
        instead.clear();
        keys.clear();
        faulty = false;
    }

    /** Key of the last question to a source. */
    public String key(Source source) {
        return keys.getOrDefault(source, "");
    }

    @Override
    public Outcome ask(Inquiry inquiry) {
        keys.put(inquiry.source(), inquiry.key());
        Outcome outcome = instead.get(inquiry.source());
        if (outcome != null) {
            return outcome;
        }
        if (faulty) {
            throw new IllegalStateException("adapter out of order");
        }
        return tables.ask(inquiry);
    }
}
