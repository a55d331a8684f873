package org.jiuzhu.referral.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 告知求助人办理结果, with a record of delivery. */
@Component
class TellReferralResult implements Delivery {

    private final Referrals referrals;
    private final ReferralFacts facts;
    private final Letters letters;
    private final Paperwork paperwork;
    private final Clock clock;

    TellReferralResult(Referrals referrals, ReferralFacts facts, Letters letters, Paperwork paperwork, Clock clock) {
        this.referrals = referrals;
        this.facts = facts;
        this.letters = letters;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_TellReferralResult";
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "把结果告知单交给求助人并登记；不予救助的说明怎样要求复核，还可以申请哪些救助。",
                facts.course(number),
                fields(),
                paperwork.papers(number, LetterKind.REFERRAL_RESULT, LetterKind.REFERRAL_ANSWER));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public LocalDate decidedOn(String number) {
        return referrals.result(number).orElseThrow().decidedOn();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        String way = Objects.requireNonNull(form.way()).title();
        LocalDate day = Objects.requireNonNull(form.deliveredOn());
        letters.delivered(number, LetterKind.REFERRAL_RESULT, way, day, form.receiver() == null ? "" : form.receiver());
        referrals.told(number, way + "，" + Dates.chinese(day), actor);
        return Map.of();
    }
}
