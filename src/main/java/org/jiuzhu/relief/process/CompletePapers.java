package org.jiuzhu.relief.process;

import static org.jiuzhu.relief.process.ReliefProcess.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Material;
import org.jiuzhu.relief.ReliefCases;
import org.jiuzhu.relief.process.ReliefProcess.Papers;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 补齐先行救助手续: record, signatures and seals follow the aid (民发〔2018〕23号). */
@Component
class CompletePapers implements StepForm<CompletePapers.Form> {

    private final ReliefCases cases;
    private final Applications applications;
    private final CaseClocks clocks;
    private final ReviewRecords records;
    private final Paperwork paperwork;
    private final ReliefFacts facts;

    CompletePapers(
            ReliefCases cases,
            Applications applications,
            CaseClocks clocks,
            ReviewRecords records,
            Paperwork paperwork,
            ReliefFacts facts) {
        this.cases = cases;
        this.applications = applications;
        this.clocks = clocks;
        this.records = records;
        this.paperwork = paperwork;
        this.facts = facts;
    }

    record Form(
            @Nullable Papers action,
            @Nullable List<String> received,
            @AtMost(30) @Nullable String idNumber,
            @AtMost(500) @Nullable String gapReason) {}

    @Override
    public String taskKey() {
        return "Task_CompletePapers";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                        "急难情况缓解后补齐记录、签字和盖章。确实补不齐的，写明缺什么、为什么，由审核确认岗签署后归档（民发〔2018〕23号）。",
                        facts.request(caseNumber),
                        fields(caseNumber))
                .papers(paperwork.papers(caseNumber, LetterKind.RELIEF_FORM, LetterKind.RELIEF_RECEIPT));
    }

    private List<Field> fields(String caseNumber) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.checklist(
                "received",
                "已经收到的手续",
                applications.missingMaterials(caseNumber).stream()
                        .map(one -> new Field.Option(one.code(), one.name()))
                        .toList()));
        if (unknown(caseNumber)) {
            fields.add(Field.of("idNumber", "求助人身份证号码（登记时一时不清楚的，现在补登）", Field.Kind.TEXT));
        }
        fields.add(Field.choice(
                        "action",
                        "办理",
                        new Field.Option("COMPLETE", "手续已补齐"),
                        new Field.Option("GAP", "确实补不齐，报审核确认岗签署"))
                .required());
        fields.add(Field.of("gapReason", "缺什么、为什么补不齐", Field.Kind.LONG_TEXT)
                .required()
                .when("action=GAP"));
        fields.add(Field.files("papers", "签好的表单和证明"));
        return fields;
    }

    /** Whether help was given to somebody whose number of identity is still not known. */
    private boolean unknown(String caseNumber) {
        return applications.find(caseNumber).declaration().members().get(0).idNumber() == null;
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(Papers.COMPLETE, List.of(), null, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        List<String> received = Objects.requireNonNullElse(form.received(), List.of());
        List<Material> left = applications.missingMaterials(caseNumber).stream()
                .filter(material -> !received.contains(material.code()))
                .toList();
        Checks checks = new Checks().required("action", form.action(), "请选择如何办理");
        String number = form.idNumber();
        if (unknown(caseNumber)) {
            if (received.contains("IDENTITY")) {
                checks.required("idNumber", number, "收到身份证明的，请补登身份证号码");
            }
            String problem = number == null || number.isBlank()
                    ? null
                    : CitizenId.problemOf(number).orElse(null);
            checks.that(problem == null, "idNumber", problem == null ? "" : problem);
        }
        if (form.action() == Papers.COMPLETE) {
            checks.that(left.isEmpty(), "received", "还缺" + left.size() + "项；确实补不齐的，请选择报审核确认岗签署");
        }
        if (form.action() == Papers.GAP) {
            checks.required("gapReason", form.gapReason(), "请写明缺什么、为什么补不齐")
                    .that(!left.isEmpty(), "action", "手续已经齐全，不需要签署缺口");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        applications.receiveMaterials(caseNumber, Objects.requireNonNullElse(form.received(), List.of()), actor);
        String number = form.idNumber();
        if (number != null && !number.isBlank() && unknown(caseNumber)) {
            cases.identify(caseNumber, CitizenId.of(number), actor);
        }
        Papers papers = Objects.requireNonNull(form.action());
        if (papers == Papers.COMPLETE) {
            records.write(caseNumber, ReviewRecord.Kind.RELIEF_PAPERS, "手续已补齐。", actor);
            clocks.close(caseNumber, actor);
            return Map.of(PAPERS.name(), PAPERS.toEngine(papers), PAPERS_OWED.name(), PAPERS_OWED.toEngine(false));
        }
        records.write(caseNumber, ReviewRecord.Kind.RELIEF_PAPERS, "补不齐：" + form.gapReason(), actor);
        return Map.of(PAPERS.name(), PAPERS.toEngine(papers));
    }
}
