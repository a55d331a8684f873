package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.INTAKE_OUTCOME;
import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Material;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.subsistence.process.SubsistenceProcess.IntakeExit;
import org.jiuzhu.subsistence.process.SubsistenceProcess.IntakeOutcome;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 接收补正材料: only what the notice listed, nothing new unless the family has amended its declaration (第十条). Every delivery is recorded when it comes, with day and
 * clerk; what is still missing is waited for.
 */
@Component
class ReceiveSupplement implements StepForm<ReceiveSupplement.Form> {

    private final Applications applications;
    private final SupplementTerm term;
    private final IntakeExits exits;
    private final StaffDirectory staff;
    private final ReviewRecords records;
    private final CaseFacts facts;

    ReceiveSupplement(
            Applications applications,
            SupplementTerm term,
            IntakeExits exits,
            StaffDirectory staff,
            ReviewRecords records,
            CaseFacts facts) {
        this.applications = applications;
        this.term = term;
        this.exits = exits;
        this.staff = staff;
        this.records = records;
        this.facts = facts;
    }

    /** @param received codes of the materials that have come now */
    record Form(
            @Nullable List<String> received,
            @Nullable String action,
            @Nullable Boolean withdrawalSigned,
            @Nullable String exitReason) {}

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
        List<FormPage.Fact> lines = new ArrayList<>();
        lines.add(fact(
                "补正期限",
                "至" + Dates.chinese(term.lastDay(caseNumber))
                        + (term.over(caseNumber) ? "，已过：可以继续等，也可以提请按逾期未补正办结" : "")));
        records.of(caseNumber).stream()
                .filter(one -> one.kind() == ReviewRecord.Kind.MATERIALS_RELISTED)
                .forEach(one -> lines.add(fact(one.kind().title(), one.content())));
        List<Material> there = applications.materials(caseNumber).stream()
                .filter(Material::received)
                .toList();
        Map<String, String> names = staff.names(there.stream()
                .map(Material::receivedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        there.forEach(material -> lines.add(fact(
                "已收",
                material.name()
                        + (material.receivedOn() == null ? "" : "，" + Dates.chinese(material.receivedOn()))
                        + (material.receivedBy() == null
                                ? ""
                                : "，" + names.getOrDefault(material.receivedBy(), material.receivedBy()) + "收"))));
        List<Field> fields = new ArrayList<>();
        fields.add(Field.checklist(
                "received",
                "这次收到的材料",
                applications.missingMaterials(caseNumber).stream()
                        .map(m -> new Field.Option(m.code(), m.name() + "；" + m.whereToGet()))
                        .toList()));
        fields.addAll(exits.fields("登记这次收到的材料（收齐即可受理，没收齐的继续等）", offered(caseNumber)));
        return new FormPage(
                        "来一件收一件，收到即登记日期和经手人；只能要求告知书上列出的材料；家庭修改申报的，清单随之调整。",
                        facts.with(caseNumber, lines.toArray(FormPage.Fact[]::new)),
                        fields)
                .papers(facts.papers(
                        caseNumber,
                        LetterKind.ONCE_ONLY_NOTICE,
                        LetterKind.APPLICATION,
                        LetterKind.STATEMENT,
                        LetterKind.PROMISE,
                        LetterKind.ENTRUSTMENT,
                        LetterKind.KIN_RECORD,
                        LetterKind.AUTHORISATION));
    }

    private List<IntakeExit> offered(String caseNumber) {
        List<IntakeExit> offered = new ArrayList<>(
                List.of(IntakeExit.ELSEWHERE, IntakeExit.WITHDRAWN, IntakeExit.DECEASED, IntakeExit.UNCOOPERATIVE));
        if (term.over(caseNumber)) {
            offered.add(IntakeExit.LAPSED);
        }
        return offered;
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(List.of(), "PROCEED", false, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Checks checks = new Checks();
        exits.check(checks, offered(caseNumber), form.action(), form.withdrawalSigned(), form.exitReason());
        checks.that(
                !"PROCEED".equals(form.action())
                        || applications.missingMaterials(caseNumber).isEmpty()
                        || form.received() != null && !form.received().isEmpty(),
                "received",
                "请勾选这次收到的材料；没有收到的不用提交，期满前继续等");
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        if (form.received() != null) {
            applications.receiveMaterials(caseNumber, form.received(), actor);
        }
        IntakeExit exit = IntakeExits.chosen(form.action());
        if (exit != null) {
            return exits.leave(caseNumber, exit, form.exitReason(), actor);
        }
        IntakeOutcome outcome =
                applications.missingMaterials(caseNumber).isEmpty() ? IntakeOutcome.COMPLETE : IntakeOutcome.INCOMPLETE;
        return Map.of(INTAKE_OUTCOME.name(), INTAKE_OUTCOME.toEngine(outcome));
    }
}
