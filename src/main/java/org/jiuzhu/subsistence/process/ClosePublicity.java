package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.COMPLAINT;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.DISPUTED;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.OBJECTED;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.UPHELD;

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

/** 公示结果登记: objections are taken down, the objector stays secret (第十九条). */
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
            @Nullable Boolean upheld,
            @Nullable Boolean disputed,
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
        return new FormPage(
                "公示期满。没有异议的直接提交；有异议的登记内容，异议人信息保密（民发〔2021〕57号 第十九条）。",
                facts.with(caseNumber),
                List.of(
                        Field.of("objected", "公示期间有异议", Field.Kind.FLAG),
                        Field.of("objector", "异议人及联系方式（保密）", Field.Kind.TEXT)
                                .required()
                                .when("objected=true"),
                        Field.of("content", "异议内容", Field.Kind.LONG_TEXT)
                                .required()
                                .when("objected=true"),
                        Field.of("upheld", "异议初步属实", Field.Kind.FLAG).when("objected=true"),
                        Field.of("disputed", "各方仍有较大争议", Field.Kind.FLAG).when("objected=true"),
                        Field.of("complaint", "属投诉举报", Field.Kind.FLAG).when("objected=true")));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(false, null, null, false, false, false);
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
        boolean objected = Boolean.TRUE.equals(form.objected());
        boolean complaint = objected && Boolean.TRUE.equals(form.complaint());
        if (objected) {
            publicities.object(
                    caseNumber,
                    form.objector() == null ? "" : form.objector(),
                    form.content() == null ? "" : form.content(),
                    complaint,
                    actor);
        }
        publicities.close(caseNumber, actor);
        boolean everComplained = publicities.state(caseNumber).complaint();
        return Map.of(
                OBJECTED.name(),
                objected,
                UPHELD.name(),
                objected && Boolean.TRUE.equals(form.upheld()),
                DISPUTED.name(),
                objected && Boolean.TRUE.equals(form.disputed()),
                COMPLAINT.name(),
                everComplained);
    }
}
