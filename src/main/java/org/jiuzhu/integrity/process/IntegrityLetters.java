package org.jiuzhu.integrity.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.Letter;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.integrity.Clue;
import org.jiuzhu.integrity.DishonestyCase;
import org.jiuzhu.integrity.ListingRequest;
import org.jiuzhu.integrity.Listings;
import org.jiuzhu.integrity.Measure;
import org.jiuzhu.integrity.Push;
import org.jiuzhu.integrity.Recoveries;
import org.jiuzhu.integrity.StopLine;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Money;
import org.springframework.stereotype.Component;

/** What the letters of a clue and of a case say. A decision carries facts, ground, relief and signer. */
@Component
class IntegrityLetters {

    private static final String BASIS = "《社会救助暂行办法》第六十八条；南平市进一步改革完善社会救助制度的通知（2021年）三（五）";

    private final Paperwork paperwork;
    private final Offices offices;
    private final Listings listings;
    private final Recoveries recoveries;

    IntegrityLetters(Paperwork paperwork, Offices offices, Listings listings, Recoveries recoveries) {
        this.paperwork = paperwork;
        this.offices = offices;
        this.listings = listings;
        this.recoveries = recoveries;
    }

    private Letter issue(DishonestyCase one, LetterKind kind, LetterDraft draft, Actor actor) {
        return paperwork.issue(one.caseNumber(), one.townshipCode(), kind, draft.footer("依据：" + BASIS + "。"), actor);
    }

    private static String facts(DishonestyCase one) {
        LocalDate from = one.periodFrom();
        LocalDate to = one.periodTo();
        return "经核实，你有南平市2021年通知三（五）" + one.actWords() + "的情形"
                + (from == null ? "" : "，时间为" + Dates.chinese(from) + "至" + (to == null ? "今" : Dates.chinese(to)))
                + (one.amountFen() == 0 ? "" : "，涉及金额" + one.amount() + "元")
                + "。证据：" + one.evidence() + "。";
    }

