package org.jiuzhu.remedy.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.remedy.Remedies;
import org.jiuzhu.remedy.Remedy;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 送达履行（纠正）告知书, with a record of delivery. */
@Component
class DeliverExecution implements Delivery {

    private final Remedies remedies;
    private final RemedyFacts facts;
    private final Letters letters;
    private final Paperwork paperwork;
    private final Clock clock;

    DeliverExecution(Remedies remedies, RemedyFacts facts, Letters letters, Paperwork paperwork, Clock clock) {
        this.remedies = remedies;
        this.facts = facts;
        this.letters = letters;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverExecution";
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "打印告知书和送达回证，送达当事人后登记；复议、诉讼的同时报送行政复议机关、人民法院。",
                facts.of(number),
                fields(),
                paperwork.papers(number, kind(number), LetterKind.DELIVERY));
    }

    private LetterKind kind(String number) {
        return RemedyLetters.kind(remedies.find(number));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public LocalDate decidedOn(String number) {
        List<Remedy.Verdict> all = remedies.verdicts(number);
        return all.get(all.size() - 1).decidedOn();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        letters.delivered(
                number,
                kind(number),
                Objects.requireNonNull(form.way()).title(),
                Objects.requireNonNull(form.deliveredOn()),
                form.receiver() == null ? "" : form.receiver());
        return Map.of();
    }
}
