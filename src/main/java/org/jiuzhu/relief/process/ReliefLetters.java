package org.jiuzhu.relief.process;

import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Material;
import org.jiuzhu.relief.Assessments;
import org.jiuzhu.relief.Ground;
import org.jiuzhu.relief.ReliefCase;
import org.jiuzhu.relief.ReliefCases;
import org.jiuzhu.relief.ReliefDecision;
import org.jiuzhu.relief.ReliefDecisions;
import org.jiuzhu.relief.ReliefPayment;
import org.jiuzhu.relief.ReliefProposal;
import org.jiuzhu.relief.Track;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Texts;
import org.springframework.stereotype.Component;

/** What the letters of temporary aid say. A refusal carries ground, facts, relief and signer. */
@Component
class ReliefLetters {

    private static final String BASIS = "社会救助暂行办法第四十七条、第四十八条、第四十九条；民发〔2018〕23号";

    private final Paperwork paperwork;
    private final Offices offices;
    private final Applications applications;
    private final ReliefCases cases;
    private final Assessments assessments;
    private final ReliefDecisions decisions;
    private final CaseClocks clocks;

    ReliefLetters(
            Paperwork paperwork,
            Offices offices,
            Applications applications,
            ReliefCases cases,
            Assessments assessments,
            ReliefDecisions decisions,
            CaseClocks clocks) {
        this.paperwork = paperwork;
        this.offices = offices;
        this.applications = applications;
        this.cases = cases;
        this.assessments = assessments;
        this.decisions = decisions;
        this.clocks = clocks;
    }

    /** The letters of a decision: what is told, what is signed, what is filed. */
    void decision(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        ReliefDecision decision = decisions.find(caseNumber).orElseThrow();
        switch (decision.outcome()) {
            case APPROVED -> {
                confirmation(application, decision, actor);
                receipt(application, decision, actor);
            }
            case REFUSED -> refusal(application, decision, actor);
            case TERMINATED -> termination(application, decision, actor);
        }
        form(application, decision, actor);
    }

    /** All that is missing, once. */
    void onceOnlyNotice(String caseNumber, List<Material> asked, Actor actor) {
        Application application = applications.find(caseNumber);
        paperwork.issue(
                application,
                LetterKind.ONCE_ONLY_NOTICE,
                LetterDraft.to(application.applicantName())
                        .say("你（家庭）于" + Dates.chinese(application.appliedOn()) + "提出的支出型临时救助申请（案号：" + caseNumber
                                + "），经查看，尚缺下列" + asked.size() + "项材料，现一次性告知。")
                        .table(
                                "",
                                List.of("需补正的材料", "依据", "到哪里取得"),
                                asked.stream()
                                        .map(material ->
                                                List.of(material.name(), material.basis(), material.whereToGet()))
                                        .toList())
                        .close("可以分次交；补齐当日即予受理，办理期限自受理之日起算。除上列各项外，不再要求你补充其他材料；能够由平台查询取得的材料，不需要你提供。")
                        .close("首问责任人：" + offices.person(application.firstAskedBy()) + "。")
                        .footer("依据：" + BASIS + "。"),
                actor);
    }

    void acceptance(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        LetterDraft draft = LetterDraft.to(application.applicantName())
                .say("你（家庭）于" + Dates.chinese(application.appliedOn()) + "提出支出型临时救助申请，申请材料齐全，现予受理。案号：" + caseNumber
                        + "。");
        clocks.state(caseNumber)
                .ifPresent(state ->
                        draft.say("办理期限为自受理之日起" + state.limitDays() + "个工作日，至" + Dates.chinese(state.dueOn()) + "止。"));
        paperwork.issue(
                application,
                LetterKind.ACCEPTANCE,
                draft.close("办理期间将由两名以上工作人员调查核实支出、收入和财产，请予配合。你有权了解办理进度、说明情况，对决定依法申请行政复议或者提起行政诉讼；你的个人信息只用于社会救助，受法律保护。")
                        .footer("依据：" + BASIS + "。"),
                actor);
    }

