package org.jiuzhu.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The posting of first opinions and what is said against them (第十九条). */
@Service
public class Publicities {

    private final ReviewMapper mapper;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    Publicities(ReviewMapper mapper, Parameters parameters, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    /** The last day of a posting that begins on a day: as many calendar days as the place has set, seven by default. */
    public LocalDate lastDay(String townshipCode, LocalDate from) {
        return from.plusDays(parameters.number("publicity-days", townshipCode));
    }

    @Transactional
    public void post(String caseNumber, LocalDate from, LocalDate to, String place, Actor actor) {
        mapper.insertPublicity(new Publicity(caseNumber, from, to, place, actor.id(), null, null));
        journal.record("张贴公示", caseNumber, from + "至" + to);
    }

    @Transactional(readOnly = true)
    public Optional<Publicity> latest(String caseNumber) {
        List<Publicity> all = mapper.publicities(caseNumber);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All postings of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Publicity> all(String caseNumber) {
        return mapper.publicities(caseNumber);
    }

    @Transactional
    public void close(String caseNumber, Actor actor) {
        mapper.closePublicity(caseNumber, LocalDate.now(clock), actor.id());
        journal.record("公示期满", caseNumber, "");
    }

    /** Takes an objection or complaint; who raised it stays secret. */
    @Transactional
    public void object(String caseNumber, String objector, String content, boolean complaint, Actor actor) {
        mapper.insertObjection(caseNumber, objector, content, complaint, actor.id(), LocalDateTime.now(clock));
        journal.record(complaint ? "登记投诉举报" : "登记公示异议", caseNumber, "");
    }

    /** How many objections have no answer yet, and whether a complaint is among all of them. */
    public record ObjectionState(int open, boolean complaint) {}

    @Transactional(readOnly = true)
    public ObjectionState state(String caseNumber) {
        List<Objection> all = mapper.objections(caseNumber);
        return new ObjectionState(
                (int) all.stream().filter(o -> o.answeredAt() == null).count(),
                all.stream().anyMatch(Objection::complaint));
    }

    /** The objections in words; the objector only for those who decide. */
    @Transactional(readOnly = true)
    public List<Objection> objections(String caseNumber, Actor reader) {
        boolean may = reader.holdsAny(Role.DECIDER, Role.COUNTY_SUPERVISOR);
        return mapper.objections(caseNumber).stream()
                .map(o -> may
                        ? o
                        : new Objection(
                                o.id(),
                                o.caseNumber(),
                                "（保密）",
                                o.content(),
                                o.complaint(),
                                o.receivedBy(),
                                o.receivedAt(),
                                o.answer(),
                                o.answeredBy(),
                                o.answeredAt()))
                .toList();
    }

    /** The complaints among the objections. */
    @Transactional(readOnly = true)
    public List<Objection> complaints(String caseNumber) {
        return mapper.objections(caseNumber).stream()
                .filter(Objection::complaint)
                .toList();
    }

    @Transactional
    public void answer(String caseNumber, String answer, Actor actor) {
        mapper.answerObjections(caseNumber, answer, actor.id(), LocalDateTime.now(clock));
        journal.record("答复异议", caseNumber, "");
    }
}
