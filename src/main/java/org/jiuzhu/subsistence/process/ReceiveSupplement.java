package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.SUPPLEMENT_COMPLETE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Material;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 接收补正材料: only what the one notice listed, nothing new (第十条). */
@Component
class ReceiveSupplement implements StepForm<ReceiveSupplement.Form> {

    private final Applications applications;
    private final CaseFacts facts;

    ReceiveSupplement(Applications applications, CaseFacts facts) {
        this.applications = applications;
        this.facts = facts;
    }

    record Form(@Nullable List<String> received, @Nullable Boolean givenUp) {}

    @Override
    public String taskKey() {
        return "Task_ReceiveSupplement";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "勾选补来的材料，齐了即可受理；只能要求一次性告知书上列出的材料。",
                facts.with(caseNumber),
                List.of(
                        Field.checklist(
                                "received",
                                "补来的材料",
                                missing(caseNumber).stream()
                                        .map(m -> new Field.Option(m.code(), m.name() + "；" + m.whereToGet()))
                                        .toList()),
                        Field.of("givenUp", "申请人书面放弃补正", Field.Kind.FLAG)));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(List.of(), false);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Set<String> received = Set.copyOf(form.received() == null ? List.of() : form.received());
        boolean complete = missing(caseNumber).stream().map(Material::code).allMatch(received::contains);
        return new Checks()
                .that(
                        complete || Boolean.TRUE.equals(form.givenUp()),
                        "received",
                        "材料还没有补齐；先保存，等齐了再提交。申请人书面放弃的，请勾选放弃补正。")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        boolean givenUp = Boolean.TRUE.equals(form.givenUp());
        if (!givenUp && form.received() != null) {
            applications.receiveMaterials(caseNumber, form.received(), actor);
        }
        return Map.of(SUPPLEMENT_COMPLETE.name(), !givenUp);
    }

    private List<Material> missing(String caseNumber) {
        return applications.materials(caseNumber).stream()
                .filter(material -> !material.received())
                .toList();
    }
}
