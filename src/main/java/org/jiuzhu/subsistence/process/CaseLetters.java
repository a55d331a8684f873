package org.jiuzhu.subsistence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.deadline.ExtensionGround;
import org.jiuzhu.document.LetterContent;
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
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.review.Opinions;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the letters of this procedure say. Every decision carries the relief clause. */
@Component
class CaseLetters {

    private static final String RELIEF =
            "如不服本决定，可以自收到本告知书之日起60日内依法申请行政复议，或者自收到之日起6个月内依法向人民法院提起行政诉讼。" + "（行政复议法 第二十条；行政诉讼法 第四十六条）";

    private static final Map<Declaration.Relation, String> RELATIONS = Map.of(
            Declaration.Relation.SELF, "本人",
            Declaration.Relation.SPOUSE, "配偶",
            Declaration.Relation.CHILD, "子女",
            Declaration.Relation.PARENT, "父母",
            Declaration.Relation.GRANDPARENT, "祖父母",
            Declaration.Relation.GRANDCHILD, "孙子女",
            Declaration.Relation.SIBLING, "兄弟姐妹",
            Declaration.Relation.OTHER, "其他");

    private final Letters letters;
    private final Applications applications;
    private final Determinations determinations;
    private final Calculations calculations;
    private final Opinions opinions;
    private final CaseClocks clocks;
    private final Areas areas;
    private final Publicities publicities;
    private final Parameters parameters;
    private final Clock clock;

    CaseLetters(
            Letters letters,
            Applications applications,
            Determinations determinations,
            Calculations calculations,
            Opinions opinions,
            CaseClocks clocks,
            Areas areas,
            Publicities publicities,
            Parameters parameters,
            Clock clock) {
        this.letters = letters;
        this.applications = applications;
        this.determinations = determinations;
        this.calculations = calculations;
        this.opinions = opinions;
        this.clocks = clocks;
        this.areas = areas;
        this.publicities = publicities;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** @param until until when the window waits before it may close the application */
    void onceOnlyNotice(String caseNumber, List<Material> asked, LocalDate until, Actor actor) {
        Application application = applications.find(caseNumber);
        List<List<String>> rows = asked.stream()
                .map(material -> List.of(material.name(), material.basis(), material.whereToGet()))
                .toList();
        issue(
                application,
                LetterKind.ONCE_ONLY_NOTICE,
                application.applicantName() + "：",
                List.of(
                        "你（家庭）申请社会救助的材料尚缺下列各项，现一次性告知。请补齐后交回本窗口，补齐当日即予受理；除所列各项外，不再要求补充其他材料。",
                        "请于" + Dates.chinese(until) + "前补齐，可以分次交。逾期仍未补齐的，本窗口可以按逾期未补正办结并书面告知，不是不予确认，以后可以随时重新申请。",
                        "案号：" + caseNumber + "。首问责任人：" + actor.name() + "。"),
                List.of("需补正的材料", "依据", "到哪里取得"),
                rows,
                "依据：民发〔2021〕57号《最低生活保障审核确认办法》第十条。",
                actor);
    }

    void acceptance(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        String due = clocks.state(caseNumber)
                .map(state -> state.limitDays() + "个工作日，至" + state.dueOn() + "止（" + state.basis() + "）")
                .orElse("");
        issue(
                application,
                LetterKind.ACCEPTANCE,
                application.applicantName() + "：",
                List.of(
                        "你（家庭）的社会救助申请材料齐全，现予受理。案号：" + caseNumber + "。",
                        "办理期限：" + due + "。期间将开展信息核对和入户调查，请予配合。",
                        "家庭人口、收入、财产发生变化的，请及时告知本窗口。"),
                List.of(),
                List.of(),
                "依据：民发〔2021〕57号 第十条、第二十二条。",
                actor);
    }

    /** 家庭经济状况核对授权书: every member signs, a guardian for those without capacity (第十一条). */
    void authorisation(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        issue(
                application,
                LetterKind.AUTHORISATION,
                "",
                List.of(
                        "本人（家庭）申请社会救助，同意并授权社会救助管理部门在办理期间和享受救助期间，依法向户籍、税务、社会保险、不动产、市场监管、住房公积金、银行、证券、保险等机构查询本人及家庭成员的收入和财产信息。",
                        "查询结果只用于本次申请的审核确认和以后的定期核查。本授权自签字之日起生效，至不再享受救助时止。案号：" + caseNumber + "。"),
                List.of("家庭成员", "与申请人关系", "监护人（代签时填）", "签字或捺印", "日期"),
                signatories(application.declaration()),
                "依据：社会救助暂行办法 第五十八条；民发〔2021〕57号 第十一条。",
                actor);
    }

    /** A row for everybody who counts, with the guardian who is likely to sign for a child. */
    private List<List<String>> signatories(Declaration declaration) {
        LocalDate today = LocalDate.now(clock);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < declaration.members().size(); i++) {
            Declaration.Member member = declaration.members().get(i);
            if (member.counted()) {
                rows.add(List.of(
                        text(member.name()),
                        member.relation() == null ? "" : RELATIONS.getOrDefault(member.relation(), ""),
                        member.needsGuardianOn(today, 18)
                                ? Guardian.proposed(declaration, i, today)
                                        .map(Guardian::name)
                                        .orElse("")
                                : "",
                        "",
                        ""));
            }
        }
        return rows;
    }

