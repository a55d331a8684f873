package org.jiuzhu.subsistence.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.review.FirstOpinion;
import org.jiuzhu.review.Objection;
import org.jiuzhu.review.Opinions;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.review.Publicity;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.task.FormPage.Fact;
import org.jiuzhu.verification.Source;
import org.jiuzhu.verification.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The forms that stay in the file: who asked for the check, how the case came to its decision, what was said against it.
 * They repeat what the steps have recorded; nobody fills them in a second time.
 */
@Component
class FileForms {

    private static final List<ReviewRecord.Kind> ON_THE_OBJECTION =
            List.of(ReviewRecord.Kind.OBJECTION_WEIGHED, ReviewRecord.Kind.RESURVEY, ReviewRecord.Kind.APPRAISAL);

    private final Applications applications;
    private final Determinations determinations;
    private final Opinions opinions;
    private final Publicities publicities;
    private final ReviewRecords records;
    private final Surveys surveys;
    private final CaseFacts facts;
    private final Entitled entitled;
    private final Offices offices;
    private final Paperwork paperwork;

    FileForms(
            Applications applications,
            Determinations determinations,
            Opinions opinions,
            Publicities publicities,
            ReviewRecords records,
            Surveys surveys,
            CaseFacts facts,
            Entitled entitled,
            Offices offices,
            Paperwork paperwork) {
        this.applications = applications;
        this.determinations = determinations;
        this.opinions = opinions;
        this.publicities = publicities;
        this.records = records;
        this.surveys = surveys;
        this.facts = facts;
        this.entitled = entitled;
        this.offices = offices;
        this.paperwork = paperwork;
    }

    /** 信息核对委托书: the township asks the county's check, within what the family has authorised (第十七条). */
    void checkRequest(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        String township = application.townshipCode();
        paperwork.issue(
                application,
                LetterKind.CHECK_REQUEST,
                LetterDraft.to(offices.county(township))
                        .say(offices.township(township) + "已受理" + application.applicantName() + "家庭的社会救助申请（案号："
                                + caseNumber + "）。依据家庭成员签署的授权书，委托你单位对下列人员的经济状况进行信息核对。")
                        .table("核对对象", List.of("姓名", "与申请人关系"), persons(application))
                        .say("核对范围：" + sources() + "。只查询与审核确认有关的信息，结果只用于本案。")
                        .close("请在规定时间内出具核对报告；逾期没有答复的来源，请在报告中列明。")
                        .sign(offices.person(actor))
                        .footer("依据：《社会救助暂行办法》第五十八条；《最低生活保障审核确认办法》（民发〔2021〕57号）第十七条。"),
                actor);
    }

    /** 审核确认表: the whole chain from the acceptance to the decision, each link with its person and day. */
    void decision(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        Determination made = determinations
                .find(caseNumber)
                .orElseThrow(() -> new IllegalStateException("no decision for " + caseNumber));
        List<List<String>> chain = new ArrayList<>();
        chain.add(link(
                "受理", application.acceptedBy(), date(application), "申请日期" + Dates.chinese(application.appliedOn())));
        surveys.latest(caseNumber)
                .ifPresent(survey -> chain.add(List.of(
                        "入户调查",
                        offices.person(survey.surveyor()) + "、" + offices.person(survey.companion()),
                        Dates.chinese(survey.surveyedOn()),
                        survey.result().title())));
        for (FirstOpinion opinion : opinions.all(caseNumber)) {
            chain.add(link("初审意见", opinion.author(), day(opinion.givenAt()), words(opinion)));
        }
        for (Publicity posted : publicities.all(caseNumber)) {
            chain.add(link(
                    "公示",
                    posted.postedBy(),
                    Dates.chinese(posted.fromDay()),
                    "至" + Dates.chinese(posted.toDay()) + "，" + posted.place()));
        }
        for (ReviewRecord record : records.of(caseNumber)) {
            chain.add(link(record.kind().title(), record.author(), day(record.writtenAt()), record.content()));
        }
        chain.add(link("审核确认", made.signedBy(), Dates.chinese(made.decidedOn()), words(made)));
        paperwork.issue(
                application,
                LetterKind.DETERMINATION_FORM,
                LetterDraft.open()
                        .say("案号：" + caseNumber + "。申请人：" + application.applicantName() + "。")
                        .table("保障对象", List.of("姓名", "与申请人关系"), persons(application))
                        .table(
                                "核算",
                                List.of(),
                                facts.calculation(caseNumber).stream()
                                        .map(FileForms::pair)
                                        .toList())
                        .table("经过", List.of("环节", "经办人", "日期", "内容"), chain)
                        .from(
                                offices.deciding(application.townshipCode(), made.signedBy()),
                                offices.decidingCode(application.townshipCode(), made.signedBy()))
                        .close("审核确认人（签字）：　　　　　　　　　单位（盖章）：　　　　　　　　　年　　月　　日")
                        .footer("本表由系统按各环节已经署名的记录汇成。依据：《最低生活保障审核确认办法》（民发〔2021〕57号）第十八条至第二十二条。")
                        .returns(caseNumber),
                actor);
        objections(application, actor);
    }

