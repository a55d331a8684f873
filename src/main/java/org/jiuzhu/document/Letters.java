package org.jiuzhu.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CasePlaces;
import org.jiuzhu.shared.Missing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters: numbered, kept as sealed content, rendered when opened, delivered with a record. */
@Service
public class Letters {

    private final DocumentMapper mapper;
    private final LetterRenderer renderer;
    private final Areas areas;
    private final CasePlaces cases;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;

    Letters(
            DocumentMapper mapper,
            LetterRenderer renderer,
            Areas areas,
            CasePlaces cases,
            Journal journal,
            ObjectMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.renderer = renderer;
        this.areas = areas;
        this.cases = cases;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /** A letter in a list, without what it says. */
    public record Summary(
            String id,
            String title,
            String number,
            LocalDateTime issuedAt,
            @org.jspecify.annotations.Nullable LocalDate deliveredOn) {}

    /**
     * Issues a letter under the next number of its issuer, year and kind.
     *
     * @param townshipCode township of the case: who may open the letter
     * @param issuerCode area of the body that issues it, the township or its county
     */
    @Transactional
    public Letter issue(
            String caseNumber,
            String townshipCode,
            String issuerCode,
            LetterKind kind,
            LetterContent content,
            Actor actor) {
        int year = LocalDate.now(clock).getYear();
        String number =
                "%s〔%d〕%s%d号".formatted(areas.name(issuerCode), year, kind.mark(), nextNumber(issuerCode, year, kind));
        Letter letter = new Letter(
                UUID.randomUUID().toString(),
                caseNumber,
                townshipCode,
                kind,
                number,
                write(content),
                actor.id(),
                LocalDateTime.now(clock),
                null,
                null,
                null);
        mapper.insert(letter);
        journal.record("制作文书", caseNumber, kind.title());
        return letter;
    }

    private int nextNumber(String issuerCode, int year, LetterKind kind) {
        Integer last = mapper.lockCounter(issuerCode, year, kind.name());
        if (last == null) {
            try {
                mapper.insertCounter(issuerCode, year, kind.name());
            } catch (DuplicateKeyException e) {
                // another letter of the issuer was faster to open the year
            }
            last = Objects.requireNonNull(mapper.lockCounter(issuerCode, year, kind.name()));
        }
        mapper.setCounter(issuerCode, year, kind.name(), last + 1);
        return last + 1;
    }

    @Transactional(readOnly = true)
    public List<Summary> ofCase(String caseNumber) {
        return mapper.ofCase(caseNumber).stream()
                .map(letter -> new Summary(
                        letter.id(),
                        letter.kind().title(),
                        letter.letterNumber(),
                        letter.issuedAt(),
                        letter.deliveredOn()))
                .toList();
    }

    /** Records the delivery of the undelivered letters of a kind (送达回证). */
    @Transactional
    public void delivered(String caseNumber, LetterKind kind, String way, LocalDate day, String receiver) {
        mapper.deliver(caseNumber, kind.name(), way, day, receiver);
        journal.record("送达文书", caseNumber, kind.title() + "，" + way);
    }

    /** A rendered letter and the name to save it under, which holds no personal data. */
    public record File(String name, byte[] content) {}

    /** @throws Missing when there is no such letter within the reader's reach */
    @Transactional
    public File word(String id, Actor reader) {
        Letter letter = find(id, reader);
        return new File(fileName(letter) + ".docx", renderer.word(letter, content(letter)));
    }

    /** @throws Missing when there is no such letter within the reader's reach */
    @Transactional
    public File pdf(String id, Actor reader) {
        Letter letter = find(id, reader);
        return new File(fileName(letter) + ".pdf", renderer.pdf(letter, content(letter)));
    }

    private Letter find(String id, Actor reader) {
        Letter letter = mapper.find(id);
        if (letter == null || !cases.sees(reader, letter.caseNumber())) {
            throw new Missing("没有这份文书，或不在您的辖区。");
        }
        journal.read(letter.caseNumber(), letter.kind().title());
        return letter;
    }

    private static String fileName(Letter letter) {
        return letter.kind().title() + "-" + letter.caseNumber();
    }

    private LetterContent content(Letter letter) {
        try {
            return Objects.requireNonNull(json.readValue(letter.content(), LetterContent.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored letter cannot be read");
        }
    }

    private String write(LetterContent content) {
        try {
            return Objects.requireNonNull(json.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a letter cannot be written");
        }
    }
}
