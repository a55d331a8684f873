package org.jiuzhu.coordination.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.coordination.ActionItem;
import org.jiuzhu.coordination.ActionItems;
import org.jiuzhu.coordination.Matter;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.coordination.Meeting;
import org.jiuzhu.coordination.Opinion;
import org.jiuzhu.document.LetterContent;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters of the county's coordination group. */
@Component
class GroupLetters {

    private static final String BASIS = "依据：南平市2021年社会救助通知 三（一）";
    private static final Actor SYSTEM = new Actor("system", "系统", Set.of(), null, null);

    private final Letters letters;
    private final Matters matters;
    private final ActionItems items;
    private final Areas areas;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final Clock clock;

    GroupLetters(
            Letters letters,
            Matters matters,
            ActionItems items,
            Areas areas,
            Offices offices,
            CurrentActor currentActor,
            Clock clock) {
        this.letters = letters;
        this.matters = matters;
        this.items = items;
        this.areas = areas;
        this.offices = offices;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The group as a body. */
    String group(String county) {
        return areas.name(county) + "困难群众基本生活保障工作协调小组";
    }

    void request(Matter matter, Opinion opinion) {
        Matter.Plan plan = matters.plan(matter.matterNumber()).orElseThrow();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("现将“" + matter.title() + "”（" + matter.matterNumber() + "）提交协调小组一事一议，方式为"
                + plan.way().title() + "。");
        if (plan.way() == Matter.Way.MEETING) {
            paragraphs.add("会议时间：" + Dates.chinese(plan.heldOn()) + "；地点：" + plan.place() + "。请派员参加。");
        }
        paragraphs.add("基本情况：" + plan.summary());
        paragraphs.add("请研究的问题：" + plan.question());
        paragraphs.add("请于" + Dates.chinese(plan.replyBy()) + "前书面回复本单位意见。逾期未回复的，将在议事纪要中如实记载，不等同于同意。");
        issue(
                matter.matterNumber(),
                matter.countyCode(),
                LetterKind.GROUP_REQUEST,
                opinion.unit(),
                paragraphs,
                List.of(),
                null);
    }

    void reminder(Matter matter, Opinion opinion) {
        issue(
                matter.matterNumber(),
                matter.countyCode(),
                LetterKind.GROUP_REMINDER,
                opinion.unit(),
                List.of("“" + matter.title() + "”（" + matter.matterNumber() + "）的意见，请于" + Dates.chinese(opinion.dueOn())
                        + "前回复。逾期未回复的，将在议事纪要中如实记载。"),
                List.of(),
                null);
    }

    void minutes(Matter matter) {
        Matter.Plan plan = matters.plan(matter.matterNumber()).orElseThrow();
        Matter.Conclusion conclusion = matters.conclusion(matter.matterNumber()).orElseThrow();
        issue(
                matter.matterNumber(),
                matter.countyCode(),
                LetterKind.GROUP_MINUTES,
                null,
                List.of(
                        "议题：" + matter.title() + "（" + matter.matterNumber() + "）。情形："
                                + matter.ground().title() + "。",
                        plan.way().title() + "，" + Dates.chinese(plan.heldOn())
                                + (plan.place() == null ? "" : "，" + plan.place()) + "。",
                        "基本情况：" + plan.summary(),
                        "研究的问题：" + plan.question(),
                        "议定：" + conclusion.words() + "。" + conclusion.minutes()),
                tables(matter.matterNumber()),
                "记录：" + offices.person(conclusion.writtenBy()));
    }

    /** Lies in the file of the case where there is one, so that the township has it. */
    void decision(Matter matter) {
        Matter.Conclusion conclusion = matters.conclusion(matter.matterNumber()).orElseThrow();
        String caseNumber = matter.caseNumber();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("“" + matter.title() + "”（" + matter.matterNumber()
                + (caseNumber == null ? "" : "，案号" + caseNumber) + "）经协调小组一事一议，决定：");
        paragraphs.add(conclusion.words() + "。");
        paragraphs.add(conclusion.minutes());
        paragraphs.add("本决定只对本案有效，不作为其他案件的依据。" + (caseNumber == null ? "" : "对申请人的决定由审批机关另行作出并告知救济途径。"));
        issue(
                caseNumber == null ? matter.matterNumber() : caseNumber,
                caseNumber == null ? matter.countyCode() : caseNumber.split("-")[0],
                matter.countyCode(),
                LetterKind.ONE_CASE_DECISION,
                null,
                paragraphs,
                tables(matter.matterNumber()),
                "签发人：" + offices.person(Objects.requireNonNull(conclusion.signedBy())),
                BASIS + "；" + matter.basis() + "。");
    }

    void notice(Meeting meeting, List<Meeting.Attendance> units) {
        issue(
                meeting.meetingNumber(),
                meeting.countyCode(),
                LetterKind.GROUP_NOTICE,
                "各成员单位",
                List.of(
                        "定于" + Dates.chinese(Objects.requireNonNull(meeting.heldOn())) + "在" + meeting.place() + "召开"
                                + group(meeting.countyCode()) + meeting.kind().title() + "（" + meeting.title() + "），由"
                                + meeting.chair()
                                + "主持。请派员参加，因故不能参加的提前请假。",
                        "议程：" + meeting.agenda(),
                        "参加单位：" + units.stream().map(Meeting.Attendance::unit).collect(Collectors.joining("、")) + "。"),
                List.of(),
                null);
    }

    void minutes(Meeting meeting, List<Meeting.Attendance> units) {
        List<LetterContent.Table> tables = new ArrayList<>();
        tables.add(new LetterContent.Table(
                "到会情况",
                List.of("单位", "情况", "参加人"),
                units.stream()
                        .map(one ->
                                List.of(one.unit(), one.state().title(), Objects.requireNonNullElse(one.person(), "")))
                        .toList()));
        tables.addAll(wanted(meeting.meetingNumber()));
        issue(
                meeting.meetingNumber(),
                meeting.countyCode(),
                LetterKind.GROUP_MINUTES,
                null,
                List.of(
                        meeting.title() + "（" + meeting.meetingNumber() + "），"
                                + meeting.kind().title() + "，"
                                + Dates.chinese(Objects.requireNonNull(meeting.heldOn())) + "，" + meeting.place()
                                + "，主持："
                                + meeting.chair() + "。",
                        "议程：" + meeting.agenda(),
                        "纪要：" + meeting.minutes()),
                tables,
                "记录：" + offices.person(Objects.requireNonNull(meeting.writtenBy())));
    }

    void assignment(ActionItem item) {
        issue(
                item.sourceNumber(),
                item.countyCode(),
                LetterKind.ITEM_ASSIGNMENT,
                item.ownerUnit(),
                List.of(
                        "协调小组议定（" + item.sourceNumber() + "），以下事项由你单位负责：" + item.content(),
                        "请于" + Dates.chinese(item.dueOn()) + "前办结并书面反馈结果（" + item.itemNumber() + "）。"),
                List.of(),
                null);
    }

    void reminder(ActionItem item) {
        issue(
                item.sourceNumber(),
                item.countyCode(),
                LetterKind.GROUP_REMINDER,
                item.ownerUnit(),
                List.of("议定事项（" + item.itemNumber() + "）：" + item.content() + "。请于" + Dates.chinese(item.dueOn())
                        + "前办结并反馈。"),
                List.of(),
                null);
    }

    private List<LetterContent.Table> wanted(String number) {
        List<ActionItem> wanted = items.of(number);
        return wanted.isEmpty()
                ? List.of()
                : List.of(new LetterContent.Table(
                        "落实事项",
                        List.of("事项", "责任单位", "完成日期"),
                        wanted.stream()
                                .map(one -> List.of(one.content(), one.ownerUnit(), Dates.chinese(one.dueOn())))
                                .toList()));
    }

    private List<LetterContent.Table> tables(String matterNumber) {
        List<LetterContent.Table> tables = new ArrayList<>();
        tables.add(new LetterContent.Table(
                "成员单位意见",
                List.of("单位", "意见"),
                matters.opinions(matterNumber).stream()
                        .map(one -> List.of(one.unit(), one.words()))
                        .toList()));
        tables.addAll(wanted(matterNumber));
        return tables;
    }

    private void issue(
            String number,
            String county,
            LetterKind kind,
            @Nullable String addressee,
            List<String> paragraphs,
            List<LetterContent.Table> tables,
            @Nullable String signer) {
        issue(number, county, county, kind, addressee, paragraphs, tables, signer, BASIS + "。");
    }

    private void issue(
            String number,
            String place,
            String county,
            LetterKind kind,
            @Nullable String addressee,
            List<String> paragraphs,
            List<LetterContent.Table> tables,
            @Nullable String signer,
            String footer) {
        letters.issue(
                number,
                place,
                county,
                kind,
                new LetterContent(
                        addressee == null ? "" : addressee + "：",
                        paragraphs,
                        List.of(),
                        List.of(),
                        group(county),
                        LocalDate.now(clock),
                        footer,
                        tables,
                        List.of(),
                        signer,
                        null,
                        null),
                actor());
    }

    /** A timer acts in nobody's name. */
    private Actor actor() {
        try {
            return currentActor.get();
        } catch (Refused e) {
            return SYSTEM;
        }
    }

    /** What can be printed of a matter or meeting, the newest first. */
    List<FormPage.Paper> papers(String number) {
        List<Letters.Summary> all = letters.ofCase(number);
        List<FormPage.Paper> papers = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0 && papers.size() < 12; i--) {
            Letters.Summary letter = all.get(i);
            papers.add(new FormPage.Paper(
                    letter.title() + "（" + letter.number() + "）", "/api/letters/" + letter.id() + "/pdf"));
        }
        return List.copyOf(papers);
    }
}
