package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.INTAKE_END_SIGNED;
import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Ending;
import org.jiuzhu.intake.Endings;
import org.jiuzhu.intake.RegistrationWarnings;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 签署不予受理或终止: a named decider ends an application before acceptance, or lets it go on with a reason (emergency,
 * mistake). Never automatic (个人信息保护法 第二十四条).
 */
@Component
class SignIntakeEnd implements StepForm<SignIntakeEnd.Form> {

    private final Endings endings;
    private final Applications applications;
    private final RegistrationWarnings warnings;
    private final IntakeLetters letters;
    private final StaffDirectory staff;
    private final CaseFacts facts;

    SignIntakeEnd(
            Endings endings,
            Applications applications,
            RegistrationWarnings warnings,
            IntakeLetters letters,
            StaffDirectory staff,
            CaseFacts facts) {
        this.endings = endings;
        this.applications = applications;
        this.warnings = warnings;
        this.letters = letters;
        this.staff = staff;
        this.facts = facts;
    }

    enum Decision {
        AGREED,
        DECLINED
    }

    record Form(@Nullable Decision decision, @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_SignIntakeEnd";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        Ending ending = ending(caseNumber);
        List<FormPage.Fact> lines = new ArrayList<>();
        String who =
                staff.names(List.of(ending.requestedBy())).getOrDefault(ending.requestedBy(), ending.requestedBy());
        lines.add(fact("提请", ending.ground().title() + "（" + ending.ground().basis() + "）"));
        lines.add(fact("提请人", who + "，" + Dates.chinese(ending.requestedAt().toLocalDate())));
        lines.add(fact("事实和经过", ending.request()));
        warnings.bannedOf(applications.find(caseNumber).declaration())
                .forEach(banned -> lines.add(fact("限制", banned.text() + "期内一般不受理")));
        return new FormPage(
                "同意的，出具" + IntakeLetters.kind(ending.ground()).title() + "，由窗口送达；不同意的（如急难、误判），写明理由退回窗口继续办理。",
                facts.with(caseNumber, lines.toArray(FormPage.Fact[]::new)),
                List.of(
                        Field.choice(
                                        "decision",
                                        "决定",
                                        new Field.Option(
                                                "AGREED",
                                                "同意：" + ending.ground().title()),
                                        new Field.Option("DECLINED", "不同意，继续办理"))
                                .required(),
                        Field.of("reason", "事实和理由（同意的写入文书）", Field.Kind.LONG_TEXT)
                                .required()));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        return new Checks()
                .required("decision", form.decision(), "请选择是否同意")
                .required("reason", form.reason(), "请写明事实和理由")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        boolean agreed = form.decision() == Decision.AGREED;
        Ending signed = endings.sign(
                caseNumber, agreed, form.reason() == null ? "" : form.reason().strip(), actor);
        if (agreed) {
            letters.ended(signed, actor);
        }
        return Map.of(INTAKE_END_SIGNED.name(), agreed);
    }

    private Ending ending(String caseNumber) {
        return endings.latest(caseNumber)
                .orElseThrow(() -> new IllegalStateException("nothing to sign for " + caseNumber));
    }
}