    /** 入户调查表: printed blank, filled in at the home, signed by the family and two surveyors (第十六条). */
    void surveyForm(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        List<List<String>> rows = new ArrayList<>();
        application
                .declaration()
                .members()
                .forEach(member -> rows.add(List.of("家庭成员", text(member.name()), "在场□　不在场□")));
        for (String item : List.of("吃穿住用和居住环境", "就业、收入和经营", "房屋、车辆和大件物品", "患病、残疾、就学支出", "赡养、抚养、扶养情况", "邻里走访")) {
            rows.add(List.of(item, "申报：", "所见："));
        }
        rows.add(List.of("调查结果", "属实□　不属实□　转其他救助□", "说明："));
        rows.add(List.of("签字", "在场成员：", "调查员：　　　　、　　　　"));
        issue(
                application,
                LetterKind.SURVEY_FORM,
                "",
                List.of("案号：" + caseNumber + "。住址："
                        + text(application.declaration().residenceAddress()) + "。两名调查员一同入户，受理后3个工作日内开始。"),
                List.of("项目", "内容", "所见"),
                rows,
                "依据：民发〔2021〕57号 第十五条、第十六条。",
                actor);
    }

    void extension(String caseNumber, ExtensionGround ground, ClockState state, Actor actor) {
        Application application = applications.find(caseNumber);
        issue(
                application,
                LetterKind.EXTENSION,
                application.applicantName() + "：",
                List.of(
                        "你（家庭）的社会救助申请（案号：" + caseNumber + "）因" + ground.title() + "，办理期限延长为自受理之日起" + state.limitDays()
                                + "个工作日，至" + state.dueOn() + "止。",
                        "延长期间继续办理，不需要你另外提交材料。"),
                List.of(),
                List.of(),
                "依据：民发〔2022〕83号 四（一）。",
                actor);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    void referral(String caseNumber, String place, String phone, String reason, Actor actor) {
        Application application = applications.find(caseNumber);
        issue(
                application,
                LetterKind.REFERRAL,
                application.applicantName() + "：",
                List.of(
                        "你（家庭）的申请不属本窗口受理：" + reason + "。",
                        "请向" + place + "申请" + (phone.isBlank() ? "" : "，电话" + phone)
                                + "。本单是转办告知，不是不予受理或者不予确认，不影响你的申请权利。",
                        "对本告知有异议的，可以向本窗口或者上级民政部门反映；如不服，可以自收到之日起60日内依法申请行政复议，或者6个月内依法提起行政诉讼。"),
                List.of(),
                List.of(),
                "依据：民发〔2021〕57号 第五条；社会救助暂行办法 第六十条。",
                actor);
    }

    void publicity(String caseNumber, LocalDate from, LocalDate to, Actor actor) {
        Application application = applications.find(caseNumber);
        String amount = opinions.latest(caseNumber)
                .map(opinion -> opinion.monthlyAmount().toString())
                .orElse("");
        issue(
                application,
                LetterKind.PUBLICITY,
                "",
                List.of("下列家庭申请最低生活保障，经调查核实，拟予确认，现予公示。公示期：" + from + "至" + to + "。对公示内容有异议的，请在公示期内向本单位反映，我们为反映人保密。"),
                List.of("申请人", "家庭人数", "拟月保障金（元）"),
                List.of(List.of(application.applicantName(), String.valueOf(application.memberCount()), amount)),
                "依据：民发〔2021〕57号 第十九条。",
                actor);
    }

    void decision(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        Determination determination = determinations
                .find(caseNumber)
                .orElseThrow(() -> new IllegalStateException("no decision for " + caseNumber));
        switch (determination.outcome()) {
            case CONFIRMED -> confirmation(application, determination, actor);
            case REFUSED -> refusal(application, determination, actor);
            case TERMINATED -> termination(application, determination, actor);
        }
    }

    private void confirmation(Application application, Determination determination, Actor actor) {
        issue(
                application,
                LetterKind.CONFIRMATION,
                application.applicantName() + "：",
                List.of(
                        "经审核，你家庭（" + application.memberCount() + "人）符合最低生活保障条件，予以确认。",
                        "月保障金" + determination.monthlyAmount() + "元，自" + determination.effectiveFrom()
                                + "起按月发放至登记的银行账户。",
                        "家庭人口、收入、财产发生变化的，应当及时报告；我们将定期核查。",
                        RELIEF),
                List.of(),
                List.of(),
                "依据：" + determination.basis() + "。",
                actor);
    }

    private void refusal(Application application, Determination determination, Actor actor) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("经审核，你家庭的最低生活保障申请不予确认。");
        if (determination.ground() != null) {
            paragraphs.add("理由：" + determination.ground().text() + "（" + determination.basis() + "）。");
        }
        paragraphs.add("事实：" + determination.reason());
        List<List<String>> rows = new ArrayList<>();
        calculations.latest(application.caseNumber()).ifPresent(c -> {
            for (Calculation.Line line : c.lines()) {
                rows.add(List.of(line.label(), line.figure(), line.treatment(), line.basis()));
            }
            paragraphs.add("核算：家庭年收入" + c.yearIncome() + "元，人均月收入" + c.perHeadMonth() + "元，当地标准每人每月" + c.standard()
                    + "元（" + c.standardDocument() + "）。");
            paragraphs.add("同时按低保边缘、刚性支出困难家庭和单人户审核：" + c.recognition());
            String partial = c.partial();
            if (partial != null) {
                paragraphs.add("信息核对为" + partial + "，本决定以已答复的来源和调查结果为据。");
            }
        });
        paragraphs.add(RELIEF);
        issue(
                application,
                LetterKind.REFUSAL,
                application.applicantName() + "：",
                paragraphs,
                rows.isEmpty() ? List.of() : List.of("项目", "计入", "处理", "依据"),
                rows,
                "依据：" + determination.basis() + "；民发〔2021〕57号 第二十一条。",
                actor);
    }

