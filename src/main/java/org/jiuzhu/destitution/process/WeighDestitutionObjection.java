package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionProcess.DISPUTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.casework.ReasonedChoice;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 研判异议: the case is surveyed again in any case; where it is in dispute the village is heard before (第十四条、第十五条). */
@Component
class WeighDestitutionObjection implements ReasonedChoice {

    private final ReviewRecords records;
    private final DestitutionFacts facts;

    WeighDestitutionObjection(ReviewRecords records, DestitutionFacts facts) {
        this.records = records;
        this.facts = facts;
    }

    @Override
    public String taskKey() {
        return "Task_WeighDestitutionObjection";
    }

    @Override
    public String question() {
        return "各方争议较大，复查前先民主评议";
    }

    @Override
    public String reasonTitle() {
        return "研判的理由";
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.request(caseNumber));
        lines.addAll(facts.course(caseNumber));
        return new FormPage("公示有异议的，15个工作日内重新调查、提出意见（特困人员认定办法 第十五条）；争议较大的，可以先民主评议，结论供重新调查参考。异议人信息保密。", lines, fields());
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        records.write(
                caseNumber,
                ReviewRecord.Kind.OBJECTION_WEIGHED,
                (form.yes() ? "争议较大，先民主评议，再重新调查。" : "重新调查。") + "理由：" + form.because(),
                actor);
        return Map.of(DISPUTED.name(), DISPUTED.toEngine(form.yes()));
    }
}
