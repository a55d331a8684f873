package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionProcess.OBJECTION;
import static org.jiuzhu.destitution.process.DestitutionProcess.OPINION_BY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.casework.VillagePosting;
import org.jiuzhu.destitution.DestitutionPublicity;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 公示初审意见: seven days in the village; an objection leads to a new survey, a new opinion and publicity again (第十五条). */
@Component
class PublishDestitution implements VillagePosting {

    private final Destitutions destitutions;
    private final Applications applications;
    private final DestitutionDeadlines deadlines;
    private final Paperwork paperwork;
    private final DestitutionFacts facts;
    private final Clock clock;

    PublishDestitution(
            Destitutions destitutions,
            Applications applications,
            DestitutionDeadlines deadlines,
            Paperwork paperwork,
            DestitutionFacts facts,
            Clock clock) {
        this.destitutions = destitutions;
        this.applications = applications;
        this.deadlines = deadlines;
        this.paperwork = paperwork;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_PublishDestitution";
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.request(caseNumber));
        lines.addAll(facts.course(caseNumber));
        return new FormPage(
                        "打印公示张贴在村（居）务公开栏，公示" + days(caseNumber)
                                + "天；先存下张贴日期和地点，期满后登记有无异议再提交。有异议的，15个工作日内重新调查、提出意见并再次公示（特困人员认定办法 第十五条）。",
                        lines,
                        fields())
                .papers(paperwork.papers(caseNumber, LetterKind.SUPPORT_PUBLICITY));
    }

    @Override
    public int days(String caseNumber) {
        return deadlines.publicityDays(applications.find(caseNumber).townshipCode());
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public String objectionTitle() {
        return "异议的内容（异议人保密）";
    }

    @Override
    public boolean objectionEnds() {
        return true;
    }

    @Override
    public @Nullable Earliest earliest(String caseNumber) {
        return destitutions
                .opinion(caseNumber)
                .map(one -> new Earliest(one.formedAt().toLocalDate(), "张贴日期早于初审意见的日期"))
                .orElse(null);
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        LocalDate from = Objects.requireNonNull(form.fromDay());
        boolean objection = form.heard() == Heard.OBJECTION;
        destitutions.publicised(new DestitutionPublicity(
                caseNumber,
                from,
                from.plusDays(days(caseNumber)),
                form.place() == null ? "" : form.place(),
                form.objected(),
                actor.id(),
                LocalDate.now(clock)));
        Map<String, Object> variables = new HashMap<>();
        variables.put(OBJECTION.name(), OBJECTION.toEngine(objection));
        if (objection) {
            variables.put(
                    OPINION_BY.name(),
                    OPINION_BY.toEngine(deadlines.again(
                            caseNumber,
                            applications.find(caseNumber).townshipCode(),
                            "公示有异议，重新调查和提出意见（民发〔2021〕43号 第十五条）",
                            actor)));
        }
        return variables;
    }
}
