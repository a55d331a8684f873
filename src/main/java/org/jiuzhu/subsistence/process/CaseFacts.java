package org.jiuzhu.subsistence.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiuzhu.casework.CaseHeadlines;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.intake.Application;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.review.Calculation;
import org.jiuzhu.review.Calculations;
import org.jiuzhu.review.Category;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.FormPage.Fact;
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.Findings;
import org.jiuzhu.verification.InformationChecks;
import org.jiuzhu.verification.Surveys;
import org.springframework.stereotype.Component;

/** The lines about a case that its forms show: who, how many, how long. */
@Component
class CaseFacts {

    private final CaseHeadlines headlines;
    /** What an opinion has to have read of the survey sheet. */
    private static final Set<String> SURVEY_LINES = Set.of("居住和生活状况", "所见收入和财产情况", "邻里访问", "不属实之处或转哪项救助");

    private final Calculations calculations;
    private final InformationChecks checks;
    private final Findings findings;
    private final Surveys surveys;
    private final Publicities publicities;
    private final ReviewRecords records;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;
    private final CaseLetters letters;

    CaseFacts(
            CaseHeadlines headlines,
            Calculations calculations,
            InformationChecks checks,
            Findings findings,
            Surveys surveys,
            Publicities publicities,
            ReviewRecords records,
            StaffDirectory staff,
            CurrentActor currentActor,
            CaseLetters letters) {
        this.headlines = headlines;
        this.calculations = calculations;
        this.checks = checks;
        this.findings = findings;
        this.surveys = surveys;
        this.publicities = publicities;
        this.records = records;
        this.staff = staff;
        this.currentActor = currentActor;
        this.letters = letters;
    }

    List<Fact> with(String caseNumber, Fact... more) {
        return headlines.with(caseNumber, more);
    }

    /** The newest letters of some kinds, for the form to offer for printing; kinds not made yet are left out. */
    List<FormPage.Paper> papers(String caseNumber, LetterKind... kinds) {
        return letters.papers(caseNumber, kinds);
    }

    /** The last calculation in words, with what it rests on: the report of the check and the survey of the home. */
    List<Fact> calculation(String caseNumber) {
        List<Fact> lines = new ArrayList<>();
        calculations.latest(caseNumber).ifPresent(c -> {
            lines.add(fact("认定类别", c.category().title()));
            lines.add(fact(
                    "人均月收入",
                    c.perHeadMonth() + "元（标准" + c.standard() + "元" + (c.demo() ? "，含演示值" : "") + "，计" + c.members()
                            + "人）"));
            lines.add(fact("财产", c.propertyMet() ? "符合低保规定" : "不符合低保规定"));
            lines.add(fact("测算月保障金", c.monthlyAmount() + "元"));
            lines.add(fact("认定建议", c.recognition()));
            lines.add(fact("依据", c.basis()));
            String partial = c.partial();
            if (partial != null) {
                lines.add(fact("信息核对", partial + "，结论只以已答复的来源为据"));
            }
        });
        checks.validUntil(caseNumber)
                .ifPresent(last -> lines.add(fact(
                        "核对报告有效期",
                        "至" + Dates.chinese(last) + (checks.expired(caseNumber) ? "，已过期：须由县级核对岗重新查询后才能确认" : ""))));
        int open = findings.open(caseNumber).size();
        if (open > 0) {
            lines.add(fact("待复查的差异", open + "项（计算暂按申报，复查后重算）"));
        }
        surveys.latest(caseNumber)
                .ifPresent(survey -> lines.add(fact(
                        "入户调查",
                        Dates.chinese(survey.surveyedOn()) + "，"
                                + survey.result().title())));
        surveys.of(caseNumber).stream()
                .filter(line -> SURVEY_LINES.contains(line.label()))
                .forEach(line -> lines.add(fact(line.label(), line.text())));
        return lines;
    }

    /** Names of the members, in their order. */
    static List<String> names(Application application) {
        return application.declaration().members().stream()
                .map(member -> member.name() == null ? "" : member.name())
                .toList();
    }

    /** What was typed as yuan or as a number of things, as the domain keeps it. */
    static long figure(FactKind kind, Money typed) {
        return kind.hasAmount() ? typed.fen() : typed.fen() / 100;
    }

    Calculation latest(String caseNumber) {
        return calculations
                .latest(caseNumber)
                .orElseThrow(() -> new IllegalStateException("no calculation for " + caseNumber));
    }

    /** What was said against the case, the objector only for those who may know. */
    List<Fact> objections(String caseNumber) {
        return publicities.objections(caseNumber, currentActor.get()).stream()
                .map(one -> fact(
                        one.complaint() ? "投诉举报" : "异议",
                        Dates.chinese(one.receivedAt().toLocalDate()) + "，异议人" + one.objector() + "：" + one.content()
                                + (one.answer() == null ? "（未答复）" : "。已答复：" + one.answer())))
                .toList();
    }

    /** The returns, each with who returned it and why. */
    List<Fact> returns(String caseNumber) {
        List<ReviewRecord> found = records.of(caseNumber).stream()
                .filter(one -> one.kind() == ReviewRecord.Kind.RETURN)
                .toList();
        Map<String, String> names =
                staff.names(found.stream().map(ReviewRecord::author).distinct().toList());
        return found.stream()
                .map(one -> fact(
                        "退回",
                        one.content() + "（" + names.getOrDefault(one.author(), one.author()) + "，"
                                + Dates.chinese(one.writtenAt().toLocalDate()) + "）"))
                .toList();
    }

    /** The grounds of refusal that the last calculation bears out. */
    Field.Option[] grounds(String caseNumber, Category asked) {
        return Determination.groundsFor(latest(caseNumber), asked).stream()
                .map(ground -> new Field.Option(ground.name(), ground.text() + "（" + ground.basis() + "）"))
                .toArray(Field.Option[]::new);
    }

    /** Where the declaration is mended; every change is kept and calculated anew. */
    List<FormPage.Paper> amendment(String caseNumber) {
        return List.of(new FormPage.Paper("更正申报（打开页面）", "/cases/" + caseNumber + "/declaration"));
    }
}
