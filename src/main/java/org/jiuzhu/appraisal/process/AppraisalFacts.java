package org.jiuzhu.appraisal.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.appraisal.Appraisal;
import org.jiuzhu.appraisal.Appraisals;
import org.jiuzhu.appraisal.Session;
import org.jiuzhu.casework.CaseSections;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.intake.Application;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** What the forms of an appraisal show, and what a case file says of it. */
@Component
class AppraisalFacts implements CaseSections {

    private final Appraisals appraisals;
    private final Paperwork paperwork;
    private final StaffDirectory staff;

    AppraisalFacts(Appraisals appraisals, Paperwork paperwork, StaffDirectory staff) {
        this.appraisals = appraisals;
        this.paperwork = paperwork;
        this.staff = staff;
    }

    List<FormPage.Fact> of(Appraisal appraisal) {
        List<FormPage.Fact> facts = new ArrayList<>();
        facts.add(fact("评议编号", appraisal.appraisalNumber()));
        facts.add(fact(
                "评议对象",
                (appraisal.openCase() ? "公示中的案件" : "已确认的待遇") + appraisal.subject() + "，"
                        + Application.shown(appraisals.family(appraisal))));
        appraisals
                .award(appraisal)
                .ifPresent(award -> facts.add(fact(
                        "现有待遇",
                        award.memberCount() + "人，"
                                + (award.recognition() ? "认定，不发放保障金" : "每月" + award.monthlyAmount() + "元"))));
        facts.add(fact(
                "事由",
                appraisal.source().title() + "：" + appraisal.reason() + "（"
                        + staff.names(List.of(appraisal.openedBy()))
                                .getOrDefault(appraisal.openedBy(), appraisal.openedBy())
                        + "，" + Dates.chinese(appraisal.openedOn()) + "提出）"));
        for (Session session : appraisals.sessions(appraisal.appraisalNumber())) {
            facts.add(fact(
                    "第" + session.sessionNo() + "次",
                    Dates.chinese(session.heldOn()) + session.heldAt() + "，" + session.place() + "，主持："
                            + session.host() + "。" + session.state().title()
                            + (session.state() == Session.State.HELD
                                    ? "：" + session.votes().words()
                                    : session.note() == null ? "" : "：" + session.note())));
        }
        Appraisal.Conclusion conclusion = appraisal.conclusion();
        if (conclusion != null) {
            facts.add(fact("评议结论", conclusion.title()));
        }
        if (appraisal.supervision() != null) {
            facts.add(fact("督办", appraisal.supervision()));
        }
        return facts;
    }

    @Override
    public List<Section> of(String caseNumber) {
        List<Line> lines = new ArrayList<>();
        for (Appraisal one : appraisals.ofCase(caseNumber)) {
            Session session = appraisals.session(one.appraisalNumber()).orElse(null);
            Appraisal.Conclusion conclusion = one.conclusion();
            lines.add(new Line(
                    one.appraisalNumber(),
                    one.source().title() + "，" + one.state().title()
                            + (session == null
                                    ? ""
                                    : "，" + Dates.chinese(session.heldOn())
                                            + session.state().title())
                            + (conclusion == null ? "" : "，结论：" + conclusion.title())
                            + (one.changeNumber() == null ? "" : "，转待遇变更" + one.changeNumber())));
        }
        return lines.isEmpty() ? List.of() : List.of(new Section("民主评议", lines));
    }

    List<FormPage.Paper> papers(Appraisal appraisal) {
        List<FormPage.Paper> papers = new ArrayList<>();
        papers.add(new FormPage.Paper("打开评议全貌", "/appraisals?number=" + appraisal.appraisalNumber()));
        papers.addAll(paperwork.papers(
                appraisal.appraisalNumber(), LetterKind.APPRAISAL_NOTICE, LetterKind.APPRAISAL_MINUTES));
        return List.copyOf(papers);
    }
}
