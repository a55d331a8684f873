package org.jiuzhu.subsistence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.document.LetterContent;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.review.Calculation;
import org.jiuzhu.review.Calculations;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.review.Opinions;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Component;

/** What the letters of this procedure say. Every decision carries the relief clause. */
@Component
class CaseLetters {

    private static final String RELIEF =
            "如不服本决定，可以自收到本告知书之日起60日内依法申请行政复议，或者自收到之日起6个月内依法向人民法院提起行政诉讼。" + "（行政复议法 第二十条；行政诉讼法 第四十六条）";

    private final Letters letters;
    private final Applications applications;
    private final Determinations determinations;
    private final Calculations calculations;
    private final Opinions opinions;
    private final CaseClocks clocks;
    private final Areas areas;
    private final Clock clock;

    CaseLetters(
            Letters letters,
            Applications applications,
            Determinations determinations,
            Calculations calculations,
            Opinions opinions,
            CaseClocks clocks,
            Areas areas,
            Clock clock) {
        this.letters = letters;
        this.applications = applications;
        this.determinations = determinations;
        this.calculations = calculations;
        this.opinions = opinions;
        this.clocks = clocks;
        this.areas = areas;
        this.clock = clock;
    }

    void onceOnlyNotice(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        List<List<String>> rows = applications.materials(caseNumber).stream()
                .filter(material -> !material.received())
                .map(material -> List.of(material.name(), material.basis(), material.whereToGet()))
                .toList();
        issue(
                application,
                LetterKind.ONCE_ONLY_NOTICE,
                application.applicantName() + "：",
                List.of(
                        "你（家庭）申请社会救助的材料尚缺下列各项，现一次性告知。请补齐后交回本窗口，补齐当日即予受理；除所列各项外，不再要求补充其他材料。",
                        "案号：" + caseNumber + "。首问责任人：窗口经办人员。"),
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

    void referral(String caseNumber, String place, String phone, String reason, Actor actor) {
        Application application = applications.find(caseNumber);
        issue(
                application,
                LetterKind.REFERRAL,
                application.applicantName() + "：",
                List.of(
                        "你（家庭）的申请不属本窗口受理：" + reason + "。",
                        "请向" + place + "申请" + (phone.isBlank() ? "" : "，电话" + phone) + "。本单是转办告知，不是不予确认，不影响你的申请权利。"),
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
                        "家庭人口、收入、财产发生变化的，应当及时报告；我们将定期核查。"),
                List.of(),
                List.of(),
                "依据：" + determination.basis() + "。" + RELIEF,
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
                rows.add(List.of(line.label(), line.used() + "元", line.treatment(), line.basis()));
            }
            paragraphs.add("核算：家庭年收入" + c.yearIncome() + "元，人均月收入" + c.perHeadMonth() + "元，当地标准每人每月" + c.standard()
                    + "元（" + c.standardDocument() + "）。同时按低保边缘、刚性支出困难家庭和单人户审核，认定为："
                    + c.category().title() + "。");
        });
        issue(
                application,
                LetterKind.REFUSAL,
                application.applicantName() + "：",
                paragraphs,
                rows.isEmpty() ? List.of() : List.of("项目", "计入", "处理", "依据"),
                rows,
                RELIEF,
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
                        "终止不是不予确认；情况变化后可以重新申请。"),
                List.of(),
                List.of(),
                "依据：" + determination.basis() + "。" + RELIEF,
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
                        addressee,
                        paragraphs,
                        header,
                        rows,
                        areas.name(application.townshipCode()) + "人民政府（办事处）",
                        LocalDate.now(clock),
                        footer),
                actor);
    }
}
