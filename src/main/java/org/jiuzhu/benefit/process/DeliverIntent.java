package org.jiuzhu.benefit.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 送达拟停发、减发告知书: from that day the family may speak. */
@Component
class DeliverIntent implements Delivery {

    private final AwardChanges changes;
    private final ChangeFacts facts;
    private final Letters letters;
    private final Paperwork paperwork;
    private final Clock clock;

    DeliverIntent(AwardChanges changes, ChangeFacts facts, Letters letters, Paperwork paperwork, Clock clock) {
        this.changes = changes;
        this.facts = facts;
        this.letters = letters;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverIntent";
    }

    @Override
    public FormPage page(String changeNumber) {
        int days = changes.hearingDays(changes.find(changeNumber).townshipCode());
        return new FormPage(
                "打印告知书和陈述申辩记录，送达家庭后登记。自送达之日起" + days + "个工作日内家庭可以陈述、申辩，期限届满以前不能决定。",
                facts.proposal(changeNumber),
                fields(),
                paperwork.papers(
                        changeNumber, LetterKind.CHANGE_INTENT, LetterKind.HEARING_RECORD, LetterKind.DELIVERY));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public LocalDate decidedOn(String changeNumber) {
        return changes.proposal(changeNumber).orElseThrow().proposedAt().toLocalDate();
    }

    @Override
    public Map<String, Object> seal(String changeNumber, Form form, Actor actor, String taskId) {
        LocalDate day = Objects.requireNonNull(form.deliveredOn());
        String receiver = form.receiver() == null ? "" : form.receiver();
        for (LetterKind kind : new LetterKind[] {LetterKind.CHANGE_INTENT, LetterKind.HEARING_RECORD}) {
            letters.delivered(
                    changeNumber, kind, Objects.requireNonNull(form.way()).title(), day, receiver);
        }
        changes.told(changeNumber, day);
        return Map.of();
    }
}
