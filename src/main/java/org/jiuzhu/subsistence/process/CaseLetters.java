package org.jiuzhu.subsistence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.Recognitions;
import org.jiuzhu.benefit.Validity;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.deadline.ExtensionGround;
import org.jiuzhu.document.Letter;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Guardian;
import org.jiuzhu.intake.Material;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.review.Calculation;
import org.jiuzhu.review.Calculations;
import org.jiuzhu.review.Category;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.review.FirstOpinion;
import org.jiuzhu.review.Opinions;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Texts;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.verification.CheckRequest;
import org.jiuzhu.verification.DeclaredVersusFound;
import org.jiuzhu.verification.Fact;
import org.jiuzhu.verification.Findings;
import org.jiuzhu.verification.InformationChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the letters of this procedure say. Every negative decision carries ground, calculation, relief and signer. */
@Component
class CaseLetters {

    private static final String WHOLE_FAMILY = "全家";

    private final Letters letters;
    private final Applications applications;
    private final Determinations determinations;
    private final Calculations calculations;
    private final Opinions opinions;
    private final CaseClocks clocks;
    private final InformationChecks checks;
    private final Findings findings;
    private final Awards awards;
    private final Recognitions recognitions;
    private final Areas areas;
    private final Publicities publicities;
    private final Offices offices;
    private final Paperwork paperwork;
    private final Entitled entitled;
    private final Clock clock;

    CaseLetters(
            Letters letters,
            Applications applications,
            Determinations determinations,
            Calculations calculations,
            Opinions opinions,
            CaseClocks clocks,
            InformationChecks checks,
            Findings findings,
            Awards awards,
            Recognitions recognitions,
            Areas areas,
            Publicities publicities,
            Offices offices,
            Paperwork paperwork,
            Entitled entitled,
            Clock clock) {
        this.letters = letters;
        this.applications = applications;
        this.determinations = determinations;
        this.calculations = calculations;
        this.opinions = opinions;
        this.clocks = clocks;
        this.checks = checks;
        this.findings = findings;
        this.awards = awards;
        this.recognitions = recognitions;
        this.areas = areas;
        this.publicities = publicities;
        this.offices = offices;
        this.paperwork = paperwork;
        this.entitled = entitled;
        this.clock = clock;
    }

    /** The newest letters of some kinds, to be printed from a form. */
    List<FormPage.Paper> papers(String caseNumber, LetterKind... kinds) {
        return paperwork.papers(caseNumber, kinds);
    }

    /** The papers of the window, filled in from the declaration: nothing is written by hand but signatures. */
    void forms(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        issue(application, LetterKind.APPLICATION, WindowForms.application(application, areas), actor);
        issue(application, LetterKind.STATEMENT, WindowForms.statement(application), actor);
        issue(application, LetterKind.PROMISE, WindowForms.promise(application, LocalDate.now(clock)), actor);
        if (application.declaration().proxy() != null) {
            issue(application, LetterKind.ENTRUSTMENT, WindowForms.entrustment(application), actor);
        }
        if (application.nearRelative()) {
            issue(application, LetterKind.KIN_RECORD, WindowForms.kinRecord(application), actor);
        }
        authorisation(caseNumber, actor);
    }

    /** @param until until when the window waits before it may close the application */
    void onceOnlyNotice(String caseNumber, List<Material> asked, LocalDate until, Actor actor) {
        notice(caseNumber, "经查看，", asked, until, actor);
    }

    /** The notice anew after the family has amended its declaration: one list of all that is still missing. */
    void amendedNotice(String caseNumber, List<Material> missing, LocalDate until, Actor actor) {
        notice(caseNumber, "因申报情况修改，需要的材料有变化，以本告知为准：", missing, until, actor);
    }

