package org.jiuzhu.integrity.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达拟认定告知书: the days to be heard begin. */
@Component
class DeliverFindingNotice implements Delivery {

    private final Dishonesties cases;
    private final Letters letters;
    private final Paperwork paperwork;
    private final IntegrityFacts facts;
    private final Clock clock;

    DeliverFindingNotice(Dishonesties cases, Letters letters, Paperwork paperwork, IntegrityFacts facts, Clock clock) {
        this.cases = cases;
        this.letters = letters;
        this.paperwork = paperwork;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverFindingNotice";
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage("把拟认定告知书送达当事人，讲清可以陈述、申辩；期限自送达次日起算，按工作日计。", facts.of(caseNumber), fields())
                .papers(paperwork.papers(caseNumber, LetterKind.FINDING_NOTICE));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public @Nullable LocalDate decidedOn(String caseNumber) {
        return cases.find(caseNumber).openedAt().toLocalDate();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        LocalDate day = Objects.requireNonNull(form.deliveredOn());
        String way = Objects.requireNonNull(form.way()).title();
        String receiver = form.receiver() == null ? "" : form.receiver();
        letters.delivered(caseNumber, LetterKind.FINDING_NOTICE, way, day, receiver);
        cases.notified(caseNumber, day);
        return Map.of();
    }
}
