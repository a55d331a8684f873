package org.jiuzhu.destitution.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.destitution.CareGrade;
import org.jiuzhu.destitution.CareItem;
import org.jiuzhu.destitution.Conditions;
import org.jiuzhu.destitution.DestitutionAssessment;
import org.jiuzhu.destitution.DestitutionDecision;
import org.jiuzhu.destitution.DestitutionSurvey;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.destitution.Ground;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.DeclarationTitles;
import org.jiuzhu.intake.Material;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the letters of this procedure say. Every negative decision carries ground, facts, relief and signer. */
@Component
class DestitutionLetters {

    private static final String MEASURE = "《特困人员认定办法》（民发〔2021〕43号）";
    private static final String BASIS = "《社会救助暂行办法》第十四条至第十九条；" + MEASURE;
    private static final String SIGNED = "（签字或捺印）：　　　　　　　　年　　月　　日";

    private final Paperwork paperwork;
    private final Offices offices;
    private final Applications applications;
    private final Destitutions destitutions;
    private final CaseClocks clocks;

    DestitutionLetters(
            Paperwork paperwork,
            Offices offices,
            Applications applications,
            Destitutions destitutions,
            CaseClocks clocks) {
        this.paperwork = paperwork;
        this.offices = offices;
        this.applications = applications;
        this.destitutions = destitutions;
        this.clocks = clocks;
    }

    /** The papers that are signed at the window, filled in from what was declared. */
    void forms(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        Declaration declared = application.declaration();
        Declaration.Member person = Conditions.person(application);
        List<List<String>> pairs = new ArrayList<>();
        pairs.add(List.of("申请事项", "特困人员救助供养"));
        pairs.add(List.of(
                "申请人",
                Texts.orEmpty(person.name()) + "，身份证号" + Texts.orEmpty(person.idNumber()) + "，电话"
                        + Texts.orEmpty(person.phone())));
        pairs.add(List.of(
                "残疾情况",
                person.disabilityKind() == null
                        ? "无"
                        : DeclarationTitles.disability(person.disabilityKind()) + "残疾"
                                + (person.disabilityGrade() == null ? "" : person.disabilityGrade() + "级")));
        pairs.add(List.of("居住地址", Texts.orEmpty(declared.residenceAddress())));
        Declaration.BankAccount account = declared.bankAccount();
        pairs.add(List.of(
                "领款账户",
                account == null
                        ? ""
                        : Texts.orEmpty(account.bank()) + "，户名" + Texts.orEmpty(account.holder()) + "，账号"
                                + Texts.orEmpty(account.number())));
        paperwork.issue(
                application,
                LetterKind.APPLICATION,
                LetterDraft.open()
                        .say("本人申请特困人员救助供养，情况如下。（案号：" + caseNumber + "，申请日期：" + Dates.chinese(application.appliedOn())
                                + "）")
                        .table("申请事项", List.of(), pairs)
                        .table("共同生活的人和法定义务人", List.of("姓名", "关系", "说明"), relatives(declared))
                        .close("以上情况属实。本人愿意配合信息核对、入户调查和自理能力评估。")
                        .close("申请人（监护人、代理人）" + SIGNED)
                        .footer("依据：" + MEASURE + "第十条。")
                        .returns(caseNumber),
                actor);
        paperwork.issue(
                application,
                LetterKind.PROMISE,
                LetterDraft.open()
                        .say(
                                "本人（监护人）承诺：申报的劳动能力、生活来源、财产状况以及赡养、抚养、扶养情况真实、完整；上述情况发生变化的，及时告知村（居）民委员会或者乡镇（街道）。知悉隐瞒、虚报的法律后果。")
                        .close("承诺人" + SIGNED)
                        .footer("依据：" + MEASURE + "第十条；《社会救助暂行办法》第六十八条。")
                        .returns(caseNumber),
                actor);
        paperwork.issue(
                application,
                LetterKind.AUTHORISATION,
                LetterDraft.open()
                        .say(
                                "为申请特困人员救助供养，本人同意民政部门和乡镇（街道）向公安、税务、人力资源社会保障、不动产登记、市场监管、住房公积金、银行、证券、保险等机构查询本人的户籍、收入、财产和有关信息。查询结果只用于社会救助，受法律保护。")
                        .table(
                                "授权人",
                                List.of("姓名", "身份证号", "本人或者监护人签字（捺印）", "日期"),
                                declared.countedMembers().stream()
                                        .map(member -> List.of(
                                                Texts.orEmpty(member.name()), Texts.orEmpty(member.idNumber()), "", ""))
                                        .toList())
                        .footer("依据：《社会救助暂行办法》第五十八条。有效期自签署之日起，至退出救助供养止。")
                        .returns(caseNumber),
                actor);
    }