    private void notice(String caseNumber, String why, List<Material> asked, LocalDate until, Actor actor) {
        Application application = applications.find(caseNumber);
        List<List<String>> rows = asked.stream()
                .map(material -> List.of(material.name(), material.basis(), material.whereToGet()))
                .toList();
        issue(
                application,
                LetterKind.ONCE_ONLY_NOTICE,
                LetterDraft.to(application.applicantName())
                        .say("你（家庭）于" + Dates.chinese(application.appliedOn()) + "提出的社会救助申请（案号：" + caseNumber + "），"
                                + why + "尚缺下列" + rows.size() + "项材料，现一次性告知。")
                        .table("", List.of("需补正的材料", "依据", "到哪里取得"), rows)
                        .close("请于" + Dates.chinese(until) + "前将上列材料交到"
                                + offices.township(application.townshipCode())
                                + "社会救助窗口，可以分次交；材料补齐当日即予受理，办理期限自受理之日起算。除上列各项外，不再要求你补充其他材料；能够由平台查询取得的材料，不需要你提供。")
                        .close("确有困难不能按期补齐的，请联系本窗口说明。逾期仍未补齐的，本窗口可以按逾期未补正办结并书面告知，不是不予确认，以后可以随时重新申请。")
                        .close("首问责任人：" + offices.person(application.firstAskedBy()) + "。")
                        .footer("依据：《最低生活保障审核确认办法》（民发〔2021〕57号）第十条。"),
                actor);
    }

    void acceptance(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        LetterDraft draft = LetterDraft.to(application.applicantName())
                .say("你（家庭）于" + Dates.chinese(application.appliedOn()) + "提出社会救助申请，申请材料齐全，现决定自"
                        + Dates.chinese(Objects.requireNonNullElse(application.acceptedOn(), LocalDate.now(clock)))
                        + "起予以受理。案号：" + caseNumber + "。");
        clocks.state(caseNumber)
                .ifPresent(state -> draft.say("办理期限为自受理之日起" + state.limitDays() + "个工作日，至"
                        + Dates.chinese(state.dueOn()) + "止（" + state.basis() + "）。期限需要延长的，将在期满前书面告知你。"));
        List<List<String>> received = applications.materials(caseNumber).stream()
                .filter(Material::received)
                .map(material -> List.of(
                        material.name(), material.receivedOn() == null ? "" : Dates.chinese(material.receivedOn())))
                .toList();
        if (!received.isEmpty()) {
            draft.table("已收到的材料", List.of("材料名称", "收到日期"), received);
        }
        issue(
                application,
                LetterKind.ACCEPTANCE,
                draft.close("办理期间，将依据你家庭全体成员的授权开展信息核对，并由两名以上工作人员入户调查，请予配合。无正当理由拒绝核对、调查的，可以终止审核确认程序。")
                        .close("你有权了解办理进度，对核对、调查结果提出说明并补充证明，对审核确认结果依法申请行政复议或者提起行政诉讼；你的个人信息只用于社会救助，受法律保护。")
                        .close("家庭人口、收入、财产状况发生变化的，请及时告知本窗口。")
                        .footer("依据：《最低生活保障审核确认办法》（民发〔2021〕57号）第十条、第二十二条、第二十九条、第三十八条。"),
                actor);
    }

