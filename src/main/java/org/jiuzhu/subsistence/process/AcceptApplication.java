package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CONFIRMED_BY;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.GROUND;
import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.deadline.ExtensionGround;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jiuzhu.verification.Authorisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 受理并签署授权: every member, or the guardian, signs before any check (社会救助暂行办法 第五十八条). */
@Component
class AcceptApplication implements StepForm<AcceptApplication.Form> {

    private final Applications applications;
    private final Authorisations authorisations;
    private final Parameters parameters;
    private final CaseFacts facts;

    AcceptApplication(
            Applications applications, Authorisations authorisations, Parameters parameters, CaseFacts facts) {
        this.applications = applications;
        this.authorisations = authorisations;
        this.parameters = parameters;
        this.facts = facts;
    }

    /**
     * The signature of one member.
     *
     * @param member name to show
     */
    record Signature(
            @Nullable String member,
            Authorisations.@Nullable Signer signer,
            Authorisations.@Nullable Way way,
            @Nullable Boolean signed) {}

    /** @param ground ground for 45 working days, NONE for the normal limit */
    record Form(@Nullable List<Signature> signatures, @Nullable String ground) {}

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
        List<Field.Option> grounds = new ArrayList<>();
        grounds.add(new Field.Option("NONE", "没有特殊情形（按一般期限）"));
        for (ExtensionGround ground : ExtensionGround.values()) {
            if (ground != ExtensionGround.PUBLICITY_OBJECTION) {
                grounds.add(new Field.Option(ground.name(), ground.title() + "（45个工作日）"));
            }
        }
        return new FormPage(
                "材料齐全，今日受理。先由每位成员（无行为能力的由监护人）签署核对授权书，再提交。",
                facts.with(
                        caseNumber, fact("审核确认机关", authority.equals("COUNTY") ? "县级民政部门（30个工作日）" : "乡镇（街道）（20个工作日）")),
                List.of(
                        Field.rows(
                                "signatures",
                                "授权书签署",
                                Field.of("member", "成员", Field.Kind.FIXED),
                                Field.choice(
                                        "signer",
                                        "签署人",
                                        new Field.Option("SELF", "本人"),
                                        new Field.Option("GUARDIAN", "监护人")),
                                Field.choice(
                                        "way", "方式", new Field.Option("PAPER", "纸质"), new Field.Option("TABLET", "平板")),
                                Field.of("signed", "已签署", Field.Kind.FLAG).required()),
                        Field.choice("ground", "延长办理的情形", grounds.toArray(Field.Option[]::new))
                                .required()));
    }

    @Override
    public Form initial(String caseNumber) {
        List<Signature> signatures = applications.find(caseNumber).declaration().members().stream()
                .map(member -> new Signature(
                        Masks.name(member.name() == null ? "" : member.name()),
                        needsGuardian(member) ? Authorisations.Signer.GUARDIAN : Authorisations.Signer.SELF,
                        Authorisations.Way.PAPER,
                        false))
                .toList();
        return new Form(signatures, "NONE");
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        List<Declaration.Member> members =
                applications.find(caseNumber).declaration().members();
        List<Signature> signatures = form.signatures() == null ? List.of() : form.signatures();
        Checks checks = new Checks().required("ground", form.ground(), "请选择办理期限情形");
        for (int i = 0; i < members.size(); i++) {
            Signature signature = i < signatures.size() ? signatures.get(i) : null;
            String at = "signatures[" + i + "].";
            checks.that(
                    signature != null && Boolean.TRUE.equals(signature.signed()),
                    at + "signed",
                    "第" + (i + 1) + "位成员还没有签署授权书");
            checks.that(
                    signature == null
                            || !needsGuardian(members.get(i))
                            || signature.signer() == Authorisations.Signer.GUARDIAN,
                    at + "signer",
                    "无民事行为能力的成员须由监护人签署");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        Application application = applications.find(caseNumber);
        List<Signature> signatures = form.signatures() == null ? List.of() : form.signatures();
        for (int i = 0; i < application.memberCount(); i++) {
            Signature signature = signatures.get(i);
            authorisations.record(
                    caseNumber,
                    i,
                    signature.signer() == null ? Authorisations.Signer.SELF : signature.signer(),
                    signature.way() == null ? Authorisations.Way.PAPER : signature.way(),
                    actor);
        }
        return Map.of(
                CONFIRMED_BY.name(),
                parameters.text("confirming-authority", application.townshipCode()),
                GROUND.name(),
                form.ground() == null ? "NONE" : form.ground());
    }

    private static boolean needsGuardian(Declaration.Member member) {
        return Boolean.FALSE.equals(member.fullCapacity());
    }
}
