package org.jiuzhu.relief.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.casework.VillagePosting;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.relief.ReliefCases;
import org.jiuzhu.relief.ReliefExaminations;
import org.jiuzhu.relief.ReliefPublicity;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 公示救助意见: some days in the village, without number of identity or illness (社会救助暂行办法 第四十八条、第六十一条). */
@Component
class PublishRelief implements VillagePosting {

    private final ReliefCases cases;
    private final ReliefExaminations examinations;
    private final Parameters parameters;
    private final Paperwork paperwork;
    private final ReliefFacts facts;
    private final Clock clock;

    PublishRelief(
            ReliefCases cases,
            ReliefExaminations examinations,
            Parameters parameters,
            Paperwork paperwork,
            ReliefFacts facts,
            Clock clock) {
        this.cases = cases;
        this.examinations = examinations;
        this.parameters = parameters;
        this.paperwork = paperwork;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_PublishRelief";
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.request(caseNumber));
        lines.addAll(facts.examination(caseNumber));
        return new FormPage(
                        "打印公示张贴在村（居）务公开栏，公示" + days(caseNumber) + "天；先存下张贴日期和地点，期满后登记有无异议再提交（社会救助暂行办法 第四十八条）。",
                        lines,
                        fields())
                .papers(paperwork.papers(caseNumber, LetterKind.RELIEF_PUBLICITY));
    }

    @Override
    public int days(String caseNumber) {
        return parameters.number("relief-publicity-days", cases.find(caseNumber).townshipCode());
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public String objectionTitle() {
        return "异议的内容和核实情况（异议人保密）";
    }

    @Override
    public boolean objectionEnds() {
        return false;
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        LocalDate from = Objects.requireNonNull(form.fromDay());
        examinations.publicised(new ReliefPublicity(
                caseNumber,
                from,
                from.plusDays(days(caseNumber)),
                form.place() == null ? "" : form.place(),
                form.objected(),
                actor.id(),
                LocalDate.now(clock)));
        return Map.of();
    }
}
