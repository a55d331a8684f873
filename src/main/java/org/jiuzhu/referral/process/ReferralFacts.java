package org.jiuzhu.referral.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.ReferralStep;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.task.FormPage.Fact;
import org.springframework.stereotype.Component;

/** What the forms of a referral show: whose it is, what was told, how far it is. */
@Component
class ReferralFacts {

    private final Referrals referrals;
    private final ReferralLetters letters;
    private final CaseClocks clocks;
    private final Areas areas;
    private final StaffDirectory staff;

    ReferralFacts(Referrals referrals, ReferralLetters letters, CaseClocks clocks, Areas areas, StaffDirectory staff) {
        this.referrals = referrals;
        this.letters = letters;
        this.clocks = clocks;
        this.areas = areas;
        this.staff = staff;
    }

    List<Fact> head(String number) {
        Referral one = referrals.find(number);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                "转办", one.kind().title() + "，编号" + number + "，" + one.state().title()));
        facts.add(fact("转出单位", areas.name(one.townshipCode())));
        if (one.department() != null) {
            facts.add(fact("办理单位", letters.body(one)));
        }
        if (one.receiveBy() != null && one.state() == Referral.State.SENT) {
            facts.add(fact("签收期限", Dates.chinese(one.receiveBy())));
        }
        clocks.state(number).map(ClockState::words).ifPresent(words -> facts.add(fact("答复期限", words)));
        return facts;
    }

    /** With what the department was told. */
    List<Fact> slip(String number) {
        Referral one = referrals.find(number);
        List<Fact> facts = head(number);
        facts.add(fact("求助人", Objects.requireNonNullElse(one.personName(), "（未填写）")));
        referrals.items(number).forEach((item, content) -> facts.add(fact(item.title(), content)));
        return facts;
    }

    /** With the course so far. */
    List<Fact> course(String number) {
        List<Fact> facts = slip(number);
        List<ReferralStep> steps = referrals.steps(number);
        Map<String, String> names =
                staff.names(steps.stream().map(ReferralStep::actor).collect(Collectors.toSet()));
        steps.stream()
                .filter(step -> step.kind() != ReferralStep.Kind.OPENED)
                .forEach(step -> facts.add(fact(
                        step.kind().title(),
                        Dates.chinese(step.doneAt().toLocalDate())
                                + (names.containsKey(step.actor()) ? " " + names.get(step.actor()) : "") + "："
                                + step.content())));
        return facts;
    }
}