    private void termination(Application application, Determination determination, Actor actor) {
        issue(
                application,
                LetterKind.TERMINATION,
                application.applicantName() + "：",
                List.of(
                        "你家庭的最低生活保障申请，因"
                                + (determination.ground() == null
                                        ? ""
                                        : determination.ground().text())
                                + "，终止审核确认程序。",
                        "事实：" + determination.reason(),
                        "终止不是不予确认；情况变化后可以重新申请。",
                        RELIEF),
                List.of(),
                List.of(),
                "依据：" + determination.basis() + "。",
                actor);
    }

    void result(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        String amount = determinations
                .find(caseNumber)
                .map(determination -> determination.monthlyAmount().toString())
                .orElse("");
        issue(
                application,
                LetterKind.RESULT,
                "",
                List.of("下列家庭已确认享受最低生活保障，现予公布。"),
                List.of("申请人", "家庭人数", "月保障金（元）"),
                List.of(List.of(application.applicantName(), String.valueOf(application.memberCount()), amount)),
                "依据：民发〔2021〕57号 第二十四条。",
                actor);
    }

    /** The last letters of some kinds, to be printed from a form. */
    List<FormPage.Paper> papers(String caseNumber, LetterKind... kinds) {
        List<Letters.Summary> all = letters.ofCase(caseNumber);
        List<FormPage.Paper> papers = new ArrayList<>();
        for (LetterKind kind : kinds) {
            all.stream()
                    .filter(letter -> letter.title().equals(kind.title()))
                    .reduce((earlier, later) -> later)
                    .ifPresent(letter ->
                            papers.add(new FormPage.Paper(kind.title(), "/api/letters/" + letter.id() + "/pdf")));
        }
        return papers;
    }

