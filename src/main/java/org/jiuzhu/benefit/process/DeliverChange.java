package org.jiuzhu.benefit.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.AwardChange;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.benefit.ChangeKind;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达停发、减发、增发或者维持待遇告知书, with a record of delivery. */
@Component
class DeliverChange implements Delivery {

    private final AwardChanges changes;
    private final ChangeFacts facts;
    private final Letters letters;
    private final Paperwork paperwork;
    private final Clock clock;

    DeliverChange(AwardChanges changes, ChangeFacts facts, Letters letters, Paperwork paperwork, Clock clock) {
        this.changes = changes;
        this.facts = facts;
        this.letters = letters;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverChange";
    }

    @Override
    public FormPage page(String changeNumber) {
        LetterKind kind = kind(changeNumber);
        return new FormPage(
                "打印告知书和送达回证，自决定之日起3个工作日内送达家庭后登记"
                        + (kind == LetterKind.AWARD_STOPPED ? "；同时说明还可以申请低保边缘、刚性支出困难家庭认定、临时救助等其他救助" : "")
                        + "（民发〔2021〕57号 第三十二条）。",
                facts.award(changeNumber),
                fields(),
                paperwork.papers(changeNumber, kind, LetterKind.DELIVERY));
    }

    private LetterKind kind(String changeNumber) {
        if (changes.find(changeNumber).state() != AwardChange.State.APPLIED) {
            return LetterKind.AWARD_KEPT;
        }
        return ChangeLetters.kind(
                changes.proposal(changeNumber).map(AwardChange.Proposal::kind).orElse(ChangeKind.END));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public @Nullable LocalDate decidedOn(String changeNumber) {
        List<AwardChange.Decision> all = changes.decisions(changeNumber);
        return all.isEmpty() ? null : all.get(all.size() - 1).decidedOn();
    }

    @Override
    public Map<String, Object> seal(String changeNumber, Form form, Actor actor, String taskId) {
        letters.delivered(
                changeNumber,
                kind(changeNumber),
                Objects.requireNonNull(form.way()).title(),
                Objects.requireNonNull(form.deliveredOn()),
                form.receiver() == null ? "" : form.receiver());
        return Map.of();
    }
}
