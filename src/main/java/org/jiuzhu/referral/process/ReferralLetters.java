package org.jiuzhu.referral.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.referral.DataItem;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.ReferralResult;
import org.jiuzhu.referral.ReferralStep;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.springframework.stereotype.Component;

/** The letters of a referral: the slip, the receipt, the ruling, and what the person is told. */
@Component
class ReferralLetters {

    private static final String LAW = "依据：社会救助暂行办法；民发〔2018〕23号（转介服务）；南平市2021年通知三（四）。";

    private final Referrals referrals;
    private final Paperwork paperwork;
    private final Offices offices;
    private final Areas areas;
    private final CaseClocks clocks;

    ReferralLetters(Referrals referrals, Paperwork paperwork, Offices offices, Areas areas, CaseClocks clocks) {
        this.referrals = referrals;
        this.paperwork = paperwork;
        this.offices = offices;
        this.areas = areas;
        this.clocks = clocks;
    }

    /** Name of the department's body in the county, or words for none. */
    String body(Referral one) {
        Department department = one.department();
        return department == null ? "有关部门" : areas.name(one.countyCode()) + department.body();
    }

    /** 转办单: only what the department needs. */
    void slip(String number, Actor actor) {
        Referral one = referrals.find(number);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("求助人", name(one)));
        for (Map.Entry<DataItem, String> entry : referrals.items(number).entrySet()) {
            rows.add(List.of(entry.getKey().title(), entry.getValue()));
        }
        LocalDate by = Objects.requireNonNull(one.receiveBy());
        LocalDate due = clocks.state(number).orElseThrow().dueOn();
        LetterDraft draft = LetterDraft.to(body(one))
                .say("现将下列求助人的" + one.kind().title() + "事项转你单位办理（转办编号" + number + "）。")
                .table("转办事项", List.of(), rows)
                .close("请于" + Dates.chinese(by) + "前签收；不属你单位职责的，请在此日前退回并说明应由哪个单位办理。签收后请于" + Dates.chinese(due)
                        + "前答复办理结果：给予什么、为什么不予，或者还缺什么材料。")
                .close("以上信息只用于办理本事项，请妥善保管，不得另作他用。")
                .footer(LAW + "归口依据：" + Objects.requireNonNullElse(one.basis(), "") + "。")
                .sign(offices.person(actor));
        paperwork.issue(number, one.townshipCode(), LetterKind.REFERRAL_SLIP, draft, actor);
    }

    /** 待遇告知函: who has or has lost an award, and what hangs on it. */
    void notice(String number, Actor actor) {
        Referral one = referrals.find(number);
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<DataItem, String> entry : referrals.items(number).entrySet()) {
            rows.add(List.of(
                    entry.getKey() == DataItem.NEED ? "请办理" : entry.getKey().title(), entry.getValue()));
        }
        LetterDraft draft = LetterDraft.to(body(one))
                .say("现将下列家庭的社会救助待遇情况告知你单位，请按规定办理（告知编号" + number + "）。")
                .table("告知事项", List.of(), rows)
                .close("请于" + Dates.chinese(Objects.requireNonNull(one.receiveBy())) + "前签收。以上信息只用于办理本事项，请妥善保管，不得另作他用。")
                .footer(LAW + "归口依据：" + Objects.requireNonNullElse(one.basis(), "") + "。")
                .from(offices.county(one.townshipCode()), one.countyCode());
        paperwork.issue(number, one.townshipCode(), LetterKind.ENTITLEMENT_NOTICE, draft, actor);
    }

    /** 裁定书: who is competent, signed by the county. */
    void ruling(String number, Actor actor) {
        Referral one = referrals.find(number);
        ReferralStep ruled = last(number, ReferralStep.Kind.RULED);
        LetterDraft draft = LetterDraft.to(offices.township(one.townshipCode()) + "，" + body(one))
                .say("关于" + name(one) + "的" + one.kind().title() + "转办事项（转办编号" + number + "）由哪个单位办理的争议，裁定如下：")
                .say(ruled.content())
                .close("请有关单位按本裁定办理，不得再行推诿。")
                .footer(LAW)
                .from(offices.county(one.townshipCode()), one.countyCode())
                .sign(offices.person(ruled.actor()));
        paperwork.issue(number, one.townshipCode(), LetterKind.REFERRAL_RULING, draft, actor);
    }

    /** 回执 of the department and 结果告知单 for the person. */
    void result(String number, Actor actor) {
        Referral one = referrals.find(number);
        ReferralResult result = referrals.result(number).orElseThrow();
        if (result.outcome() != ReferralResult.Outcome.NOBODY) {
            paperwork.issue(
                    number,
                    one.townshipCode(),
                    LetterKind.REFERRAL_ANSWER,
                    LetterDraft.to(offices.township(one.townshipCode()))
                            .say("你单位转来的" + name(one) + "的" + one.kind().title() + "事项（转办编号" + number + "），办理结果如下：")
                            .say(result.words() + "。")
                            .say("决定人：" + result.decidedBy() + "，决定日期：" + Dates.chinese(result.decidedOn()) + "。")
                            .footer(LAW)
                            .from(body(one), one.countyCode())
                            .sign(offices.person(result.recordedBy())),
                    actor);
        }
        LetterDraft told = LetterDraft.to(name(one))
                .say("您的" + one.kind().title() + "事项由我单位转" + body(one) + "办理，结果如下：")
                .say(result.words() + "。");
        if (result.outcome() == ReferralResult.Outcome.NOT_GRANTED) {
            told.close("这个决定由" + body(one) + "作出。您不服的，可以向该单位说明情况、要求复核，也可以依法申请行政复议或者提起行政诉讼；窗口可以帮助您。");
            told.close("您仍有困难的，可以在本窗口申请临时救助或者其他救助。");
        }
        if (result.outcome() == ReferralResult.Outcome.NOBODY) {
            told.close("您仍有困难的，可以在本窗口申请临时救助，县级民政部门会一事一议研究。");
        }
        paperwork.issue(
                number,
                one.townshipCode(),
                LetterKind.REFERRAL_RESULT,
                told.footer(LAW).sign(offices.person(actor)),
                actor);
    }

    private ReferralStep last(String number, ReferralStep.Kind kind) {
        return referrals.steps(number).stream()
                .filter(step -> step.kind() == kind)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static String name(Referral one) {
        return Objects.requireNonNullElse(one.personName(), "求助人");
    }
}