    /** Whether the sheet made last has these days. */
    boolean publicised(String caseNumber, LocalDate from, LocalDate to) {
        return letters.ofCase(caseNumber).stream()
                .filter(letter -> letter.title().equals(LetterKind.PUBLICITY.title()))
                .reduce((earlier, later) -> later)
                .map(letter -> letter.issuedAt().toLocalDate())
                .filter(day -> day.equals(from)
                        && to.equals(publicities.lastDay(
                                applications.find(caseNumber).townshipCode(), day)))
                .isPresent();
    }

    /** Records the delivery of whatever decision letter the case has. */
    void delivered(String caseNumber, String way, LocalDate day, String receiver, Actor actor) {
        Determination determination = determinations
                .find(caseNumber)
                .orElseThrow(() -> new IllegalStateException("no decision for " + caseNumber));
        LetterKind kind =
                switch (determination.outcome()) {
                    case CONFIRMED -> LetterKind.CONFIRMATION;
                    case REFUSED -> LetterKind.REFUSAL;
                    case TERMINATED -> LetterKind.TERMINATION;
                };
        letters.delivered(caseNumber, kind, way, day, receiver);
    }

    /**
     * 核对结果告知书: the family is told what does not agree and may bring proof (第十八条).
     *
     * @param rows member, item, declared, found, where it was found
     */
    void checkResult(String caseNumber, List<List<String>> rows, Actor actor) {
        Application application = applications.find(caseNumber);
        issue(
                application,
                LetterKind.CHECK_RESULT,
                application.applicantName() + "：",
                List.of(
                        "你（家庭）的社会救助申请（案号：" + caseNumber + "），经授权核对和调查，下列各项与申报不一致，现予告知。",
                        "对结果有异议的，请到本窗口说明情况、提供证明材料，我们将进行复查；复查以前不据此作出不利的决定。"),
                List.of("家庭成员", "项目", "申报", "核对、调查", "来源"),
                rows,
                "依据：民发〔2021〕57号 第十八条。",
                actor);
    }

    private void issue(
            Application application,
            LetterKind kind,
            String addressee,
            List<String> paragraphs,
            List<String> header,
            List<List<String>> rows,
            String footer,
            Actor actor) {
        letters.issue(
                application.caseNumber(),
                application.townshipCode(),
                kind,
                new LetterContent(
                        addressee, paragraphs, header, rows, office(application, kind), LocalDate.now(clock), footer),
                actor);
    }

    /** Who signs a letter: the county for its own decisions (第二十条), the township for all else. */
    private String office(Application application, LetterKind kind) {
        boolean decides = kind == LetterKind.CONFIRMATION || kind == LetterKind.REFUSAL || kind == LetterKind.RESULT;
        String township = application.townshipCode();
        return decides && "COUNTY".equals(parameters.text("confirming-authority", township))
                ? areas.name(township.substring(0, 6)) + "民政局"
                : areas.name(township) + "人民政府（办事处）";
    }
}
