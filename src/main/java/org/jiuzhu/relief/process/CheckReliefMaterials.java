package org.jiuzhu.relief.process;

import static org.jiuzhu.relief.process.ReliefProcess.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.relief.process.ReliefProcess.Registration;
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

/** 核对申请材料 of a request for help with spending: complete is accepted, what is missing is asked for once. */
@Component
class CheckReliefMaterials implements StepForm<CheckReliefMaterials.Form> {

    private final Applications applications;
    private final ReviewRecords records;
    private final Paperwork paperwork;
    private final ReliefFacts facts;

    CheckReliefMaterials(Applications applications, ReviewRecords records, Paperwork paperwork, ReliefFacts facts) {
        this.applications = applications;
        this.records = records;
        this.paperwork = paperwork;
        this.facts = facts;
    }

    record Form(
            @Nullable Registration action,
            @Nullable List<String> received,
            @AtMost(500) @Nullable String exitReason,
            @Nullable Boolean withdrawalSigned) {}

    @Override
    public String taskKey() {
        return "Task_CheckReliefMaterials";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.request(caseNumber));
        boolean asked = applications.find(caseNumber).status() == Application.Status.AWAITING_MATERIALS;
        return new FormPage(
                        asked
                                ? "已一次性告知所缺材料。收到的勾上；可以分次收，补齐当日受理，不再要求别的材料。"
                                : "勾上已经收到的材料：齐全的当日受理，缺的一次性书面告知。能够查询取得的不向申请人要（社会救助暂行办法 第四十八条）。",
                        lines,
                        List.of(
                                Field.choice(
                                                "action",
                                                "办理",
                                                new Field.Option("PROCEED", "登记收到的材料"),
                                                new Field.Option("WITHDRAWN", "申请人撤回"))
                                        .required(),
                                Field.checklist(
                                                "received",
                                                "已经收到的材料",
                                                applications.missingMaterials(caseNumber).stream()
                                                        .map(one -> new Field.Option(
                                                                one.code(), one.name() + "（" + one.basis() + "）"))
                                                        .toList())
                                        .when("action=PROCEED"),
                                Field.of("exitReason", "撤回的原因", Field.Kind.LONG_TEXT)
                                        .required()
                                        .when("action=WITHDRAWN"),
                                Field.of("withdrawalSigned", "申请人已书面撤回", Field.Kind.FLAG)
                                        .required()
                                        .when("action=WITHDRAWN"),
                                Field.files("materials", "材料的扫描件")))
                .papers(paperwork.papers(caseNumber, LetterKind.ONCE_ONLY_NOTICE));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(Registration.PROCEED, List.of(), null, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Checks checks = new Checks().required("action", form.action(), "请选择如何办理");
        if (form.action() == Registration.WITHDRAWN) {
            return checks.required("exitReason", form.exitReason(), "请写明撤回的原因")
                    .that(Boolean.TRUE.equals(form.withdrawalSigned()), "withdrawalSigned", "申请人书面撤回的，才能不再办理")
                    .problems();
        }
        boolean asked = applications.find(caseNumber).status() == Application.Status.AWAITING_MATERIALS;
        boolean none = Objects.requireNonNullElse(form.received(), List.of()).isEmpty();
        return checks.that(
                        !asked
                                || !none
                                || applications.missingMaterials(caseNumber).isEmpty(),
                        "received",
                        "还没有收到材料；收到后再提交")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        if (form.action() == Registration.WITHDRAWN) {
            records.write(caseNumber, ReviewRecord.Kind.TERMINATION, "申请人撤回：" + form.exitReason(), actor);
            applications.changeStatus(caseNumber, applications.find(caseNumber).status(), Application.Status.WITHDRAWN);
            return Map.of(
                    REGISTRATION.name(), REGISTRATION.toEngine(Registration.WITHDRAWN),
                    MATERIALS_COMPLETE.name(), MATERIALS_COMPLETE.toEngine(false));
        }
        applications.receiveMaterials(caseNumber, Objects.requireNonNullElse(form.received(), List.of()), actor);
        return Map.of(
                REGISTRATION.name(), REGISTRATION.toEngine(Registration.PROCEED),
                MATERIALS_COMPLETE.name(),
                        MATERIALS_COMPLETE.toEngine(
                                applications.missingMaterials(caseNumber).isEmpty()));
    }
}