    /** The record of a clue and of what two persons found. */
    void clueForm(Clue clue, Actor actor) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("线索来源", clue.source().title() + (clue.reference() == null ? "" : "，" + clue.reference())));
        rows.add(List.of("反映的对象", Objects.requireNonNullElse(clue.personName(), "")));
        rows.add(List.of("反映的内容", Objects.requireNonNullElse(clue.content(), "")));
        Clue.Finding finding = clue.finding();
        rows.add(List.of("核实结论", finding == null ? "不属实" : "属实：" + finding.act().words()));
        if (finding != null) {
            rows.add(List.of("证据", finding.evidence()));
            rows.add(List.of("涉及金额", Money.ofFen(finding.amountFen()) + "元"));
        }
        rows.add(List.of("核实情况", Objects.requireNonNullElse(clue.conclusion(), "")));
        String verified = clue.verifiedBy();
        String confirmed = clue.confirmedBy();
        rows.add(List.of("核实人", verified == null ? "" : offices.person(verified)));
        rows.add(List.of("复核人", confirmed == null ? "" : offices.person(confirmed)));
        paperwork.issue(
                clue.clueNumber(),
                clue.townshipCode(),
                LetterKind.CLUE_FORM,
                LetterDraft.open()
                        .table("", List.of(), rows)
                        .close("线索由两人核实；举报人的信息不在本表，依法保密。")
                        .footer("依据：" + BASIS + "。"),
                actor);
    }

    void findingNotice(DishonestyCase one, Actor actor) {
        issue(
                one,
                LetterKind.FINDING_NOTICE,
                LetterDraft.to(one.personName())
                        .say(facts(one))
                        .say("依照上述规定，拟认定为失信行为。"
                                + (one.firstOffence()
                                        ? "首次出现的，由本机关教育督促、限期纠正；按期纠正的只作记录。拒不纠正的，自作出决定的当月起停止救助，年内不再受理救助申请，并列入失信管理名单。"
                                        : "你此前已有失信记录，认定后可能自作出决定的当月起停止救助，年内不再受理救助申请，并列入失信管理名单。"))
                        .say("你有权自收到本告知书之日起"
                                + offices.parameter("integrity-statement-days", one.townshipCode(), "5")
                                + "个工作日内陈述事实、申辩、提交证据，也可以查阅认定所依据的材料。你的陈述申辩将如实记录，不因申辩加重处理；逾期不提出的，视为放弃。")
                        .close("急难救助、受灾救助不因失信停止；未成年人的救助不受影响。"),
                actor);
    }

    void clearance(DishonestyCase one, Actor actor) {
        issue(
                one,
                LetterKind.FINDING_DROPPED,
                LetterDraft.to(one.personName())
                        .say("本机关此前告知拟认定你有" + one.act().words() + "的情形。经听取你的陈述申辩并核实，决定不予认定，你的救助和申请不受任何影响。")
                        .say("理由：" + one.findingReason() + "。")
                        .sign(offices.person(Objects.requireNonNull(one.foundBy()))),
                actor);
    }

    void correctionNotice(DishonestyCase one, Actor actor) {
        issue(
                one,
                LetterKind.CORRECTION_NOTICE,
                LetterDraft.to(one.personName())
                        .say(facts(one))
                        .say("本机关认定上述事实，你属首次，现予教育督促：请自收到本通知书之日起"
                                + offices.parameter("integrity-correction-days", one.townshipCode(), "15")
                                + "个工作日内纠正，如实申报家庭人口、收入、财产和支出"
                                + (one.amountFen() == 0 ? "" : "，并退回多领的款物")
                                + "。")
                        .say("按期纠正的，只作记录，本机关重新核算你（家庭）的待遇。拒不纠正的，将另作决定，自当月起停止救助，年内不再受理救助申请，列入失信管理名单并推送有关部门。")
                        .sign(offices.person(Objects.requireNonNull(one.foundBy())))
                        .close("有困难的可以说明，本机关会帮助你办理更正。" + offices.relief(one.townshipCode())),
                actor);
    }

    /** The decision itself; its number is the number under which the ban and the stop are kept. */
    Letter decision(DishonestyCase one, LocalDate day, LocalDate until, Money owed, String reason, Actor signer) {
        List<StopLine> lines = listings.stopsOf(one.caseNumber());
        List<StopLine> hit = lines.stream().filter(StopLine::hit).toList();
        LetterDraft draft = LetterDraft.to(one.personName())
                .say(facts(one))
                .say((one.firstOffence() ? "本机关已教育督促、限期纠正，你拒不纠正。" : "你此前已有失信记录。")
                        + (one.statement() == null ? "" : "你的陈述申辩：" + one.statement() + "。")
                        + "理由：" + reason + "。")
                .say("决定如下：")
                .say("一、认定你的行为为失信行为，列入失信管理名单。")
                .say("二、"
                        + (hit.isEmpty()
                                ? "你没有在享的救助待遇，无需停止。"
                                : "自" + day.getYear() + "年" + day.getMonthValue() + "月起停止救助，至" + until.getYear() + "年"
                                        + until.getMonthValue() + "月止："
                                        + hit.stream()
                                                .map(line -> "待遇" + line.awardNumber() + "每月停发" + line.monthly() + "元")
                                                .collect(Collectors.joining("，"))
                                        + "。家庭其他成员的救助照发。"))
                .say("三、自即日起至" + Dates.chinese(until) + "止不受理你的社会救助申请。期满自行解除，届时可以重新申请。");
        if (owed.fen() > 0) {
            draft.say("四、责令退回骗取的款物" + owed + "元，见《" + LetterKind.RECOVERY_ORDER.title() + "》。");
        }
        draft.table(
                "惩戒措施和依据",
                List.of("措施", "依据"),
                listings.measuresOf(one.caseNumber()).stream()
                        .map(measure -> List.of(measure.title(), measure.basis()))
                        .toList());
        return issue(
                one,
                LetterKind.DISHONESTY_DECISION,
                draft.close("急难救助、受灾救助不受本决定影响；未成年人的救助不受影响。你可以随时提出异议；纠正并退回款物后，可以申请信用修复，提前移出名单。")
                        .close(offices.relief(one.townshipCode()))
                        .from(
                                offices.deciding(one.townshipCode(), signer.id()),
                                offices.decidingCode(one.townshipCode(), signer.id()))
                        .sign(offices.person(signer)),
                signer);
    }

    void recoveryOrder(DishonestyCase one, Actor signer) {
        issue(
                one,
                LetterKind.RECOVERY_ORDER,
                LetterDraft.to(one.personName())
                        .say(facts(one))
                        .say("现责令你自收到本通知书之日起"
                                + offices.parameter("integrity-recovery-days", one.townshipCode(), "15") + "个工作日内退回"
                                + recoveries.due(one.caseNumber()) + "元。可以分次退回；有困难的，可以书面申请分期。")
                        .say("在规定时限内拒不退回的，属于南平市2021年通知三（五）第8项的失信行为，并可以依法申请人民法院强制执行。")
                        .close(offices.relief(one.townshipCode()))
                        .sign(offices.person(signer)),
                signer);
    }

    void fineProposal(DishonestyCase one, Actor signer) {
        issue(
                one,
                LetterKind.FINE_PROPOSAL,
                LetterDraft.to(offices.county(one.townshipCode()))
                        .say("失信案件" + one.caseNumber() + "（决定" + one.decisionNumber() + "），当事人" + one.personName()
                                + "，涉及金额" + one.amount() + "元。" + one.actWords() + "。")
                        .say(
                                "《社会救助暂行办法》第六十八条规定，可以处所骗取的救助款额或者物资价值一倍以上三倍以下的罚款。现提出行政处罚建议，请依《行政处罚法》的程序研究处理：事先告知事实、理由、依据和陈述、申辩、要求听证的权利，违法行为发生两年后未被发现的不再处罚。")
                        .sign(offices.person(signer)),
                signer);
    }

    void policeTransfer(DishonestyCase one, String organ, Actor actor) {
        issue(
                one,
                LetterKind.POLICE_TRANSFER,
                LetterDraft.to(organ)
                        .say("本机关在核实社会救助线索中发现，" + one.personName() + "（" + Masks.idNumber(one.idNumber())
                                + "）涉嫌以" + one.act().title() + "的手段骗取社会救助，涉及金额" + one.amount() + "元。证据："
                                + one.evidence()
                                + "。")
                        .say("依照有关规定，现将线索和材料移送你机关处理，请将是否立案的结果书面告知。")
                        .from(offices.county(one.townshipCode()), one.countyCode())
                        .sign(offices.person(actor)),
                actor);
    }

    /** What the departments are told: the name, the ID number masked, act, decision, dates, measures. */
    void push(DishonestyCase one, Actor signer) {
        if (listings.pushes(one.caseNumber()).isEmpty()) {
            return;
        }
        issue(
                one,
                LetterKind.LISTING_PUSH,
                LetterDraft.to(java.util.Arrays.stream(Push.Department.values())
                                .map(Push.Department::title)
                                .collect(Collectors.joining("、")))
                        .say("下列人员列入社会救助失信管理名单，现推送你们，请核查其在本部门的救助，依照本部门的规定处理，不得超出下列依据采取惩戒措施，并于"
                                + offices.parameter("integrity-receipt-days", one.townshipCode(), "5") + "个工作日内回执。")
                        .table(
                                "",
                                List.of(),
                                List.of(
                                        List.of("姓名", one.personName()),
                                        List.of("身份证号", Masks.idNumber(one.idNumber())),
                                        List.of("失信行为", one.actWords()),
                                        List.of("决定", Objects.requireNonNullElse(one.decisionNumber(), "")),
                                        List.of("金额", one.amount() + "元"),
                                        List.of(
                                                "期限",
                                                Dates.chinese(Objects.requireNonNull(one.banFrom())) + "至"
                                                        + Dates.chinese(Objects.requireNonNull(one.banUntil()))),
                                        List.of(
                                                "措施和依据",
                                                listings.measuresOf(one.caseNumber()).stream()
                                                        .map((Measure measure) ->
                                                                measure.title() + "（" + measure.basis() + "）")
                                                        .collect(Collectors.joining("；")))))
                        .close("期满、异议成立或者信用修复后，本机关会通知撤回，请同时解除措施。")
                        .from(offices.county(one.townshipCode()), one.countyCode())
                        .sign(offices.person(signer)),
                signer);
    }

    void answer(DishonestyCase one, ListingRequest request, Actor signer) {
        LocalDate until = one.banUntil();
        issue(
                one,
                LetterKind.INTEGRITY_ANSWER,
                LetterDraft.to(one.personName())
                        .say("你于" + Dates.chinese(request.madeOn()) + "就失信决定" + one.decisionNumber() + "提出"
                                + request.kind().title() + "。经审查，决定："
                                + Objects.requireNonNull(request.outcome()).title() + "。")
                        .say("理由：" + request.reason() + "。")
                        .say(
                                switch (Objects.requireNonNull(request.outcome())) {
                                    case KEPT ->
                                        "原决定继续有效" + (until == null ? "" : "，至" + Dates.chinese(until) + "止") + "。";
                                    case CHANGED ->
                                        "限制期改为至" + (until == null ? "" : Dates.chinese(until)) + "止，已推送的部门一并更正。";
                                    case LIFTED -> "自即日起移出失信管理名单，限制解除，已推送的部门一并撤回。";
                                })
                        .close(offices.relief(one.townshipCode()))
                        .from(offices.county(one.townshipCode()), one.countyCode())
                        .sign(offices.person(signer)),
                signer);
    }

    void removal(DishonestyCase one, Actor actor) {
        issue(
                one,
                LetterKind.LISTING_RECALL,
                LetterDraft.to(one.personName() + "，并送"
                                + java.util.Arrays.stream(Push.Department.values())
                                        .map(Push.Department::title)
                                        .collect(Collectors.joining("、")))
                        .say("失信决定" + one.decisionNumber() + "所列人员，自"
                                + Dates.chinese(Objects.requireNonNull(one.endedOn())) + "起移出社会救助失信管理名单，原因："
                                + Objects.requireNonNull(one.ending()).title() + "。")
                        .say("已接收名单的部门请即撤回记录、解除有关措施，并回执。当事人此后可以依规定申请社会救助。")
                        .from(offices.county(one.townshipCode()), one.countyCode()),
                actor);
    }
}
