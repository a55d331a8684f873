package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionProcess.CONFIRMED_BY;
import static org.jiuzhu.destitution.process.DestitutionProcess.PAPERS;
import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.destitution.process.DestitutionProcess.Papers;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jiuzhu.verification.Authorisations;
import org.jiuzhu.verification.MemberSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 受理特困供养申请: complete and signed is accepted on the day, what is missing is asked for once (第十条、第十二条). */
@Component
class AcceptDestitution implements StepForm<AcceptDestitution.Form> {

    private static final String PROCEED = "PROCEED";
    private static final String WITHDRAWN = "WITHDRAWN";

    private final Applications applications;
    private final Authorisations authorisations;
    private final Parameters parameters;
    private final ReviewRecords records;
    private final Paperwork paperwork;
    private final DestitutionFacts facts;

    AcceptDestitution(
            Applications applications,
            Authorisations authorisations,
            Parameters parameters,
            ReviewRecords records,
            Paperwork paperwork,
            DestitutionFacts facts) {
        this.applications = applications;
        this.authorisations = authorisations;
        this.parameters = parameters;
        this.records = records;
        this.paperwork = paperwork;
        this.facts = facts;
    }

    record Form(
            @Nullable String action,
            @Nullable List<String> received,
            @Nullable List<MemberSignature> signatures,
            @AtMost(500) @Nullable String exitReason,
            @Nullable Boolean withdrawalSigned) {}

    @Override
    public String taskKey() {
        return "Task_AcceptDestitution";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        Application application = applications.find(caseNumber);
        boolean asked = application.status() == Application.Status.AWAITING_MATERIALS;
        boolean county = authority(application).equals("COUNTY");
        List<FormPage.Fact> lines = new ArrayList<>(facts.request(caseNumber));
        lines.add(fact("审核确认机关", county ? "县级民政部门" : "乡镇（街道），县级随机抽查"));
        return new FormPage(
                        asked
                                ? "已一次性告知所缺材料。收到的勾上，成员都签了授权书，当日受理，不再要求别的材料。"
                                : "打印申请书、承诺书和授权书请本人（监护人）签字，勾上收到的材料；齐全的当日受理，缺的一次性书面告知（特困人员认定办法 第十条）。",
                        lines,
                        List.of(
                                Field.choice(
                                                "action",
                                                "办理",
                                                new Field.Option(PROCEED, "登记收到的材料和签署"),
                                                new Field.Option(WITHDRAWN, "申请人撤回"))
                                        .required(),
                                Field.checklist(
                                                "received",
                                                "已经收到的材料",
                                                applications.missingMaterials(caseNumber).stream()
                                                        .map(one -> new Field.Option(
                                                                one.code(), one.name() + "（" + one.basis() + "）"))
                                                        .toList())
                                        .when("action=PROCEED"),
                                Field.rows(
                                                "signatures",
                                                "核对授权书签署（未满18周岁的和无完全民事行为能力的由监护人签）",
                                                Field.of("member", "成员", Field.Kind.FIXED),
                                                Field.choice(
                                                        "signer",
                                                        "签署人",
                                                        new Field.Option("SELF", "本人"),
                                                        new Field.Option("GUARDIAN", "监护人")),
                                                Field.of("guardianName", "监护人姓名", Field.Kind.TEXT)
                                                        .when("signer=GUARDIAN"),
                                                Field.of("guardianId", "监护人身份证号", Field.Kind.TEXT)
                                                        .when("signer=GUARDIAN"),
                                                Field.of("guardianRelation", "是该成员的", Field.Kind.TEXT)
                                                        .when("signer=GUARDIAN"),
                                                Field.choice(
                                                        "way",
                                                        "方式",
                                                        new Field.Option("PAPER", "纸质"),
                                                        new Field.Option("TABLET", "平板")),
                                                Field.of("signed", "已签署", Field.Kind.FLAG)
                                                        .required())
                                        .help("材料还缺的，先不用签。")
                                        .when("action=PROCEED"),
                                Field.of("exitReason", "撤回的原因", Field.Kind.LONG_TEXT)
                                        .required()
                                        .when("action=WITHDRAWN"),
                                Field.of("withdrawalSigned", "申请人已书面撤回", Field.Kind.FLAG)
                                        .required()
                                        .when("action=WITHDRAWN"),
                                Field.files("materials", "材料的扫描件")))
                .papers(paperwork.papers(
                        caseNumber,
                        LetterKind.APPLICATION,
                        LetterKind.PROMISE,
                        LetterKind.AUTHORISATION,
                        LetterKind.ONCE_ONLY_NOTICE));
    }

    private String authority(Application application) {
        return parameters.text("confirming-authority", application.townshipCode());
    }

    @Override
    public Form initial(String caseNumber) {
        Application application = applications.find(caseNumber);
        return new Form(
                PROCEED,
                List.of(),
                Authorisations.needed(application.declaration()).stream()
                        .map(position -> authorisations.proposed(
                                application.declaration(), application.townshipCode(), position))
                        .toList(),
                null,
                null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Checks checks = new Checks().required("action", form.action(), "请选择如何办理");
        if (WITHDRAWN.equals(form.action())) {
            return checks.required("exitReason", form.exitReason(), "请写明撤回的原因")
                    .that(Boolean.TRUE.equals(form.withdrawalSigned()), "withdrawalSigned", "申请人书面撤回的，才能不再办理")
                    .problems();
        }
        Application application = applications.find(caseNumber);
        boolean asked = application.status() == Application.Status.AWAITING_MATERIALS;
        checks.that(!asked || complete(caseNumber, form) || !received(form).isEmpty(), "received", "还没有收到材料；收到后再提交");
        List<FieldProblem> problems = new ArrayList<>(checks.problems());
        if (complete(caseNumber, form)) {
            problems.addAll(authorisations.problems(
                    application.declaration(),
                    application.townshipCode(),
                    Authorisations.needed(application.declaration()),
                    form.signatures()));
        }
        return problems;
    }

    private boolean complete(String caseNumber, Form form) {
        List<String> received = received(form);
        return applications.missingMaterials(caseNumber).stream().allMatch(one -> received.contains(one.code()));
    }

    private static List<String> received(Form form) {
        return Objects.requireNonNullElse(form.received(), List.of());
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        Application application = applications.find(caseNumber);
        if (WITHDRAWN.equals(form.action())) {
            records.write(caseNumber, ReviewRecord.Kind.TERMINATION, "申请人撤回：" + form.exitReason(), actor);
            applications.changeStatus(caseNumber, application.status(), Application.Status.WITHDRAWN);
            return Map.of(PAPERS.name(), PAPERS.toEngine(Papers.WITHDRAWN));
        }
        boolean complete = complete(caseNumber, form);
        applications.receiveMaterials(caseNumber, received(form), actor);
        if (complete) {
            authorisations.record(
                    caseNumber, Authorisations.needed(application.declaration()), form.signatures(), actor);
        }
        return Map.of(
                PAPERS.name(),
                PAPERS.toEngine(complete ? Papers.COMPLETE : Papers.MISSING),
                CONFIRMED_BY.name(),
                CONFIRMED_BY.toEngine(authority(application)));
    }
}
