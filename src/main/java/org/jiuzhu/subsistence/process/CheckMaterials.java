package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.INTAKE_OUTCOME;
import static org.jiuzhu.task.FormPage.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Guardian;
import org.jiuzhu.intake.Material;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.subsistence.process.SubsistenceProcess.IntakeOutcome;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核对申请材料: a table says what is needed, the clerk ticks what is there (第十条). */
@Component
class CheckMaterials implements StepForm<CheckMaterials.Form> {

    private final Applications applications;
    private final Decisions decisions;
    private final Parameters parameters;
    private final CaseFacts facts;
    private final Clock clock;

    CheckMaterials(
            Applications applications, Decisions decisions, Parameters parameters, CaseFacts facts, Clock clock) {
        this.applications = applications;
        this.decisions = decisions;
        this.parameters = parameters;
        this.facts = facts;
        this.clock = clock;
    }

    enum Action {
        PROCEED,
        ELSEWHERE,
        WITHDRAWN
    }

    /** @param received codes of the materials that are there */
    record Form(@Nullable List<String> received, @Nullable Action action) {}

    @Override
    public String taskKey() {
        return "Task_CheckMaterials";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        List<Material> needed = needed(applications.find(caseNumber));
        return new FormPage(
                "勾选已经收到的材料；缺的会一次性列入告知书。平台能查到的材料不向群众要（民发〔2021〕57号 第十条）。",
                facts.with(caseNumber, fact("平台已代查", platformSupplied(applications.find(caseNumber)))),
                List.of(
                        Field.checklist(
                                "received",
                                "已收到的材料",
                                needed.stream()
                                        .map(material -> new Field.Option(
                                                material.code(), material.name() + "（" + material.basis() + "）"))
                                        .toList()),
                        Field.files("scans", "材料扫描件").help("可以不传；收到的纸质材料拍照或扫描存入案卷。"),
                        Field.choice(
                                        "action",
                                        "处理",
                                        new Field.Option("PROCEED", "由本窗口办理"),
                                        new Field.Option("ELSEWHERE", "不属本窗口受理，转办告知"),
                                        new Field.Option("WITHDRAWN", "申请人当场撤回"))
                                .required()));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(List.of(), Action.PROCEED);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        return new Checks().required("action", form.action(), "请选择如何处理").problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        if (form.action() != Action.PROCEED) {
            IntakeOutcome outcome =
                    form.action() == Action.ELSEWHERE ? IntakeOutcome.ELSEWHERE : IntakeOutcome.WITHDRAWN;
            return Map.of(INTAKE_OUTCOME.name(), INTAKE_OUTCOME.toEngine(outcome));
        }
        Application application = applications.find(caseNumber);
        Set<String> received = Set.copyOf(form.received() == null ? List.of() : form.received());
        LocalDate today = LocalDate.now(clock);
        List<Material> listed = needed(application).stream()
                .map(material -> received.contains(material.code())
                        ? new Material(
                                caseNumber,
                                material.code(),
                                material.name(),
                                material.basis(),
                                material.whereToGet(),
                                true,
                                null,
                                today,
                                actor.id())
                        : material)
                .toList();
        applications.listMaterials(listed);
        IntakeOutcome outcome =
                listed.stream().allMatch(Material::received) ? IntakeOutcome.COMPLETE : IntakeOutcome.INCOMPLETE;
        return Map.of(INTAKE_OUTCOME.name(), INTAKE_OUTCOME.toEngine(outcome));
    }

    private List<Material> needed(Application application) {
        Ruling ruling = materials(application);
        return IntStream.range(0, ruling.rows().size())
                .filter(i -> "FAMILY".equals(ruling.rows().get(i).get("supply")))
                .mapToObj(i -> new Material(
                        application.caseNumber(),
                        text(ruling, i, "code"),
                        text(ruling, i, "name"),
                        ruling.fired().get(i).basis(),
                        text(ruling, i, "whereToGet"),
                        false,
                        LocalDate.now(clock),
                        null,
                        null))
                .toList();
    }

    private static String text(Ruling ruling, int row, String output) {
        return String.valueOf(ruling.rows().get(row).get(output));
    }

    private String platformSupplied(Application application) {
        return materials(application).rows().stream()
                .filter(row -> "PLATFORM".equals(row.get("supply")))
                .map(row -> (String) row.get("name"))
                .collect(java.util.stream.Collectors.joining("、"));
    }

    private Ruling materials(Application application) {
        Declaration declaration = application.declaration();
        List<Declaration.Member> members = declaration.countedMembers();
        return decisions.evaluate(
                "intake-materials",
                Map.of(
                        "hasDisabled",
                        members.stream().anyMatch(m -> m.disabilityKind() != null),
                        "hasMajorIllness",
                        members.stream().anyMatch(m -> m.health() == Declaration.Health.MAJOR_ILLNESS),
                        "hasStudents",
                        members.stream().anyMatch(m -> Boolean.TRUE.equals(m.studying())),
                        "hasRigidSpending",
                        !declaration.rigidSpending().isEmpty(),
                        "hasProxy",
                        declaration.proxy() != null,
                        "hasNearRelative",
                        application.nearRelative(),
                        "hasMemberElsewhere",
                        members.stream().anyMatch(m -> Boolean.FALSE.equals(m.hukouHere())),
                        "hasIncapable",
                        needsGuardianProof(application)));
    }

    /** A guardian has to sign for somebody, and is not simply a parent whom the register of households shows. */
    private boolean needsGuardianProof(Application application) {
        Declaration declaration = application.declaration();
        LocalDate today = LocalDate.now(clock);
        int ownWorkAge = parameters.number("own-work-age", application.townshipCode());
        return IntStream.range(0, declaration.members().size())
                .filter(declaration::counted)
                .filter(i -> declaration.members().get(i).needsGuardianOn(today, ownWorkAge))
                .anyMatch(i -> !declaration.members().get(i).minorOn(today)
                        || Guardian.proposed(declaration, i, today)
                                .filter(guardian -> guardian.relation().equals("父母"))
                                .isEmpty());
    }
}