    private static List<List<String>> relatives(Declaration declared) {
        List<List<String>> rows = new ArrayList<>();
        declared.members().stream()
                .skip(1)
                .forEach(member -> rows.add(List.of(
                        Texts.orEmpty(member.name()),
                        member.relation() == null ? "" : DeclarationTitles.relation(member.relation()),
                        "共同生活")));
        declared.supporters()
                .forEach(one -> rows.add(List.of(
                        Texts.orEmpty(one.name()),
                        one.relation() == null ? "" : DeclarationTitles.relation(one.relation()),
                        "不共同生活的法定义务人")));
        if (rows.isEmpty()) {
            rows.add(List.of("无", "", ""));
        }
        return rows;
    }

    /** All that is missing, once. */
    void onceOnlyNotice(String caseNumber, List<Material> asked, Actor actor) {
        Application application = applications.find(caseNumber);
        paperwork.issue(
                application,
                LetterKind.ONCE_ONLY_NOTICE,
                LetterDraft.to(application.applicantName())
                        .say("你于" + Dates.chinese(application.appliedOn()) + "提出的特困人员救助供养申请（案号：" + caseNumber
                                + "），经查看，尚缺下列" + asked.size() + "项材料，现一次性告知。")
                        .table(
                                "",
                                List.of("需补正的材料", "依据", "到哪里取得"),
                                asked.stream()
                                        .map(material ->
                                                List.of(material.name(), material.basis(), material.whereToGet()))
                                        .toList())
                        .close("可以分次交；补齐当日即予受理，办理期限自受理之日起算。除上列各项外，不再要求你补充其他材料；能够查询取得的材料，不需要你提供。")
                        .close("首问责任人：" + offices.person(application.firstAskedBy()) + "。")
                        .footer("依据：" + MEASURE + "第十条。"),
                actor);
    }

    void acceptance(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        LetterDraft draft = LetterDraft.to(application.applicantName())
                .say("你于" + Dates.chinese(application.appliedOn()) + "提出特困人员救助供养申请，申请材料齐全，现予受理。案号：" + caseNumber + "。");
        clocks.state(caseNumber)
                .ifPresent(state -> draft.say("自受理之日起" + state.limitDays() + "个工作日内（至"
                        + Dates.chinese(state.dueOn()) + "止）完成调查并提出初审意见；拟予确认的公示"
                        + offices.parameter("destitution-publicity-days", application.townshipCode(), "7")
                        + "天；公示期满后"
                        + offices.parameter("destitution-confirm-days", application.townshipCode(), "15")
                        + "个工作日内作出决定。"));
        paperwork.issue(
                application,
                LetterKind.ACCEPTANCE,
                draft.close("办理期间将由两名以上工作人员入户调查，并评估生活自理能力，请予配合。集中供养还是在家分散供养，由你自己选择。")
                        .close("你有权了解办理进度、说明情况，对决定依法申请行政复议或者提起行政诉讼；你的个人信息只用于社会救助，受法律保护。")
                        .footer("依据：" + BASIS + "。"),
                actor);
    }

    /** 特困人员生活自理能力评估表: what was seen of each of the six things. */
    void careAssessment(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        DestitutionSurvey survey = destitutions.survey(caseNumber).orElseThrow();
        DestitutionAssessment found = destitutions.assessment(caseNumber).orElseThrow();
        paperwork.issue(
                application,
                LetterKind.CARE_ASSESSMENT,
                LetterDraft.open()
                        .say("案号：" + caseNumber + "。评估对象：" + application.applicantName() + "。评估日期："
                                + Dates.chinese(survey.surveyedOn()) + "。")
                        .table(
                                "评估项目",
                                List.of("项目", "结果"),
                                Arrays.stream(CareItem.values())
                                        .map(item -> List.of(
                                                item.title(), survey.failed().contains(item) ? "不能自主完成" : "能够自主完成"))
                                        .toList())
                        .say("结论：" + found.grade().title() + "。")
                        .close("评估人" + offices.person(survey.surveyor()) + "、" + offices.person(survey.companion())
                                + SIGNED)
                        .close("本人（监护人）" + SIGNED)
                        .footer("依据：" + MEASURE + "第二十条、第二十一条。生活自理能力发生变化的，可以申请重新评估。")
                        .returns(caseNumber),
                actor);
    }

