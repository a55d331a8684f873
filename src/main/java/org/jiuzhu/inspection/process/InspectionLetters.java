package org.jiuzhu.inspection.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterContent;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.inspection.Correction;
import org.jiuzhu.inspection.InspectionOverview;
import org.jiuzhu.inspection.InspectionPlan;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.inspection.InspectionSheet;
import org.jiuzhu.inspection.InspectionSheets;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters of an inspection; what lies under the plan is not seen by the townships that are looked at. */
@Component
class InspectionLetters {

    private static final String BASIS = "依据：南平市2021年社会救助通知 三（七）";
    private static final String POWERS = "依据：南平市2021年社会救助通知 三（四）2；社会救助暂行办法 第六十六条";
    private static final Actor SYSTEM = new Actor("system", "系统", Set.of(), null, null);

    private final Letters letters;
    private final Paperwork paperwork;
    private final InspectionPlans plans;
    private final InspectionSheets sheets;
    private final InspectionOverview overview;
    private final Applications applications;
    private final Areas areas;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final Clock clock;

    InspectionLetters(
            Letters letters,
            Paperwork paperwork,
            InspectionPlans plans,
            InspectionSheets sheets,
            InspectionOverview overview,
            Applications applications,
            Areas areas,
            Offices offices,
            CurrentActor currentActor,
            Clock clock) {
        this.letters = letters;
        this.paperwork = paperwork;
        this.plans = plans;
        this.sheets = sheets;
        this.overview = overview;
        this.applications = applications;
        this.areas = areas;
        this.offices = offices;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The record of the draw, and the order to those who were drawn. */
    void draw(InspectionPlan plan) {
        String number = plan.planNumber();
        List<InspectionSheet> drawn = sheets.all(number);
        issue(
                plan,
                LetterKind.INSPECTION_RECORD,
                "",
                List.of(
                        plan.title() + "（" + number + "）于"
                                + Dates.chinese(
                                        Objects.requireNonNull(plan.drawnAt()).toLocalDate())
                                + "抽取：检查对象名单" + plans.objects(number).size() + "户，检查人员名单"
                                + plans.inspectors(number).size() + "名，抽中" + drawn.size() + "户。",
                        "名单摘要（SHA-256）：" + plan.listDigest(),
                        "平台随机数：" + plan.houseSecret() + "；抽取前公布的承诺：" + plan.commitment(),
                        "县级填写（" + offices.person(Objects.requireNonNull(plan.countyBy())) + "）：" + plan.countyShare(),
                        "市级见证并填写（" + offices.person(Objects.requireNonNull(plan.witnessBy())) + "）："
                                + plan.witnessShare(),
                        "种子（上述四项依次换行连接的SHA-256）：" + plan.seed(),
                        "每个乡镇（街道）的每一类对象，按“种子/object/序号”的SHA-256从小到大取规定的户数；每户在可以检查的人员中，按承担户数从少到多、"
                                + "“种子/inspector/对象序号/人员序号”的SHA-256从小到大取两名。任何人都可以重算。"),
                List.of(),
                null);
        issue(
                plan,
                LetterKind.INSPECTION_TASK,
                "各检查人员：",
                List.of(
                        "请于" + Dates.chinese(Objects.requireNonNull(plan.checkBy())) + "前完成下列对象的检查，每户两人，检查表在系统里填写。",
                        "检查前不得通知被检查的乡镇（街道）；与对象有近亲属或者其他利害关系、经办过本案的，应当在检查表里提出回避；不得接受宴请、礼品，" + "不得泄露群众的个人信息。"),
                List.of(new LetterContent.Table(
                        "抽取结果",
                        List.of("序号", "对象", "类别", "乡镇（街道）", "检查人员"),
                        drawn.stream()
                                .map(one -> List.of(
                                        String.valueOf(one.objectNo()),
                                        one.reference(),
                                        one.kind().title(),
                                        areas.name(one.townshipCode()),
                                        sheets.people(one)))
                                .toList())),
                null);
    }

    /** The results for the public, without any personal data; gives the number of the letter. */
    String results(InspectionPlan plan) {
        String number = plan.planNumber();
        List<List<String>> rows = new ArrayList<>();
        for (InspectionOverview.TownshipResult one : overview.townships(number)) {
            rows.add(List.of(
                    one.name(),
                    String.valueOf(one.settled()),
                    String.valueOf(one.problems()),
                    one.rate().checked() + "户中" + one.rate().wrong() + "户",
                    one.rate().words(),
                    one.targeted() == 0 ? "无" : one.targeted() + "户中" + one.targetedWrong() + "户"));
        }
        return issue(
                plan,
                LetterKind.INSPECTION_RESULT,
                "",
                List.of(
                        areas.name(plan.countyCode()) + plan.title() + "已经完成，现将结果公布如下。",
                        "检查范围：" + InspectionFacts.scope(plan) + "。检查对象和检查人员均由公开的种子" + plan.seed() + "抽取。",
                        String.valueOf(plan.publicWords())),
                List.of(new LetterContent.Table(
                        "各乡镇（街道）检查结果", List.of("乡镇（街道）", "检查户数", "有问题户数", "随机抽取的差错", "差错率", "重点检查的差错"), rows)),
                "签发人：" + offices.person(Objects.requireNonNull(plan.signedBy())));
    }

    void rectification(InspectionSheet sheet, InspectionSheet.Rectification demanded) {
        toTownship(
                sheet,
                LetterKind.INSPECTION_RECTIFY,
                List.of(
                        "双随机检查发现你单位办理的" + sheet.reference() + "（" + sheet.kind().title() + "）存在下列问题，属"
                                + Objects.requireNonNull(sheet.grade()).title() + "问题。",
                        "请于" + Dates.chinese(demanded.dueOn()) + "前完成整改并在系统里反馈"
                                + (demanded.roundNo() == 1 ? "。" : "。这是第" + demanded.roundNo() + "次责令整改，上次核验不合格。")),
                sheets.findings(sheet.sheetNumber()).stream()
                        .filter(one -> one.result() == InspectionSheet.Result.PROBLEM)
                        .map(one -> List.of(one.title(), String.valueOf(one.words()), one.cite()))
                        .toList());
    }

    void reminder(InspectionSheet sheet, InspectionSheet.Rectification demanded) {
        toTownship(
                sheet,
                LetterKind.INSPECTION_REMIND,
                List.of("检查表" + sheet.sheetNumber() + "责令的整改，请于" + Dates.chinese(demanded.dueOn()) + "前完成并反馈。"),
                List.of());
    }

    private void toTownship(
            InspectionSheet sheet, LetterKind kind, List<String> paragraphs, List<List<String>> problems) {
        LetterDraft draft = LetterDraft.to(offices.township(sheet.townshipCode()))
                .from(offices.county(sheet.townshipCode()), sheet.townshipCode().substring(0, 6))
                .footer(BASIS + "。");
        paragraphs.forEach(draft::say);
        if (!problems.isEmpty()) {
            draft.table("存在的问题", List.of("检查项目", "问题", "依据"), problems);
        }
        write(sheet.sheetNumber(), sheet.townshipCode(), kind, draft);
    }

    void intent(Correction correction) {
        write(
                correction.correctionNumber(),
                correction.townshipCode(),
                LetterKind.CORRECTION_INTENT,
                LetterDraft.to(offices.township(correction.townshipCode()))
                        .from(
                                offices.county(correction.townshipCode()),
                                correction.townshipCode().substring(0, 6))
                        .say("经查，你单位对" + correction.reference() + "作出的决定：" + correction.facts())
                        .say("拟" + correction.kind().title() + "：" + correction.demand())
                        .say("如有不同意见，请于"
                                + Dates.chinese(Objects.requireNonNull(correction.statementDueOn()))
                                + "前书面陈述；逾期没有陈述的，如实记录后继续办理。")
                        .footer(POWERS + "；" + correction.basis() + "。"));
    }

    /** To the township, and to the family what concerns it. */
    void correction(Correction correction) {
        String township = correction.townshipCode();
        String signer = offices.person(Objects.requireNonNull(correction.signedBy()));
        LetterDraft decision = LetterDraft.to(offices.township(township))
                .from(offices.county(township), township.substring(0, 6))
                .say("你单位对" + correction.reference() + "作出的决定，经查：" + correction.facts())
                .say(correction.statedOn() == null ? "你单位在期限内没有陈述意见。" : "你单位陈述：" + correction.statement())
                .say("决定" + correction.kind().title() + "：" + correction.demand())
                .say("请于" + Dates.chinese(Objects.requireNonNull(correction.carryDueOn()))
                        + "前执行并报告。需要变更家庭待遇的，按待遇变更程序告知当事人、听取意见、由有权的人签署，不得直接停发、减发。")
                .sign(signer)
                .footer(POWERS + "；" + correction.basis() + "。");
        if (correction.answer() != null && !correction.answer().isBlank()) {
            decision.say("对陈述意见的答复：" + correction.answer());
        }
        write(correction.correctionNumber(), township, LetterKind.CORRECTION, decision);
        String caseNumber = correction.caseNumber();
        String family =
                caseNumber == null ? "当事人" : applications.find(caseNumber).applicantName();
        paperwork.issue(
                caseNumber == null ? correction.correctionNumber() : caseNumber,
                township,
                LetterKind.CORRECTION_FAMILY,
                LetterDraft.to(family)
                        .from(offices.county(township), township.substring(0, 6))
                        .say("我局在监督检查中发现，" + offices.township(township) + "对您家（" + correction.reference()
                                + "）作出的决定存在错误，已决定" + correction.kind().title() + "。")
                        .say("事实和理由：" + correction.facts())
                        .say("责成" + offices.township(township) + "：" + correction.demand())
                        .say("需要变更您家待遇的，由" + offices.township(township) + "另行告知，您可以陈述、申辩；在新的决定作出以前，原待遇不变。")
                        .close("不服本决定的，" + offices.relief(township))
                        .sign(signer)
                        .footer(POWERS + "；" + correction.basis() + "。"),
                actor());
    }

    private String issue(
            InspectionPlan plan,
            LetterKind kind,
            String addressee,
            List<String> paragraphs,
            List<LetterContent.Table> tables,
            @Nullable String signer) {
        return letters.issue(
                        plan.planNumber(),
                        plan.countyCode(),
                        plan.countyCode(),
                        kind,
                        new LetterContent(
                                addressee,
                                paragraphs,
                                List.of(),
                                List.of(),
                                offices.county(plan.countyCode()),
                                LocalDate.now(clock),
                                BASIS + "。",
                                tables,
                                List.of(),
                                signer,
                                null,
                                null),
                        actor())
                .letterNumber();
    }

    private void write(String number, String township, LetterKind kind, LetterDraft draft) {
        paperwork.issue(number, township, kind, draft.official(), actor());
    }

    /** A timer acts in nobody's name. */
    private Actor actor() {
        try {
            return currentActor.get();
        } catch (Refused e) {
            return SYSTEM;
        }
    }
}
