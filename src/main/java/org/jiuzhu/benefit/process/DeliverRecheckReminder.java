package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitReverificationFamilyProcess.LATE_AT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.Recheck;
import org.jiuzhu.benefit.Rechecks;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Texts;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达催告书: from that day on the family has the days of the place to cooperate. */
@Component
class DeliverRecheckReminder implements Delivery {

    private final Rechecks rechecks;
    private final RecheckFacts facts;
    private final RecheckDeadlines deadlines;
    private final Letters letters;
    private final Paperwork paperwork;
    private final Clock clock;

    DeliverRecheckReminder(
            Rechecks rechecks,
            RecheckFacts facts,
            RecheckDeadlines deadlines,
            Letters letters,
            Paperwork paperwork,
            Clock clock) {
        this.rechecks = rechecks;
        this.facts = facts;
        this.deadlines = deadlines;
        this.letters = letters;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverRecheckReminder";
    }

    @Override
    public FormPage page(String recheckNumber) {
        return new FormPage(
                "打印催告书和送达回证，送达家庭后登记；期限从送达之日起算。催告不是决定，待遇照常发放。",
                facts.family(recheckNumber),
                fields(),
                paperwork.papers(recheckNumber, LetterKind.RECHECK_REMINDER, LetterKind.DELIVERY));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public @Nullable LocalDate decidedOn(String recheckNumber) {
        List<Recheck.Visit> visits = rechecks.visits(recheckNumber);
        return visits.isEmpty() ? null : visits.get(visits.size() - 1).visitedOn();
    }

    @Override
    public Map<String, Object> seal(String recheckNumber, Form form, Actor actor, String taskId) {
        LocalDate day = Objects.requireNonNull(form.deliveredOn());
        letters.delivered(
                recheckNumber,
                LetterKind.RECHECK_REMINDER,
                Objects.requireNonNull(form.way()).title(),
                day,
                Texts.orEmpty(form.receiver()));
        rechecks.reminded(recheckNumber, day);
        return Map.of(LATE_AT.name(), LATE_AT.toEngine(deadlines.visitLateAt(recheckNumber)));
    }
}