    /** Name, number of persons and amount; no number of identity, no illness (第六十一条). */
    void publicity(String caseNumber, ReliefProposal proposal, Actor actor) {
        Application application = applications.find(caseNumber);
        paperwork.issue(
                application,
                LetterKind.RELIEF_PUBLICITY,
                LetterDraft.open()
                        .say("下列家庭申请临时救助，经调查核实，拟予救助，现予公示。公示期自张贴之日起"
                                + offices.parameter("relief-publicity-days", application.townshipCode(), "3") + "天。")
                        .table(
                                "",
                                List.of("申请人", "家庭人数", "拟救助金额"),
                                List.of(List.of(
                                        application.applicantName(),
                                        application.memberCount() + "人",
                                        proposal.amount() + "元")))
                        .close("对公示内容有异议的，请在公示期内向本单位反映，并尽可能说明事实；我们将为反映人保密，核实后予以答复。")
                        .footer("依据：社会救助暂行办法第四十八条、第六十一条。"),
                actor);
    }

    private void confirmation(Application application, ReliefDecision decision, Actor actor) {
        ReliefCase one = cases.find(application.caseNumber());
        LetterDraft draft = decided(application, decision)
                .say("你（家庭，共" + one.persons() + "人）因" + cause(one) + "提出的临时救助求助（案号：" + application.caseNumber() + "），经"
                        + (one.track() == Track.EMERGENCY ? "按急难型先行救助程序审批" : "审核") + "，决定予以救助。")
                .say("救助" + decision.amount() + "元，" + decision.form().title()
                        + (decision.instalments() == 1 ? "，一次发清。" : "，分" + decision.instalments() + "期按月发放。"))
                .say("理由：" + Texts.sentence(decision.reason()));
        if (one.track() == Track.EMERGENCY) {
            draft.close("本次为先行救助，请在急难情况缓解后，配合本窗口补齐身份、事由等手续；确有困难不能补齐的，本窗口会写明情况存档，不因此收回已发放的救助。");
        }
        paperwork.issue(
                application,
                LetterKind.RELIEF_CONFIRMATION,
                draft.close("救助后仍有困难的，可以向本窗口提出，由本窗口转办其他救助。")
                        .close(relief(application))
                        .footer("依据：" + BASIS + "。"),
                actor);
    }

    private void refusal(Application application, ReliefDecision decision, Actor actor) {
        ReliefCase one = cases.find(application.caseNumber());
        LetterDraft draft = decided(application, decision)
                .say("你（家庭，共" + one.persons() + "人）因" + cause(one) + "提出的临时救助求助（案号：" + application.caseNumber()
                        + "），经审核，决定不予救助。");
        if (decision.ground() != null) {
            draft.say("理由：" + decision.ground().text() + "（" + decision.basis() + "）。");
        }
        paperwork.issue(
                application,
                LetterKind.RELIEF_REFUSAL,
                draft.say("事实：" + Texts.sentence(decision.reason()))
                        .close(relief(application))
                        .close("情况发生变化的，可以随时重新提出求助。符合其他救助条件的，本窗口可以一并办理或者转办。")
                        .footer("依据：" + decision.basis() + "；" + BASIS + "；《行政复议法》第二十条；《行政诉讼法》第四十六条。"),
                actor);
    }

    private void termination(Application application, ReliefDecision decision, Actor actor) {
        Ground ground = decision.ground();
        paperwork.issue(
                application,
                LetterKind.TERMINATION,
                decided(application, decision)
                        .say("你（家庭）于" + Dates.chinese(application.appliedOn()) + "提出的临时救助求助（案号："
                                + application.caseNumber() + "），" + (ground == null ? "" : "因" + ground.text() + "，")
                                + "决定自" + Dates.chinese(decision.decidedOn()) + "起终止办理。")
                        .say("事实：" + Texts.sentence(decision.reason()))
                        .say("终止办理不是不予救助的决定；遇有困难，可以随时重新提出求助，已经提交且仍然有效的材料不再重复收取。")
                        .close(relief(application))
                        .footer("依据：" + decision.basis() + "；《行政复议法》第二十条；《行政诉讼法》第四十六条。"),
                actor);
    }

