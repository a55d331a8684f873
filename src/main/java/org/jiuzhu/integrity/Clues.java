package org.jiuzhu.integrity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Texts;
import org.jiuzhu.shared.WorkCards;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clues of dishonesty and their verification by two persons (南平市2021年通知 三（五）). */
@Service
public class Clues implements CaseLocator, WorkCards {

    private static final String MARK = "XS";
    private static final int MOST_CONTENT = 1000;
    private static final int MOST_CLUES = 200;

    private final IntegrityMapper mapper;
    private final CaseSeries series;
    private final ObjectProvider<IntegrityProcedure> procedure;
    private final Areas areas;
    private final Journal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    Clues(
            IntegrityMapper mapper,
            CaseSeries series,
            ObjectProvider<IntegrityProcedure> procedure,
            Areas areas,
            Journal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.mapper = mapper;
        this.series = series;
        this.procedure = procedure;
        this.areas = areas;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String caseNumber) {
        return caseNumber.startsWith(MARK)
                ? Optional.ofNullable(mapper.clue(caseNumber)).map(Clue::townshipCode)
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        List<String> own =
                numbers.stream().filter(number -> number.startsWith(MARK)).toList();
        return own.isEmpty()
                ? List.of()
                : mapper.cluesOf(own).stream()
                        .map(clue -> new Card(
                                clue.clueNumber(), "失信线索，" + clue.source().title(), clue.townshipCode()))
                        .toList();
    }

    /**
     * Hands a clue in: the township verifies it, two persons look at it, nothing follows by itself.
     *
     * @return its number, under which the giver may follow it
     * @throws InvalidInput when nothing is told, or the place is no township
     */
    @Transactional
    public String handIn(ClueReport report) {
        String content = report.content().strip();
        if (content.isEmpty() || content.length() > MOST_CONTENT) {
            throw new InvalidInput("content", "请写明线索内容，不超过" + MOST_CONTENT + "字");
        }
        if (report.townshipCode().length() != 9
                || areas.find(report.townshipCode()).isEmpty()) {
            throw new InvalidInput("township", "没有这个乡镇（街道）：" + report.townshipCode());
        }
        Clue clue = insert(report, content, actorId());
        procedure.getObject().begin(clue);
        return clue.clueNumber();
    }

    /** Opens a clue at the window; what it is about is written down in the next step. */
    @Transactional
    public Clue open(ClueSource source, Actor clerk) {
        String township = clerk.township();
        if (township == null) {
            throw new Refused("失信线索由乡镇（街道）登记。");
        }
        return insert(new ClueReport(source, township, null, null, null, false, null, null, ""), null, clerk.id());
    }

    private Clue insert(ClueReport report, @Nullable String content, String by) {
        Clue clue = new Clue(
                series.next(MARK, report.townshipCode()),
                report.townshipCode(),
                report.source(),
                report.reference(),
                Clue.State.OPEN,
                report.reporter(),
                report.reporterPhone(),
                report.answerWanted(),
                report.personName(),
                report.idNumber(),
                content,
                by,
                now(),
                null,
                null,
                null,
                null,
                null);
        mapper.insertClue(clue);
        journal.record("失信线索：登记", clue.clueNumber(), clue.source().title());
        return clue;
    }

    private String actorId() {
        try {
            return currentActor.get().id();
        } catch (Refused e) {
            return "system";
        }
    }

    /** Writes down what a clue is about. */
    @Transactional
    public void describe(Clue described) {
        took(mapper.describeClue(described));
    }

    /** @throws Missing when there is no such clue */
    @Transactional(readOnly = true)
    public Clue find(String clueNumber) {
        Clue found = mapper.clue(clueNumber);
        if (found == null) {
            throw new Missing("没有这条失信线索。");
        }
        return found;
    }

    /** The latest clues of a person's area. */
    @Transactional
    public List<Clue> visibleTo(Actor reader) {
        List<Clue> found = mapper.clues(
                Objects.requireNonNullElse(reader.township(), Objects.requireNonNullElse(reader.county(), "")),
                MOST_CLUES);
        journal.record("查阅", null, "失信线索，" + found.size() + "条");
        return found;
    }

    /**
     * The first of two persons writes down what was found.
     *
     * @param finding null when the clue is not borne out
     */
    @Transactional
    public void verify(
            String clueNumber,
            String personName,
            @Nullable String idNumber,
            Clue.@Nullable Finding finding,
            String conclusion,
            Actor actor) {
        took(mapper.verifyClue(clueNumber, personName, idNumber, finding, Texts.clean(conclusion), actor.id(), now()));
        journal.record("失信线索：核实", clueNumber, finding == null ? "不属实" : "属实");
    }

    /**
     * The second person confirms what the first has found.
     *
     * @throws Conflict when it is the same person
     */
    @Transactional
    public Clue confirm(String clueNumber, Actor actor) {
        Clue clue = find(clueNumber);
        if (clue.verifiedBy() == null || clue.verifiedBy().equals(actor.id())) {
            throw new Conflict("线索由两人核实，复核人不能是核实人。");
        }
        took(mapper.confirmClue(
                clueNumber, clue.finding() == null ? Clue.State.UNPROVEN : Clue.State.PROVEN, actor.id(), now()));
        journal.record("失信线索：复核", clueNumber, clue.finding() == null ? "不属实" : "属实");
        return find(clueNumber);
    }

    /** The second person sends the clue back to be verified anew. */
    @Transactional
    public void returned(String clueNumber, String note, Actor actor) {
        Clue clue = find(clueNumber);
        took(mapper.verifyClue(
                clueNumber,
                Objects.requireNonNullElse(clue.personName(), ""),
                clue.idNumber(),
                clue.finding(),
                clue.conclusion() + "（" + actor.name() + "退回：" + Texts.clean(note) + "）",
                Objects.requireNonNullElse(clue.verifiedBy(), ""),
                now()));
        journal.record("失信线索：退回核实", clueNumber, "");
    }

    /** Who reported has been told what became of it. */
    @Transactional
    public void answered(String clueNumber, LocalDate day, String note) {
        took(mapper.answerClue(clueNumber, day, note));
        journal.record("失信线索：答复举报人", clueNumber, "");
    }

    private static void took(int rows) {
        if (rows == 0) {
            throw new Conflict("线索已由他人办理，请刷新。");
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