    /** 公示异议登记与处理表, where there was one. Who objected stays out of the paper: a file travels (第十九条). */
    private void objections(Application application, Actor actor) {
        String caseNumber = application.caseNumber();
        List<Objection> all = publicities.objections(caseNumber, actor);
        if (all.isEmpty()) {
            return;
        }
        paperwork.issue(
                application,
                LetterKind.OBJECTION_FORM,
                LetterDraft.open()
                        .say("案号：" + caseNumber + "。申请人：" + application.applicantName() + "。异议人信息依法保密，另存于案件的加密记录中。")
                        .table(
                                "异议、投诉",
                                List.of("种类", "收到", "登记人", "内容", "答复"),
                                all.stream()
                                        .map(one -> List.of(
                                                one.complaint() ? "投诉举报" : "异议",
                                                day(one.receivedAt()),
                                                offices.person(one.receivedBy()),
                                                one.content(),
                                                answer(one)))
                                        .toList())
                        .table(
                                "处理",
                                List.of("环节", "经办人", "日期", "内容"),
                                records.of(caseNumber).stream()
                                        .filter(record -> ON_THE_OBJECTION.contains(record.kind()))
                                        .map(record -> link(
                                                record.kind().title(),
                                                record.author(),
                                                day(record.writtenAt()),
                                                record.content()))
                                        .toList())
                        .footer("依据：《最低生活保障审核确认办法》（民发〔2021〕57号）第十九条。")
                        .returns(caseNumber),
                actor);
    }

    private String answer(Objection one) {
        String answeredBy = one.answeredBy();
        LocalDateTime answeredAt = one.answeredAt();
        return answeredBy == null || answeredAt == null
                ? "未答复"
                : one.answer() + "（" + offices.person(answeredBy) + "，" + day(answeredAt) + "）";
    }

    private List<String> link(String step, @Nullable String person, String day, String content) {
        return List.of(step, person == null ? "" : offices.person(person), day, content);
    }

    private List<List<String>> persons(Application application) {
        return entitled.members(application).stream()
                .map(member -> List.of(member.name() == null ? "" : member.name(), WindowForms.relation(member)))
                .toList();
    }

    private static String sources() {
        return Arrays.stream(Source.values()).map(Source::title).collect(Collectors.joining("、"));
    }

    private static List<String> pair(Fact fact) {
        return List.of(fact.label(), fact.text());
    }

    private static String words(FirstOpinion opinion) {
        return opinion.words() + "。" + opinion.reason();
    }

    private static String words(Determination made) {
        Determination.Ground ground = made.ground();
        return made.outcome().title()
                + switch (made.outcome()) {
                    case CONFIRMED -> "，月保障金" + made.monthlyAmount() + "元";
                    case RECOGNISED -> "为" + made.category().title() + (ground == null ? "" : "，不予确认低保");
                    case REFUSED, TERMINATED -> "";
                }
                + (ground == null ? "" : "：" + ground.text()) + "。依据：" + made.basis() + "。" + made.reason();
    }

    private static String date(Application application) {
        return application.acceptedOn() == null ? "" : Dates.chinese(application.acceptedOn());
    }

    private static String day(LocalDateTime at) {
        return Dates.chinese(at.toLocalDate());
    }
}