    /** Name and class; no number of identity, no illness or disability. */
    void publicity(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        paperwork.issue(
                application,
                LetterKind.SUPPORT_PUBLICITY,
                LetterDraft.open()
                        .say("下列人员申请特困人员救助供养，经调查核实，拟予确认，现予公示。公示期自张贴之日起"
                                + offices.parameter("destitution-publicity-days", application.townshipCode(), "7")
                                + "天。")
                        .table(
                                "",
                                List.of("申请人", "拟供养形式"),
                                List.of(List.of(
                                        application.applicantName(),
                                        destitutions
                                                .survey(caseNumber)
                                                .map(survey -> survey.place().title())
                                                .orElse(""))))
                        .close("对公示内容有异议的，请在公示期内向本单位反映，并尽可能说明事实；我们将为反映人保密，重新调查核实后再次公示。")
                        .footer("依据：" + MEASURE + "第十五条。"),
                actor);
    }

    /** The letters of a decision. */
    void decision(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        DestitutionDecision decision = destitutions.decision(caseNumber).orElseThrow();
        switch (decision.outcome()) {
            case APPROVED -> {
                confirmation(application, decision, actor);
                agreement(application, decision, actor);
            }
            case REFUSED -> refusal(application, decision, actor);
            case TERMINATED -> termination(application, decision, actor);
        }
    }

    private void confirmation(Application application, DestitutionDecision decision, Actor actor) {
        LocalDate from = Objects.requireNonNull(decision.effectiveFrom());
        CareGrade grade = Objects.requireNonNull(decision.grade());
        paperwork.issue(
                application,
                LetterKind.SUPPORT_CONFIRMATION,
                decided(application, decision)
                        .say("你于" + Dates.chinese(application.appliedOn()) + "提出的特困人员救助供养申请（案号："
                                + application.caseNumber() + "），经调查、公示和审核，确认为特困人员。")
                        .say("自" + from.getYear() + "年" + from.getMonthValue() + "月起供养，每月供养金" + decision.monthly()
                                + "元，其中基本生活" + decision.basic() + "元，照料护理" + decision.care() + "元（"
                                + grade.title() + "）" + (demo(application) ? "（演示值）" : "") + "。供养形式："
                                + Objects.requireNonNull(decision.place()).title() + "。")
                        .say("理由：" + Texts.sentence(decision.reason()))
                        .close("供养内容包括：提供基本生活条件、对生活不能自理的给予照料、提供疾病治疗、办理丧葬事宜。")
                        .close("生活自理能力、收入、财产、赡养抚养扶养情况发生变化的，请及时告知；自理能力变化的，10个工作日内重新评估。供养形式可以重新选择。")
                        .close(relief(application))
                        .footer("依据：" + BASIS + "。"),
                actor);
    }

    /** 照料护理协议, to be signed by three; who cares is written in when it is settled. */
    private void agreement(Application application, DestitutionDecision decision, Actor actor) {
        String thought = destitutions
                .survey(application.caseNumber())
                .map(DestitutionSurvey::placeDetail)
                .orElse("");
        CareGrade grade = Objects.requireNonNull(decision.grade());
        paperwork.issue(
                application,
                LetterKind.CARE_AGREEMENT,
                LetterDraft.open()
                        .say("甲方（委托方）：" + offices.township(application.townshipCode()))
                        .say("乙方（照料方）：" + (thought.isBlank() ? "　　　　　　　　" : thought) + "　联系电话：")
                        .say("丙方（供养对象）：" + application.applicantName() + "（案号：" + application.caseNumber() + "）")
                        .table(
                                "约定",
                                List.of(),
                                List.of(
                                        List.of(
                                                "供养形式",
                                                Objects.requireNonNull(decision.place())
                                                        .title()),
                                        List.of("自理能力", grade.title()),
                                        List.of("照料护理标准", "每月" + decision.care() + "元"),
                                        List.of("照料内容", duties(grade)),
                                        List.of("监督", "甲方定期探访并核查照料情况；乙方不履行约定的，甲方可以更换照料方。"),
                                        List.of("期限", "自签订之日起，至丙方终止救助供养或者三方另行约定之日止。")))
                        .close("甲方（盖章）：　　　　　　　　乙方" + SIGNED)
                        .close("丙方（监护人）" + SIGNED)
                        .footer("依据：《社会救助暂行办法》第十五条、第十九条。本协议一式三份。")
                        .returns(application.caseNumber()),
                actor);
    }

