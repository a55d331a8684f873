package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.COMPLAINT;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.COUNTY_VISITED;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.DISPUTED;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.OBJECTED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 公示结果登记: what was said against it is listed and can be completed; who weighs it is the decider (第十九条). */
@Component
class ClosePublicity implements StepForm<ClosePublicity.Form> {

    private final Publicities publicities;
    private final CaseFacts facts;

    ClosePublicity(Publicities publicities, CaseFacts facts) {
        this.publicities = publicities;
        this.facts = facts;
    }

    record Form(
            @Nullable Boolean objected,
            @Nullable String objector,
            @Nullable String content,
            @Nullable Boolean complaint) {}

    @Override
    public String taskKey() {
        return "Task_ClosePublicity";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.with(caseNumber));
        lines.addAll(facts.objections(caseNumber));
        return new FormPage(
                "公示期满。没有异议的直接提交；还有未登记的异议在此补登，由审核确认岗研判。异议人信息保密（民发〔2021〕57号 第十九条）。",
                lines,
                List.of(
                        Field.of("objected", "补登一件异议或投诉", Field.Kind.FLAG).help("已在上面列出的不再登记；有多件的先在案卷页逐件登记。"),
                        Field.of("objector", "异议人及联系方式（保密）", Field.Kind.TEXT)
                                .required()
                                .when("objected=true"),
                        Field.of("content", "异议内容", Field.Kind.LONG_TEXT)
                                .required()
                                .when("objected=true"),
                        Field.of("complaint", "属投诉举报", Field.Kind.FLAG).when("objected=true")));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(false, null, null, false);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        boolean objected = Boolean.TRUE.equals(form.objected());
        Checks checks = new Checks();
        if (objected) {
            checks.required("objector", form.objector(), "请登记异议人，便于答复；信息保密")
                    .required("content", form.content(), "请填写异议内容");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        boolean complains = Boolean.TRUE.equals(form.objected()) && Boolean.TRUE.equals(form.complaint());
        if (Boolean.TRUE.equals(form.objected())) {
            publicities.object(
                    caseNumber,
                    form.objector() == null ? "" : form.objector(),
                    form.content() == null ? "" : form.content(),
                    complains,
                    actor);
        }
        publicities.close(caseNumber, actor);
        Publicities.ObjectionState state = publicities.state(caseNumber);
        Map<String, Object> variables = new HashMap<>();
        variables.put(OBJECTED.name(), state.open() > 0);
        variables.put(DISPUTED.name(), false);
        variables.put(COMPLAINT.name(), state.complaint());
        if (complains) {
            variables.put(COUNTY_VISITED.name(), false);
        }
        return variables;
    }
}
