package org.jiuzhu.subsistence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达期满提醒: the family learns in time that it has to apply again (刚性支出困难家庭认定办法 第十条). */
@Component
class DeliverExpiryNotice implements Delivery {

    private final CaseLetters letters;
    private final CaseFacts facts;
    private final Clock clock;

    DeliverExpiryNotice(CaseLetters letters, CaseFacts facts, Clock clock) {
        this.letters = letters;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverExpiryNotice";
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "认定快到期了：打印提醒书送达家庭。仍有困难的请其重新申请——在案卷里点“重新申请”，原申报自动带入，只改有变化的。到期之日认定自行终止，不会自动延长。",
                facts.with(caseNumber),
                fields(),
                letters.papers(caseNumber, LetterKind.EXPIRY_NOTICE));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public @Nullable LocalDate decidedOn(String caseNumber) {
        return letters.told(caseNumber);
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        letters.expiryDelivered(
                caseNumber,
                Objects.requireNonNull(form.way()).title(),
                Objects.requireNonNull(form.deliveredOn()),
                form.receiver() == null ? "" : form.receiver());
        return Map.of();
    }
}
