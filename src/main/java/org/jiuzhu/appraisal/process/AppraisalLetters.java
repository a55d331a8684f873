package org.jiuzhu.appraisal.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.appraisal.Appraisal;
import org.jiuzhu.appraisal.Appraisals;
import org.jiuzhu.appraisal.Participant;
import org.jiuzhu.appraisal.Session;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Dates;
import org.springframework.stereotype.Component;

/** The notice and the minutes of an appraisal. */
@Component
class AppraisalLetters {

    private static final String BASIS = "依据：民发〔2021〕57号 第十九条；南平市2021年通知 三（四）2。评议结论供复查使用，评议本身不停发、不减发任何救助。";

    private final Appraisals appraisals;
    private final Paperwork paperwork;
    private final Offices offices;
    private final CurrentActor currentActor;

    AppraisalLetters(Appraisals appraisals, Paperwork paperwork, Offices offices, CurrentActor currentActor) {
        this.appraisals = appraisals;
        this.paperwork = paperwork;
        this.offices = offices;
        this.currentActor = currentActor;
    }

    void notice(Appraisal appraisal) {
        Session session = session(appraisal);
        List<List<String>> rows = new ArrayList<>();
        for (Participant one : participants(session)) {
            rows.add(List.of(String.valueOf(one.seq()), one.name(), one.kind().title(), ""));
        }
        issue(
                appraisal,
                LetterKind.APPRAISAL_NOTICE,
                LetterDraft.to("各参加人员")
                        .say("现对" + appraisals.family(appraisal) + "家庭的社会救助情况进行民主评议（" + appraisal.appraisalNumber()
                                + "，第" + session.sessionNo() + "次），请按时参加。")
                        .say("时间：" + Dates.chinese(session.heldOn()) + session.heldAt() + "；地点：" + session.place()
                                + "；主持：" + session.host() + "。")
                        .say("程序：宣讲政策，介绍家庭情况，现场评议，无记名投票，宣读结论，全体签字。与被评议家庭有近亲属关系的人员应当回避；评议内容不得外传。")
                        .table("参加人员（签到表）", List.of("序号", "姓名", "身份", "签到"), rows));
    }

    void minutes(Appraisal appraisal) {
        Session session = session(appraisal);
        List<Participant> all = participants(session);
        List<Participant> came = all.stream().filter(Participant::came).toList();
        List<List<String>> rows = new ArrayList<>();
        for (Participant one : all) {
            rows.add(List.of(
                    one.name(),
                    one.kind().title(),
                    one.came() ? "到会" : "缺席",
                    one.came() ? (one.signed() ? "已签字" : "未签字") : ""));
        }
        String writer = Objects.requireNonNullElse(session.writtenBy(), session.calledBy());
        LetterDraft draft = LetterDraft.open()
                .say("评议对象：" + appraisals.family(appraisal) + "家庭，" + appraisal.subject() + "。事由："
                        + appraisal.source().title() + "。")
                .say("时间：" + Dates.chinese(session.heldOn()) + session.heldAt() + "；地点：" + session.place() + "；主持："
                        + session.host() + "；记录：" + offices.person(writer) + "。")
                .say("应到" + all.size() + "人，到会" + came.size() + "人，其中村（居）民代表"
                        + Appraisals.villagers(
                                came.stream().map(Participant::kind).toList())
                        + "人。已宣讲政策、介绍家庭情况、现场评议、无记名投票、宣读结论。")
                .say("评议意见：" + session.points())
                .say("投票：" + session.votes().words() + "。")
                .say("结论：" + Objects.requireNonNull(appraisal.conclusion()).title() + "。");
        if (session.note() != null) {
            draft.say("未签字的说明：" + session.note());
        }
        issue(appraisal, LetterKind.APPRAISAL_MINUTES, draft.table("参加人员", List.of("姓名", "身份", "到会", "签字"), rows));
    }

    private void issue(Appraisal appraisal, LetterKind kind, LetterDraft draft) {
        paperwork.issue(
                appraisal.appraisalNumber(),
                appraisal.townshipCode(),
                kind,
                draft.footer(BASIS).returns(appraisal.appraisalNumber()),
                currentActor.get());
    }

    private Session session(Appraisal appraisal) {
        return appraisals.session(appraisal.appraisalNumber()).orElseThrow();
    }

    private List<Participant> participants(Session session) {
        return appraisals.participants(session.appraisalNumber(), session.sessionNo());
    }
}
