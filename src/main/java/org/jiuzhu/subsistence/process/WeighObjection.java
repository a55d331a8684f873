package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.DISPUTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.casework.ReasonedChoice;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 研判异议: the decider, not the window, says whether an objection is in dispute; none passes unexamined (第十九条). */
@Component
class WeighObjection implements ReasonedChoice {

    private final ReviewRecords records;
    private final CaseFacts facts;

    WeighObjection(ReviewRecords records, CaseFacts facts) {
        this.records = records;
        this.facts = facts;
    }

    @Override
    public String taskKey() {
        return "Task_WeighObjection";
    }

    @Override
    public String question() {
        return "各方争议较大，须民主评议";
    }

    @Override
    public String reasonTitle() {
        return "研判的理由";
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.with(caseNumber));
        lines.addAll(facts.objections(caseNumber));
        return new FormPage(
                "公示有异议的，重新调查；争议较大的，提交后启动民主评议，有结论后本案继续；之后重提初审意见（民发〔2021〕57号 第十九条）。异议人信息保密。", lines, fields());
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        records.write(
                caseNumber,
                ReviewRecord.Kind.OBJECTION_WEIGHED,
                (form.yes() ? "争议较大，组织民主评议。" : "重新调查。") + "理由：" + form.because(),
                actor);
        return Map.of(DISPUTED.name(), form.yes());
    }
}