    /** What is owed at least, by how far the person can look after himself. */
    static String duties(@Nullable CareGrade grade) {
        return grade == null || grade == CareGrade.FULL
                ? "日常看望，帮助购买生活用品、看病取药，遇有急病、事故及时送医并告知乡镇（街道）。"
                : grade == CareGrade.PARTIAL
                        ? "协助本人完成不能自主完成的吃饭、穿衣、上下床、如厕、行走、洗澡等事项；打扫居室、洗涤衣被；看病取药、住院看护；遇有急病、事故及时送医并告知乡镇（街道）。"
                        : "全日照料吃饭、穿衣、上下床、如厕、翻身、洗澡；打扫居室、洗涤衣被；看病取药、住院看护；遇有急病、事故及时送医并告知乡镇（街道）。";
    }

    private void refusal(Application application, DestitutionDecision decision, Actor actor) {
        Ground ground = Objects.requireNonNull(decision.ground());
        LetterDraft draft = decided(application, decision)
                .say("你于" + Dates.chinese(application.appliedOn()) + "提出的特困人员救助供养申请（案号：" + application.caseNumber()
                        + "），经审核，决定不予确认。")
                .say("理由：" + ground.text() + "（" + decision.basis() + "）。")
                .say("事实：" + Texts.sentence(decision.reason()));
        destitutions
                .assessment(application.caseNumber())
                .ifPresent(found -> draft.table(
                        "三项条件",
                        List.of("条件", "审核结果", "依据"),
                        List.of(
                                List.of("无劳动能力", words(found.incapable(), found.labourReason()), found.labourBasis()),
                                List.of("无生活来源", words(found.without(), found.meansReason()), found.meansBasis()),
                                List.of(
                                        "无法定义务人或者义务人无履行义务能力",
                                        words(
                                                found.supporters() != DestitutionAssessment.Supporters.ABLE,
                                                found.supporters().title()),
                                        "特困人员认定办法 第四条、第八条"))));
        paperwork.issue(
                application,
                LetterKind.SUPPORT_REFUSAL,
                draft.close(relief(application))
                        .close("你可以申请最低生活保障、低保边缘家庭认定、临时救助等其他救助，已经提交且仍然有效的材料不再重复收取；情况发生变化的，可以重新申请。")
                        .footer("依据：" + decision.basis() + "；" + MEASURE + "第十八条；《行政复议法》第二十条；《行政诉讼法》第四十六条。"),
                actor);
    }

    private static String words(boolean met, String reason) {
        return (met ? "具备：" : "不具备：") + reason;
    }

    private void termination(Application application, DestitutionDecision decision, Actor actor) {
        paperwork.issue(
                application,
                LetterKind.TERMINATION,
                decided(application, decision)
                        .say("你于" + Dates.chinese(application.appliedOn()) + "提出的特困人员救助供养申请（案号："
                                + application.caseNumber() + "），因"
                                + Objects.requireNonNull(decision.ground()).text() + "，决定自"
                                + Dates.chinese(decision.decidedOn()) + "起终止审核确认程序。")
                        .say("事实：" + Texts.sentence(decision.reason()))
                        .say("终止不是不予确认的决定；需要时可以重新申请，已经提交且仍然有效的材料不再重复收取。")
                        .close(relief(application))
                        .footer("依据：" + decision.basis() + "；《行政复议法》第二十条；《行政诉讼法》第四十六条。"),
                actor);
    }

    private LetterDraft decided(Application application, DestitutionDecision decision) {
        return offices.decided(application.applicantName(), application.townshipCode(), decision.signedBy());
    }

    private String relief(Application application) {
        return "如不服本决定，" + offices.relief(application.townshipCode());
    }

    private boolean demo(Application application) {
        return destitutions
                .assessment(application.caseNumber())
                .map(DestitutionAssessment::demo)
                .orElse(false);
    }
}
