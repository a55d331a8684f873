package org.jiuzhu.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The journal of who did and who read what. */
@Service
public class Journal {

    private static final int BATCH = 1000;
    private static final String GENESIS = "0".repeat(64);

    private final EntryMapper mapper;
    private final CurrentActor currentActor;
    private final Clock clock;

    Journal(EntryMapper mapper, CurrentActor currentActor, Clock clock) {
        this.mapper = mapper;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Writes an entry in the name of the person acting, in the same transaction as the act.
     *
     * @param detail what a later reader needs, without personal data
     */
    @Transactional
    public void record(String action, @Nullable String caseNumber, String detail) {
        String actor;
        try {
            actor = currentActor.get().id();
        } catch (Refused e) {
            actor = "system";
        }
        mapper.insert(LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS), actor, action, caseNumber, detail);
    }

    /** Notes that a person has opened part of a case file. */
    @Transactional
    public void read(String caseNumber, String part) {
        record("查阅", caseNumber, part);
    }

    /** The latest entries of a case, newest first. */
    @Transactional(readOnly = true)
    public List<Entry> ofCase(String caseNumber, int limit) {
        return mapper.ofCase(caseNumber, limit);
    }

    /** Lays the chain over entries that have been committed for a while; safe on several nodes. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @Transactional
    public void chain() {
        LocalDateTime settled = LocalDateTime.now(clock).minusMinutes(1);
        EntryMapper.Link last = mapper.last();
        long position = last == null ? 0 : last.position();
        String hash = last == null ? GENESIS : last.hash();
        try {
            for (Entry entry : mapper.unlinked(settled, BATCH)) {
                hash = hash(hash, entry);
                mapper.link(new EntryMapper.Link(++position, entry.id(), hash));
            }
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException("another node is laying the chain; the next run goes on", e);
        }
    }

    /**
     * Walks the whole chain.
     *
     * @return the id of the first entry that was changed or is missing, or nothing when the journal is whole
     */
    @Transactional(readOnly = true)
    public Optional<Long> verify() {
        String hash = GENESIS;
        long position = 0;
        List<EntryMapper.Link> links = mapper.links(position, BATCH);
        while (!links.isEmpty()) {
            for (EntryMapper.Link link : links) {
                Entry entry = mapper.find(link.entryId());
                position++;
                hash = entry == null ? "" : hash(hash, entry);
                if (link.position() != position || !hash.equals(link.hash())) {
                    return Optional.of(link.entryId());
                }
            }
            links = mapper.links(position, BATCH);
        }
        return Optional.empty();
    }

    private static String hash(String previous, Entry entry) {
        String text = String.join(
                "\n",
                previous,
                Long.toString(entry.id()),
                entry.occurredAt().toString(),
                entry.actorId(),
                entry.action(),
                String.valueOf(entry.caseNumber()),
                entry.detail());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }
}
