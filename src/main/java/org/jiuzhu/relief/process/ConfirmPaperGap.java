package org.jiuzhu.relief.process;

import static org.jiuzhu.relief.process.ReliefProcess.*;
import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Material;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 签署手续缺口: what cannot be brought any more is signed off with a reason by somebody else than the clerk. */
@Component
class ConfirmPaperGap implements StepForm<ConfirmPaperGap.Form> {

    private final Applications applications;
    private final CaseClocks clocks;
    private final ReviewRecords records;
    private final ReliefFacts facts;

    ConfirmPaperGap(Applications applications, CaseClocks clocks, ReviewRecords records, ReliefFacts facts) {
        this.applications = applications;
        this.clocks = clocks;
        this.records = records;
        this.facts = facts;
    }

    enum Answer {
        AGREED,
        MORE
    }

    record Form(@Nullable Answer answer, @AtMost(500) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_ConfirmPaperGap";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.request(caseNumber));
        lines.add(fact(
                "还缺",
                applications.missingMaterials(caseNumber).stream()
                        .map(Material::name)
                        .collect(Collectors.joining("；"))));
        records.of(caseNumber).stream()
                .filter(one -> one.kind() == ReviewRecord.Kind.RELIEF_PAPERS)
                .forEach(one -> lines.add(fact("经办说明", one.content())));
        return new FormPage(
                "先行救助的手续有的补不齐。同意的写明理由，案件归档；还能补的退回继续补。",
                lines,
                List.of(
                        Field.choice(
                                        "answer",
                                        "意见",
                                        new Field.Option("AGREED", "同意按现有手续归档"),
                                        new Field.Option("MORE", "退回继续补"))
                                .required(),
                        Field.of("reason", "理由", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        return new Checks()
                .required("answer", form.answer(), "请选择意见")
                .required("reason", form.reason(), "请写明理由")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        boolean agreed = form.answer() == Answer.AGREED;
        records.write(
                caseNumber, ReviewRecord.Kind.RELIEF_PAPERS, (agreed ? "同意按现有手续归档：" : "退回继续补：") + form.reason(), actor);
        if (!agreed) {
            return Map.of(GAP_SIGNED.name(), GAP_SIGNED.toEngine(false));
        }
        clocks.close(caseNumber, actor);
        return Map.of(GAP_SIGNED.name(), GAP_SIGNED.toEngine(true), PAPERS_OWED.name(), PAPERS_OWED.toEngine(false));
    }
}
