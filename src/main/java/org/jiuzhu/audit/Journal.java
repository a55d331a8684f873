package org.jiuzhu.audit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jiuzhu.privacy.TamperMark;
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
    private static final int STRAGGLERS = 5000;
    private static final String GENESIS = "0".repeat(64);

    private final EntryMapper mapper;
    private final CurrentActor currentActor;
    private final TamperMark mark;
    private final Clock clock;

    Journal(EntryMapper mapper, CurrentActor currentActor, TamperMark mark, Clock clock) {
        this.mapper = mapper;
        this.currentActor = currentActor;
        this.mark = mark;
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
        write(actor, action, caseNumber, detail);
    }

    /** Writes an entry of the sign-in, where nobody is signed in yet or any more, in the name of the person meant. */
    @Transactional
    public void recordAs(String actor, String action, String detail) {
        write(actor, action, null, detail);
    }

    private void write(String actor, String action, @Nullable String caseNumber, String detail) {
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
        // ids are given before the commit: a slow transaction may bring a lower one later
        List<Entry> unlinked = mapper.unlinked(mapper.lastEntry() - STRAGGLERS, settled, BATCH);
        if (unlinked.isEmpty()) {
            return;
        }
        try {
            for (Entry entry : unlinked) {
                hash = hash(hash, entry);
                mapper.link(new EntryMapper.Link(++position, entry.id(), hash));
            }
            EntryMapper.Head head = new EntryMapper.Head(position, headMark(position, hash));
            if (mapper.updateHead(head) == 0) {
                mapper.insertHead(head);
            }
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException("another node is laying the chain; the next run goes on", e);
        }
    }

    /**
     * Walks the whole chain.
     *
     * @return the id of the first entry that was changed or is missing (0 when the end was cut off or forged), or
     *     nothing when the journal is whole
     */
    @Transactional(readOnly = true)
    public Optional<Long> verify() {
        String hash = GENESIS;
        long position = 0;
        List<EntryMapper.Linked> links = mapper.links(position, BATCH);
        while (!links.isEmpty()) {
            for (EntryMapper.Linked link : links) {
                Entry entry = entry(link);
                position++;
                hash = entry == null ? "" : hash(hash, entry);
                if (link.position() != position || !hash.equals(link.hash())) {
                    return Optional.of(link.entryId());
                }
            }
            links = mapper.links(position, BATCH);
        }
        EntryMapper.Head head = mapper.head();
        boolean ends = head == null
                ? position == 0
                : head.position() == position && head.mark().equals(headMark(position, hash));
        return ends ? Optional.empty() : Optional.of(0L);
    }

    private static @Nullable Entry entry(EntryMapper.Linked link) {
        return link.occurredAt() == null || link.actorId() == null || link.action() == null || link.detail() == null
                ? null
                : new Entry(
                        link.entryId(),
                        link.occurredAt(),
                        link.actorId(),
                        link.action(),
                        link.caseNumber(),
                        link.detail());
    }

    private String headMark(long position, String hash) {
        return mark.of("head\n" + position + "\n" + hash);
    }

    private String hash(String previous, Entry entry) {
        return mark.of(String.join(
                "\n",
                previous,
                Long.toString(entry.id()),
                entry.occurredAt().toString(),
                entry.actorId(),
                entry.action(),
                String.valueOf(entry.caseNumber()),
                entry.detail()));
    }
}