    /** 家庭经济状况核对授权书: every member signs, a guardian for those without capacity (第九条、第十七条). */
    void authorisation(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        LocalDate today = LocalDate.now(clock);
        List<Declaration.Member> members = application.declaration().countedMembers();
        LetterDraft draft = LetterDraft.open()
                .say("授权事项：本人及家庭成员申请社会救助（案号：" + caseNumber + "），自愿授权并同意对本家庭的人口、收入、财产、支出状况进行信息核对，用于救助的审核确认、定期核查和动态管理。")
                .say("被授权单位：" + offices.township(application.townshipCode()) + "、"
                        + offices.county(application.townshipCode()) + "及其所属的居民家庭经济状况核对机构；跨地区协助核对的，包括有关地方的核对机构。")
                .say(
                        "接受查询的单位：公安、民政、人力资源社会保障、自然资源、住房城乡建设、税务、市场监管、交通运输、卫生健康、医保、教育、司法行政、残联等部门和单位，住房公积金管理机构，银行、证券、保险等金融机构以及非银行支付机构。")
                .say("授权期限：自签字之日起，至本家庭不再申请、不再享受社会救助时止。家庭成员增加或者重新申请的，另行授权。被授权单位对取得的信息负有保密义务，不得用于其他目的。")
                .table(
                        "家庭成员签字",
                        List.of("姓名", "与申请人关系", "证件类型", "证件号码", "签字或捺印", "日期"),
                        members.stream()
                                .map(member -> List.of(
                                        Texts.orEmpty(member.name()),
                                        WindowForms.relation(member),
                                        "居民身份证",
                                        Texts.orEmpty(member.idNumber()),
                                        "",
                                        ""))
                                .toList());
        int ownWorkAge = Integer.parseInt(offices.parameter("own-work-age", application.townshipCode(), "16"));
        List<Declaration.Member> all = application.declaration().members();
        List<List<String>> guardians = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).counted() && all.get(i).needsGuardianOn(today, ownWorkAge)) {
                Guardian guardian =
                        Guardian.proposed(application.declaration(), i, today).orElse(new Guardian("", "", ""));
                guardians.add(List.of(
                        Texts.orEmpty(all.get(i).name()),
                        guardian.name(),
                        "居民身份证",
                        guardian.idNumber(),
                        guardian.relation(),
                        ""));
            }
        }
        if (!guardians.isEmpty()) {
            draft.table(
                    "监护人代为签字（未成年人、无民事行为能力人、限制民事行为能力人）",
                    List.of("被监护人", "监护人姓名", "证件类型", "证件号码", "与被监护人关系", "签字或捺印"),
                    guardians);
        }
        issue(
                application,
                LetterKind.AUTHORISATION,
                draft.close("本授权书一式三份，申请家庭、案卷、核对机构各存一份。")
                        .close("经办人：" + offices.person(actor) + "　　签字：　　　　　　日期：　　　年　　月　　日")
                        .footer("依据：《社会救助暂行办法》第五十八条；《最低生活保障审核确认办法》（民发〔2021〕57号）第九条、第十七条；《个人信息保护法》第二十九条。")
                        .returns(caseNumber),
                actor);
    }

    /** 入户调查表: printed with what was declared, filled in at the home, signed by the family and two surveyors. */
    void surveyForm(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        Declaration d = application.declaration();
        LetterDraft draft = LetterDraft.open()
                .say("案号：" + caseNumber + "。申请人：" + application.applicantName() + "，共" + persons(application) + "人。住址："
                        + Texts.orEmpty(d.residenceAddress()) + "。")
                .say("调查日期：　　　　年　　月　　日　　　时　　分至　　时　　分")
                .table(
                        "家庭成员",
                        List.of("姓名", "关系", "健康状况", "就业、就学", "是否在场", "与申报一致"),
                        d.members().stream()
                                .map(member -> List.of(
                                        Texts.orEmpty(member.name()),
                                        WindowForms.relation(member),
                                        WindowForms.health(member),
                                        WindowForms.work(member),
                                        "在场□　不在场□",
                                        "是□　否□"))
                                .toList())
                .table(
                        "逐项查看",
                        List.of("项目", "家庭申报", "调查所见"),
                        List.of(
                                List.of("吃、穿、用和居住条件", "", ""),
                                List.of("就业和收入", WindowForms.incomes(d), ""),
                                List.of("存款等金融资产", WindowForms.deposits(d), ""),
                                List.of("房屋", WindowForms.houses(d), ""),
                                List.of("车辆、船舶、大型农机具", WindowForms.vehicles(d), ""),
                                List.of("医疗、教育、残疾康复等支出", WindowForms.spending(d), ""),
                                List.of("赡养、抚养、扶养义务人", WindowForms.supporters(d), "")))
                .table(
                        "邻里走访",
                        List.of("受访人", "联系方式", "所述情况", "签字"),
                        List.of(List.of("", "", "", ""), List.of("", "", "", "")));
        issue(
                application,
                LetterKind.SURVEY_FORM,
                draft.close("调查结果：属实□　不属实□　转其他救助□　说明：")
                        .close("照片共　　张（住房内外、主要生活用品、签字页）。")
                        .close("申请人或在场家庭成员（签字或捺印）：　　　　　　　年　　月　　日")
                        .close("调查员（两人签字）：　　　　　　　　、　　　　　　年　　月　　日")
                        .footer("依据：《最低生活保障审核确认办法》（民发〔2021〕57号）第十五条、第十六条。")
                        .returns(caseNumber),
                actor);
    }

    void extension(String caseNumber, ExtensionGround ground, ClockState state, Actor actor) {
        Application application = applications.find(caseNumber);
        issue(
                application,
                LetterKind.EXTENSION,
                LetterDraft.to(application.applicantName())
                        .say("你（家庭）的社会救助申请（案号：" + caseNumber + "）于" + Dates.chinese(state.acceptedOn())
                                + "受理。因" + ground.title() + "，不能在原定期限内办结，现决定将办理期限延长为自受理之日起" + state.limitDays()
                                + "个工作日，至" + Dates.chinese(state.dueOn()) + "止。")
                        .say("延长期间继续办理，不需要你另外提交材料；办结后将书面告知你结果。")
                        .sign(offices.person(actor))
                        .footer("依据：民发〔2022〕83号第四部分第（一）项。"),
                actor);
    }

    void referral(String caseNumber, String place, String phone, String reason, Actor actor) {
        Application application = applications.find(caseNumber);
        issue(
                application,
                LetterKind.REFERRAL,
                LetterDraft.to(application.applicantName())
                        .say("你（家庭）于" + Dates.chinese(application.appliedOn()) + "提出的社会救助申请（案号：" + caseNumber
                                + "），不属本窗口受理。原因：" + Texts.sentence(reason))
                        .say("应受理的单位：" + place + (phone.isBlank() ? "" : "，联系电话：" + phone) + "。请你持本单向该单位申请。")
                        .close("本单是转办告知，不是不予确认的决定，不影响你申请救助的权利。应受理的单位不予接收的，请回到本窗口，由首问责任人"
                                + offices.person(application.firstAskedBy()) + "负责协调。")
                        .close("认为本窗口应当受理而未受理的，" + offices.relief(application.townshipCode()))
                        .footer("依据：《最低生活保障审核确认办法》（民发〔2021〕57号）第五条、第三十八条。"),
                actor);
    }

    void publicity(String caseNumber, LocalDate from, LocalDate to, Actor actor) {
        Application application = applications.find(caseNumber);
        FirstOpinion opinion = opinions.latest(caseNumber).orElse(null);
        boolean recognised = opinion != null && opinion.proposal() == FirstOpinion.Proposal.RECOGNISE;
        String proposed =
                opinion == null ? "" : recognised ? opinion.category().title() : opinion.monthlyAmount() + "元";
        issue(
                application,
                recognised ? LetterKind.RECOGNITION_POSTING : LetterKind.PUBLICITY,
                LetterDraft.open()
                        .say("下列家庭申请" + Asked.title(application.declaration()) + "，经信息核对、入户调查和初审，拟予"
                                + (recognised ? "认定" : "确认") + "，现予公示。")
                        .say("公示期：" + Dates.chinese(from) + "至" + Dates.chinese(to) + "。")
                        .table(
                                "",
                                List.of("申请人", "家庭人数", recognised ? "拟认定类别" : "拟月保障金"),
                                List.of(List.of(application.applicantName(), persons(application) + "人", proposed)))
                        .close("对公示内容有异议的，请在公示期内向本单位反映，并尽可能说明事实；我们将为反映人保密，重新调查后予以答复。")
                        .footer("依据：《最低生活保障审核确认办法》（民发〔2021〕57号）第十九条。"),
                actor);
    }

    /** Whether the sheet made last has these days. */
    boolean publicised(String caseNumber, LocalDate from, LocalDate to) {
        return letters.ofCase(caseNumber).stream()
                .filter(letter -> letter.title().equals(LetterKind.PUBLICITY.title())
                        || letter.title().equals(LetterKind.RECOGNITION_POSTING.title()))
                .reduce((earlier, later) -> later)
                .map(letter -> letter.issuedAt().toLocalDate())
                .filter(day -> day.equals(from)
                        && to.equals(publicities.lastDay(
                                applications.find(caseNumber).townshipCode(), day)))
                .isPresent();
    }

    /** 信息核对报告: who was asked, who answered, what was found; for reference, the decision is an official's. */
    void checkReport(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        List<CheckRequest> requests = checks.requests(caseNumber);
        List<Fact> facts = checks.facts(caseNumber);
        List<List<String>> rows = requests.stream()
                .map(request -> List.of(
                        request.source().title(),
                        Dates.chinese(request.requestedAt().toLocalDate()),
                        request.answeredAt() == null
                                ? request.state().title()
                                : Dates.chinese(request.answeredAt().toLocalDate()),
                        facts.stream()
                                .filter(fact -> fact.source() == request.source())
                                .map(fact -> member(application, fact.position())
                                        + fact.kind().title() + fact.kind().words(fact.amountFen())
                                        + "（截至" + Dates.chinese(fact.asOf()) + "）")
                                .collect(Collectors.collectingAndThen(
                                        Collectors.joining("；"), found -> found.isEmpty() ? "无记录" : found))))
                .toList();
        int months = Integer.parseInt(offices.parameter("check-valid-months", application.townshipCode(), "6"));
        LetterDraft draft = LetterDraft.open()
                .say("受" + offices.township(application.townshipCode()) + "委托，依据家庭成员授权，对申请人"
                        + application.applicantName() + "家庭（共" + persons(application) + "人，案号：" + caseNumber
                        + "）的经济状况进行了信息核对，结果如下。")
                .table("核对结果", List.of("信息来源", "发出查询", "答复", "查得情况"), rows);
        missing(requests).ifPresent(missing -> draft.say("本报告为部分报告：" + missing + "在规定时间内没有答复。"));
        List<DeclaredVersusFound> conflicts = findings.of(caseNumber);
        if (!conflicts.isEmpty()) {
            draft.table("与家庭申报不一致之处", List.of("成员", "项目", "家庭申报", "核对结果"), conflictRows(application, conflicts));
        }
        issue(
                application,
                LetterKind.CHECK_REPORT,
                draft.close("核对结论："
                                + (conflicts.isEmpty()
                                        ? "未发现与申报不一致之处。"
                                        : "有" + conflicts.size() + "处与申报不一致，应当告知家庭并复查。"))
                        .close("本报告自出具之日起" + months + "个月内有效，仅供社会救助审核确认参考，不作他用。")
                        .from(
                                offices.county(application.townshipCode()),
                                application.townshipCode().substring(0, 6))
                        .sign(offices.person(actor))
                        .footer("依据：《社会救助暂行办法》第五十八条；《最低生活保障审核确认办法》（民发〔2021〕57号）第十七条。"),
                actor);
    }

    /** 核对结果告知书 made anew from what is on record. */
    void checkResult(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        checkResult(
                caseNumber,
                findings.of(caseNumber).stream()
                        .map(one -> List.of(
                                member(application, one.position()),
                                one.kind().title(),
                                one.kind().words(one.declaredFen()),
                                one.kind().words(one.foundFen()),
                                one.origin().title()))
                        .toList(),
                actor);
    }

    /**
     * 核对结果告知书: the family is told what does not agree and may bring proof; the re-check is written on the same
     * sheet (第十八条).
     *
     * @param rows member, item, declared, found, where it was found
     */
    void checkResult(String caseNumber, List<List<String>> rows, Actor actor) {
        Application application = applications.find(caseNumber);
        issue(
                application,
                LetterKind.CHECK_RESULT,
                LetterDraft.to(application.applicantName())
                        .say("经授权核对和调查，你家庭申报的情况（案号：" + caseNumber + "）与查得的情况有下列" + rows.size() + "处不一致，现告知你。")
                        .table("", List.of("家庭成员", "项目", "申报", "核对、调查", "来源"), rows)
                        .close("对结果有异议的，请到本窗口说明情况、提供证明材料，我们将进行复查；复查以前不据此作出不利的决定。不作说明也不提供证明的，以核对、调查查实的情况为准。")
                        .close("家庭说明和提供的证明：")
                        .close("　")
                        .close("复查意见：　　　　　　　　　　　　复查人（签字）：")
                        .close("申请人（签字或捺印）：　　　　　　　年　　月　　日")
                        .footer("依据：《最低生活保障审核确认办法》（民发〔2021〕57号）第十八条。")
                        .returns(caseNumber),
                actor);
    }

    private static List<List<String>> conflictRows(Application application, List<DeclaredVersusFound> conflicts) {
        return conflicts.stream()
                .map(one -> List.of(
                        member(application, one.position()),
                        one.kind().title(),
                        one.kind().words(one.declaredFen()),
                        one.kind().words(one.foundFen())))
                .toList();
    }

    private static java.util.Optional<String> missing(List<CheckRequest> requests) {
        String missing = requests.stream()
                .filter(request -> request.state() != CheckRequest.State.ANSWERED)
                .map(request -> request.source().title())
                .collect(Collectors.joining("、"));
        return missing.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(missing);
    }

    /** The letter of the decision, and the record of delivery that goes with it. */
    void decision(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        Determination determination = determination(caseNumber);
        Letter letter =
                switch (determination.outcome()) {
                    case CONFIRMED -> confirmation(application, determination, actor);
                    case RECOGNISED -> recognition(application, determination, actor);
                    case REFUSED -> refusal(application, determination, actor);
                    case TERMINATED -> termination(application, determination, actor);
                };
        paperwork.deliveryRecord(
                caseNumber,
                application.townshipCode(),
                letter,
                application.applicantName(),
                "《最低生活保障审核确认办法》（民发〔2021〕57号）第二十一条",
                actor);
    }

    private Determination determination(String caseNumber) {
        return determinations
                .find(caseNumber)
                .orElseThrow(() -> new IllegalStateException("no decision for " + caseNumber));
    }

    private Letter confirmation(Application application, Determination determination, Actor actor) {
        String township = application.townshipCode();
        String payday = offices.parameter("payment-day", township, "10");
        LocalDate from = determination.effectiveFrom();
        LetterDraft draft = decided(application, determination)
                .say("经审核，你家庭（共" + persons(application) + "人）符合最低生活保障条件，决定予以确认。")
                .say("月保障金" + determination.monthlyAmount() + "元"
                        + (from == null ? "" : "，自" + from.getYear() + "年" + from.getMonthValue() + "月起")
                        + "按月发放，于每月" + payday + "日前存入你家庭登记的银行账户。")
                .table(
                        "保障对象",
                        List.of("姓名", "与申请人关系"),
                        entitled.members(application).stream()
                                .map(member -> List.of(Texts.orEmpty(member.name()), WindowForms.relation(member)))
                                .toList());
        awards.ofCase(application.caseNumber())
                .ifPresent(award -> draft.close(
                        "本待遇登记号" + award.awardNumber() + "，每" + award.reviewMonths() + "个月定期核查一次；核查前将通知你，请按时如实申报。"));
        return issue(
                application,
                LetterKind.CONFIRMATION,
                draft.close("你家庭应当：家庭人口、收入、财产状况发生变化的，及时向本单位报告；有劳动能力的成员积极就业；配合核查和入户走访。隐瞒、虚报或者不及时报告的，依法停发并退回多领的保障金。")
                        .close(relief(application))
                        .footer("依据：" + determination.basis() + "；民发〔2021〕57号第二十五条、第三十条、第三十一条、第三十八条。"),
                actor);
    }

    /**
     * 认定书, which the family shows wherever other help is asked for; where 低保 was asked for, the decision with its
     * reasons comes first, in a letter of its own that tells both (第二十一条；国办发〔2023〕39号 五(一)).
     */
    private Letter recognition(Application application, Determination determination, Actor actor) {
        Letter certificate = certificate(application, determination, actor);
        return determination.ground() == null ? certificate : refusal(application, determination, actor);
    }

    private Letter certificate(Application application, Determination determination, Actor actor) {
        LetterDraft draft = decided(application, determination)
                .say("经信息核对、入户调查、审核和公示，认定你家庭（共" + persons(application) + "人，案号：" + application.caseNumber() + "）为"
                        + determination.category().title() + "。")
                .table(
                        "认定的家庭成员",
                        List.of("姓名", "与申请人关系"),
                        entitled.members(application).stream()
                                .map(member -> List.of(Texts.orEmpty(member.name()), WindowForms.relation(member)))
                                .toList());
        validity(application).ifPresent(validity -> draft.say("有效期：" + Dates.chinese(validity.from()) + "至"
                        + Dates.chinese(validity.until()) + "，登记号" + validity.awardNumber() + "。")
                .close("期满认定自行终止。仍有困难的，可以在期满前重新申请，没有变化的情况和材料不再重复收取；期满前将书面提醒你。"));
        if (determination.ground() == null) {
            draft.say("事实：" + Texts.sentence(determination.reason()));
        }
        return issue(
                application,
                LetterKind.RECOGNITION,
                draft.close("凭本认定书可以按规定申请医疗、教育、住房、就业等专项救助"
                                + (determination.category() == Category.RIGID ? "和临时救助" : "")
                                + "。本认定不发放保障金；不能同时享受最低生活保障或者特困人员救助供养。")
                        .close("家庭人口、收入、财产、支出状况发生变化的，请及时告知本单位。")
                        .close(relief(application))
                        .footer("依据：" + determination.basis() + "。"),
                actor);
    }

    /** Tells a family when its recognition ends and how it may apply again (刚性支出困难家庭认定办法 第十条). */
    void expiry(String caseNumber, Validity validity, Actor actor) {
        Application application = applications.find(caseNumber);
        Category category = determination(caseNumber).category();
        issue(
                application,
                LetterKind.EXPIRY_NOTICE,
                LetterDraft.to(application.applicantName())
                        .say("你家庭（案号：" + caseNumber + "，登记号" + validity.awardNumber() + "）的" + category.title()
                                + "认定有效期至" + Dates.chinese(validity.until()) + "，期满自行终止，不自动延长。")
                        .say("仍有困难的，请在期满前到本窗口重新申请。原来申报的情况由本窗口带出，你只需要说明有变化的部分；已经提交、没有变化的材料不再重复收取。")
                        .close("期满后认定终止，不影响你以后再申请，也不影响你申请最低生活保障、临时救助等其他救助。")
                        .footer("依据：" + (category == Category.RIGID ? "《刚性支出困难家庭认定办法》第十条。" : "当地低保边缘家庭认定有效期的规定。")),
                actor);
    }

    /** The day on which the family's reminder was made, or null. */
    @Nullable
    LocalDate told(String caseNumber) {
        return validity(applications.find(caseNumber)).map(Validity::toldOn).orElse(null);
    }

    void expiryDelivered(String caseNumber, String way, LocalDate day, String receiver) {
        letters.delivered(caseNumber, LetterKind.EXPIRY_NOTICE, way, day, receiver);
    }

    private Optional<Validity> validity(Application application) {
        return awards.ofCase(application.caseNumber()).map(Award::awardNumber).flatMap(recognitions::find);
    }

    private Letter refusal(Application application, Determination determination, Actor actor) {
        boolean recognised = determination.outcome() == Determination.Outcome.RECOGNISED;
        LetterDraft draft = decided(application, determination)
                .say("你家庭（共" + persons(application) + "人）于" + Dates.chinese(application.appliedOn()) + "提出的"
                        + Asked.title(application.declaration()) + "申请（案号：" + application.caseNumber()
                        + (recognised
                                ? "），经审核，最低生活保障决定不予确认，同时决定认定你家庭为"
                                        + determination.category().title() + "。"
                                : "），经审核，决定不予确认。"));
        Determination.Ground ground = determination.ground();
        if (ground != null) {
            draft.say((recognised ? "不予确认最低生活保障的理由：" : "理由：") + ground.text() + "（" + ground.basis() + "）。");
        }
        if (recognised) {
            validity(application)
                    .ifPresent(validity -> draft.say("认定自" + Dates.chinese(validity.from()) + "起，有效期至"
                            + Dates.chinese(validity.until()) + "（" + determination.basis() + "）；随本告知书发给认定书。"));
        }
        draft.say("事实：" + Texts.sentence(determination.reason()));
        calculations.latest(application.caseNumber()).ifPresent(c -> explain(draft, application, c));
        return issue(
                application,
                refusalKind(application),
                draft.close(relief(application))
                        .close("家庭情况发生变化的，可以随时重新申请。")
                        .footer("依据：" + determination.basis() + "；民发〔2021〕57号第二十一条、第三十八条；《行政复议法》第二十条；《行政诉讼法》第四十六条。"),
                actor);
    }

    /** How the figures come out, line by line against the limits, and what the family may do with another result. */
    private void explain(LetterDraft draft, Application application, Calculation c) {
        draft.say("核算：家庭年收入" + c.yearIncome() + "元，人均月收入" + c.perHeadMonth() + "元；当地标准为每人每月" + c.standard() + "元（"
                + c.standardDocument() + "）。财产状况" + (c.propertyMet() ? "符合" : "不符合") + "最低生活保障的规定。");
        draft.say("同时按最低生活保障边缘家庭、刚性支出困难家庭和单人户审核：" + Texts.sentence(c.recognition())
                + (c.category() == Category.NONE ? "遇有突发困难的，可以向本窗口申请临时救助。" : "申请专项救助时，已经提交的材料不再重复收取。"));
        String partial = c.partial();
        if (partial != null) {
            draft.say("信息核对为" + partial + "，本决定以已答复的来源和调查结果为据。");
        }
        draft.table(
                "收入、扣减和财产的认定",
                List.of("成员", "项目", "申报", "认定", "处理", "依据"),
                c.lines().stream()
                        .map(line -> List.of(
                                line.member() == null ? WHOLE_FAMILY : member(application, line.member()),
                                line.label(),
                                line.words() == null ? line.declared() + "元" : "",
                                line.figure(),
                                line.treatment(),
                                line.basis()))
                        .toList());
    }

    private Letter termination(Application application, Determination determination, Actor actor) {
        Determination.Ground ground = determination.ground();
        return issue(
                application,
                LetterKind.TERMINATION,
                decided(application, determination)
                        .say("你家庭于" + Dates.chinese(application.appliedOn()) + "提出的"
                                + Asked.title(application.declaration()) + "申请（案号："
                                + application.caseNumber() + "），"
                                + (ground == null ? "" : "因" + ground.text() + "，") + "决定自"
                                + Dates.chinese(determination.decidedOn()) + "起终止审核确认程序。")
                        .say("事实：" + Texts.sentence(determination.reason()))
                        .say("终止审核确认程序不是不予确认的决定；情况发生变化后，可以重新申请，已经提交且仍然有效的材料不再重复收取。")
                        .close(relief(application))
                        .footer("依据：" + determination.basis() + "；民发〔2021〕57号第二十九条、第三十八条；《行政复议法》第二十条；《行政诉讼法》第四十六条。"),
                actor);
    }

    void result(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        Determination determination = determination(caseNumber);
        LocalDate from = determination.effectiveFrom();
        boolean recognised = determination.outcome() == Determination.Outcome.RECOGNISED;
        issue(
                application,
                recognised ? LetterKind.RECOGNITION_RESULT : LetterKind.RESULT,
                LetterDraft.open()
                        .say(recognised ? "下列家庭经审核认定，现予公布。" : "下列家庭经审核确认享受最低生活保障，现予公布。")
                        .table(
                                "",
                                List.of("申请人", "家庭人数", recognised ? "认定类别" : "月保障金", recognised ? "有效期至" : "起始月份"),
                                List.of(List.of(
                                        application.applicantName(),
                                        persons(application) + "人",
                                        recognised
                                                ? determination.category().title()
                                                : determination.monthlyAmount() + "元",
                                        recognised
                                                ? validity(application)
                                                        .map(validity -> Dates.chinese(validity.until()))
                                                        .orElse("")
                                                : from == null
                                                        ? ""
                                                        : from.getYear() + "年" + from.getMonthValue() + "月")))
                        .close("对公布内容有意见的，可以向本单位反映；我们为反映人保密。")
                        .from(
                                offices.deciding(application.townshipCode(), determination.signedBy()),
                                offices.decidingCode(application.townshipCode(), determination.signedBy()))
                        .footer("依据：《最低生活保障审核确认办法》（民发〔2021〕57号）第二十四条。"),
                actor);
    }

    /** Records the delivery of whatever decision letter the case has. */
    void delivered(String caseNumber, String way, LocalDate day, String receiver, Actor actor) {
        LetterKind told = decisionKind(caseNumber);
        letters.delivered(caseNumber, told, way, day, receiver);
        if (told == LetterKind.REFUSAL && determination(caseNumber).outcome() == Determination.Outcome.RECOGNISED) {
            letters.delivered(caseNumber, LetterKind.RECOGNITION, way, day, receiver);
        }
    }

    private static LetterKind refusalKind(Application application) {
        return Asked.of(application.declaration()) == Category.SUBSISTENCE
                ? LetterKind.REFUSAL
                : LetterKind.RECOGNITION_REFUSAL;
    }

    /** Which letter tells the decision of a case. */
    LetterKind decisionKind(String caseNumber) {
        Determination determination = determination(caseNumber);
        return switch (determination.outcome()) {
            case CONFIRMED -> LetterKind.CONFIRMATION;
            case RECOGNISED -> determination.ground() == null ? LetterKind.RECOGNITION : LetterKind.REFUSAL;
            case REFUSED -> refusalKind(applications.find(caseNumber));
            case TERMINATED -> LetterKind.TERMINATION;
        };
    }

    /** A letter by the body that decided, signed by the person who did. */
    private LetterDraft decided(Application application, Determination determination) {
        return offices.decided(application.applicantName(), application.townshipCode(), determination.signedBy());
    }

    private int persons(Application application) {
        return entitled.members(application).size();
    }

    private String relief(Application application) {
        return "如不服本决定，" + offices.relief(application.townshipCode());
    }

    private static String member(Application application, int position) {
        List<Declaration.Member> members = application.declaration().members();
        return position < 0 || position >= members.size()
                ? WHOLE_FAMILY
                : Texts.orEmpty(members.get(position).name());
    }

    private Letter issue(Application application, LetterKind kind, LetterDraft draft, Actor actor) {
        return paperwork.issue(application, kind, draft, actor);
    }
}
