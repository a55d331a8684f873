package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.ASKED;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.CONFIRMED_BY;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.GROUND;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.INTAKE_OUTCOME;
import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.deadline.ExtensionGround;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Material;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.subsistence.process.SubsistenceProcess.IntakeExit;
import org.jiuzhu.subsistence.process.SubsistenceProcess.IntakeOutcome;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jiuzhu.verification.Authorisations;
import org.jiuzhu.verification.MemberSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 受理并签署授权: every member, or the guardian, signs before any check (社会救助暂行办法 第五十八条). */
@Component
class AcceptApplication implements StepForm<AcceptApplication.Form> {

    private final Applications applications;
    private final Authorisations authorisations;
    private final Parameters parameters;
    private final IntakeExits exits;
    private final CaseFacts facts;

    AcceptApplication(
            Applications applications,
            Authorisations authorisations,
            Parameters parameters,
            IntakeExits exits,
            CaseFacts facts) {
        this.applications = applications;
        this.authorisations = authorisations;
        this.parameters = parameters;
        this.exits = exits;
        this.facts = facts;
    }

    /**
     * The acceptance.
     *
     * @param ground ground for 45 working days, NONE for the normal limit
     * @param received codes of materials that an amendment of the declaration has made necessary, and that are there
     */
    record Form(
            @Nullable List<MemberSignature> signatures,
            @Nullable String ground,
            @Nullable List<String> received,
            @Nullable String action,
            @Nullable Boolean withdrawalSigned,
            @Nullable String exitReason) {}

    private static final List<IntakeExit> EXITS =
            List.of(IntakeExit.ELSEWHERE, IntakeExit.WITHDRAWN, IntakeExit.DECEASED, IntakeExit.UNCOOPERATIVE);

    @Override
    public String taskKey() {
        return "Task_AcceptApplication";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        Application application = applications.find(caseNumber);
        String authority = parameters.text("confirming-authority", application.townshipCode());
        Category asked = Asked.of(application.declaration());
        List<Field.Option> grounds = new ArrayList<>();
        grounds.add(new Field.Option("NONE", "没有特殊情形（按一般期限）"));
        for (ExtensionGround ground : ExtensionGround.values()) {
            if (ground != ExtensionGround.PUBLICITY_OBJECTION) {
                grounds.add(new Field.Option(ground.name(), ground.title() + "（45个工作日）"));
            }
        }
        return new FormPage(
                        "材料齐全，今日受理。先由每位成员（未成年人和无完全民事行为能力的由监护人）签署核对授权书，再提交。",
                        facts.with(
                                caseNumber,
                                fact(
                                        "审核确认机关",
                                        (authority.equals("COUNTY") ? "县级民政部门" : "乡镇（街道）") + "（"
                                                + (authority.equals("COUNTY") || asked == Category.RIGID ? 30 : 20)
                                                + "个工作日）"),
                                fact("申请的事项", Asked.title(application.declaration()))),
                        fields(caseNumber, grounds))
                .papers(facts.papers(caseNumber, LetterKind.AUTHORISATION, LetterKind.PROMISE));
    }

    private List<Field> fields(String caseNumber, List<Field.Option> grounds) {
        List<Field> fields = new ArrayList<>(exits.fields("成员均已签署，受理", EXITS));
        List<Material> missing = applications.missingMaterials(caseNumber);
        if (!missing.isEmpty()) {
            fields.add(Field.checklist(
                            "received",
                            "申报修改后还需要的材料（收到的勾选）",
                            missing.stream()
                                    .map(one -> new Field.Option(one.code(), one.name() + "；" + one.whereToGet()))
                                    .toList())
                    .required()
                    .when("action=PROCEED"));
        }
        fields.add(Field.rows(
                        "signatures",
                        "授权书签署（未满18周岁的和无完全民事行为能力的成员由监护人签）",
                        Field.of("member", "成员", Field.Kind.FIXED),
                        Field.choice(
                                "signer", "签署人", new Field.Option("SELF", "本人"), new Field.Option("GUARDIAN", "监护人")),
                        Field.of("guardianName", "监护人姓名", Field.Kind.TEXT).when("signer=GUARDIAN"),
                        Field.of("guardianId", "监护人身份证号", Field.Kind.TEXT).when("signer=GUARDIAN"),
                        Field.of("guardianRelation", "是该成员的", Field.Kind.TEXT).when("signer=GUARDIAN"),
                        Field.choice("way", "方式", new Field.Option("PAPER", "纸质"), new Field.Option("TABLET", "平板")),
                        Field.of("signed", "已签署", Field.Kind.FLAG).required())
                .when("action=PROCEED"));
        fields.add(Field.choice("ground", "延长办理的情形", grounds.toArray(Field.Option[]::new))
                .required()
                .when("action=PROCEED"));
        return fields;
    }

    @Override
    public Form initial(String caseNumber) {
        Application application = applications.find(caseNumber);
        List<MemberSignature> signatures = Authorisations.needed(application.declaration()).stream()
                .map(position ->
                        authorisations.proposed(application.declaration(), application.townshipCode(), position))
                .toList();
        return new Form(signatures, ground(application.declaration()), List.of(), "PROCEED", false, null);
    }

    /** 人户分离 is known from the declaration; the other grounds are for the clerk to see. */
    private static String ground(Declaration declaration) {
        boolean separated = declaration.hukouTownship() == null
                || declaration.hukouTownship().isBlank()
                || !declaration.hukouTownship().equals(declaration.residenceTownship());
        return separated ? ExtensionGround.SEPARATED_HUKOU.name() : "NONE";
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Checks ways = new Checks();
        exits.check(ways, EXITS, form.action(), form.withdrawalSigned(), form.exitReason());
        if (!"PROCEED".equals(form.action())) {
            return ways.problems();
        }
        Application application = applications.find(caseNumber);
        List<String> received = received(form);
        List<FieldProblem> problems = new ArrayList<>(new Checks()
                .required("ground", form.ground(), "请选择办理期限情形")
                .that(
                        applications.missingMaterials(caseNumber).stream()
                                .allMatch(one -> received.contains(one.code())),
                        "received",
                        "申报修改后还有材料没有收到，收齐才能受理")
                .problems());
        problems.addAll(authorisations.problems(
                application.declaration(),
                application.townshipCode(),
                Authorisations.needed(application.declaration()),
                form.signatures()));
        return problems;
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        IntakeExit exit = IntakeExits.chosen(form.action());
        if (exit != null) {
            return exits.leave(caseNumber, exit, form.exitReason(), actor);
        }
        Application application = applications.find(caseNumber);
        applications.receiveMaterials(caseNumber, received(form), actor);
        authorisations.record(caseNumber, Authorisations.needed(application.declaration()), form.signatures(), actor);
        return Map.of(
                INTAKE_OUTCOME.name(),
                INTAKE_OUTCOME.toEngine(IntakeOutcome.COMPLETE),
                CONFIRMED_BY.name(),
                parameters.text("confirming-authority", application.townshipCode()),
                GROUND.name(),
                form.ground() == null ? "NONE" : form.ground(),
                ASKED.name(),
                Asked.of(application.declaration()).name());
    }

    private static List<String> received(Form form) {
        return form.received() == null ? List.of() : form.received();
    }
}