    private void receipt(Application application, ReliefDecision decision, Actor actor) {
        List<List<String>> rows = new ArrayList<>();
        for (ReliefPayment payment : decisions.payments(application.caseNumber())) {
            rows.add(List.of(
                    "第" + payment.instalment() + "期",
                    Dates.chinese(payment.plannedOn()),
                    payment.amount() + "元",
                    "",
                    "",
                    ""));
        }
        paperwork.issue(
                application,
                LetterKind.RELIEF_RECEIPT,
                LetterDraft.open()
                        .say("案号：" + application.caseNumber() + "。救助对象：" + application.applicantName() + "。救助方式："
                                + decision.form().title() + "。")
                        .table("", List.of("期次", "计划日期", "金额（价值）", "领取日期", "领取人签字或捺印", "经办人签字"), rows)
                        .footer("领取后将本单存入案卷。依据：" + BASIS + "。")
                        .returns(application.caseNumber()),
                actor);
    }

    /** 临时救助申请审批表: the whole chain on one sheet; what is signed afterwards has its place on it. */
    private void form(Application application, ReliefDecision decision, Actor actor) {
        ReliefCase one = cases.find(application.caseNumber());
        List<List<String>> pairs = new ArrayList<>();
        pairs.add(List.of("类型", one.track().title()));
        pairs.add(List.of("求助人", application.applicantName()));
        pairs.add(List.of("人数", one.persons() + "人"));
        pairs.add(List.of("事由", cause(one)));
        pairs.add(List.of(
                "发生日期和地点",
                (one.occurredOn() == null ? "" : Dates.chinese(one.occurredOn())) + " " + Texts.orEmpty(one.place())));
        pairs.add(List.of("情况", Texts.orEmpty(one.situation())));
        pairs.add(List.of("首问责任人", offices.person(application.firstAskedBy())));
        pairs.add(List.of(
                "决定",
                decision.outcome().title()
                        + (decision.outcome() == ReliefDecision.Outcome.APPROVED ? decision.amount() + "元" : "")
                        + "，" + decision.level().title()));
        pairs.add(List.of("审批人和日期", offices.person(decision.signedBy()) + "，" + Dates.chinese(decision.decidedOn())));
        pairs.add(List.of("求助人签字或捺印", ""));
        pairs.add(List.of("经办人签字", ""));
        pairs.add(List.of("审批人签字、盖章", ""));
        LetterDraft draft = LetterDraft.open().table("", List.of(), pairs);
        assessments
                .find(application.caseNumber())
                .ifPresent(found -> draft.table(
                        "测算",
                        List.of("项目", "算法", "金额", "依据"),
                        found.lines().stream()
                                .map(line -> List.of(line.label(), line.reckoning(), line.amount() + "元", line.basis()))
                                .toList()));
        paperwork.issue(
                application,
                LetterKind.RELIEF_FORM,
                draft.footer((one.track() == Track.EMERGENCY ? "先行救助的，签字、盖章在急难情况缓解后补齐。" : "") + "依据：" + BASIS + "。")
                        .returns(application.caseNumber()),
                actor);
    }

    private LetterDraft decided(Application application, ReliefDecision decision) {
        return offices.decided(application.applicantName(), application.townshipCode(), decision.signedBy());
    }

    private String relief(Application application) {
        return "如不服本决定，" + offices.relief(application.townshipCode());
    }

    private static String cause(ReliefCase one) {
        return one.cause() == null ? "" : one.cause().title();
    }
}
