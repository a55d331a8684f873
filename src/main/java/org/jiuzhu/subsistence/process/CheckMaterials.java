package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.INTAKE_OUTCOME;
import static org.jiuzhu.task.FormPage.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Endings;
import org.jiuzhu.intake.Material;
import org.jiuzhu.intake.RegistrationWarnings;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.subsistence.process.SubsistenceProcess.IntakeExit;
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

    private final PapersAlreadyThere alreadyThere;
    private final Applications applications;
    private final NeededMaterials needed;
    private final RegistrationWarnings warnings;
    private final Endings endings;
    private final IntakeExits exits;
    private final CaseFacts facts;
    private final Clock clock;

    CheckMaterials(
            PapersAlreadyThere alreadyThere,
            Applications applications,
            NeededMaterials needed,
            RegistrationWarnings warnings,
            Endings endings,
            IntakeExits exits,
            CaseFacts facts,
            Clock clock) {
        this.alreadyThere = alreadyThere;
        this.applications = applications;
        this.needed = needed;
        this.warnings = warnings;
        this.endings = endings;
        this.exits = exits;
        this.facts = facts;
        this.clock = clock;
    }

    private static final List<IntakeExit> EXITS = List.of(
            IntakeExit.ELSEWHERE,
            IntakeExit.WITHDRAWN,
            IntakeExit.DECEASED,
            IntakeExit.UNCOOPERATIVE,
            IntakeExit.BANNED);

    /**
     * What the clerk has found.
     *
     * @param received codes of the materials that are there
     * @param platformLacks something a platform should supply is not to be had there
     * @param askedInstead codes of materials that the platform should supply and cannot: the family is asked for them
     */
    record Form(
            @Nullable List<String> received,
            @Nullable Boolean platformLacks,
            @Nullable List<String> askedInstead,
            @Nullable String action,
            @Nullable Boolean withdrawalSigned,
            @Nullable String exitReason) {}

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
        Application application = applications.find(caseNumber);
        NeededMaterials.Needed wanted = needed.of(application);
        List<Field> fields = new ArrayList<>();
        fields.add(Field.checklist(
                "received",
                "已收到的材料",
                wanted.ofFamily(Set.of()).stream()
                        .map(material -> new Field.Option(
                                material.code(),
                                material.name() + "（" + material.basis() + "；" + material.whereToGet() + "）"))
                        .toList()));
        fields.add(Field.of("platformLacks", "有应由共享平台提供、但平台确实查不到的材料（一般没有）", Field.Kind.FLAG));
        fields.add(Field.checklist(
                        "askedInstead",
                        "平台查不到、须请家庭提供的",
                        wanted.ofPlatform().stream()
                                .map(material -> new Field.Option(material.code(), material.name()))
                                .toList())
                .when("platformLacks=true"));
        fields.addAll(exits.fields("由本窗口办理", offered(application)));
        return new FormPage(
                        "勾选已经收到的材料；缺的会一次性列入告知书。平台能查到的材料不向群众要（民发〔2021〕57号 第十条）。",
                        facts.with(caseNumber, about(application, wanted).toArray(FormPage.Fact[]::new)),
                        fields)
                .papers(facts.papers(
                        caseNumber,
                        LetterKind.APPLICATION,
                        LetterKind.STATEMENT,
                        LetterKind.PROMISE,
                        LetterKind.ENTRUSTMENT,
                        LetterKind.KIN_RECORD,
                        LetterKind.AUTHORISATION));
    }

    private List<FormPage.Fact> about(Application application, NeededMaterials.Needed wanted) {
        List<FormPage.Fact> lines = new ArrayList<>();
        lines.add(fact("平台已代查", wanted.ofPlatform().stream().map(Material::name).collect(Collectors.joining("、"))));
        alreadyThere
                .of(application)
                .ifPresent(found -> lines.add(fact(
                        "原案已有",
                        found.materials().stream().map(Material::name).collect(Collectors.joining("、")) + "（案号"
                                + found.caseNumber() + "；没有变化的不再向家庭要，有变化的请取消勾选）")));
        warnings.of(application.declaration(), application.townshipCode(), application.caseNumber())
                .forEach(warning -> lines.add(fact("提醒", warning)));
        endings.of(application.caseNumber()).stream()
                .filter(ending -> Boolean.FALSE.equals(ending.agreed()))
                .forEach(ending -> lines.add(fact(
                        "签署意见",
                        "不同意以“" + ending.ground().title() + "”了结，继续办理："
                                + Objects.requireNonNullElse(ending.reason(), ""))));
        return lines;
    }

    private List<IntakeExit> offered(Application application) {
        return banned(application)
                ? EXITS
                : EXITS.stream().filter(exit -> exit != IntakeExit.BANNED).toList();
    }

    /** A running ban that no decider has set aside. */
    private boolean banned(Application application) {
        return !warnings.bannedOf(application.declaration()).isEmpty() && !endings.banWaived(application.caseNumber());
    }

    @Override
    public Form initial(String caseNumber) {
        Application application = applications.find(caseNumber);
        Set<String> wanted = needed.of(application).ofFamily(Set.of()).stream()
                .map(Material::code)
                .collect(Collectors.toSet());
        return new Form(
                Stream.concat(
                                applications.materials(caseNumber).stream().filter(Material::received),
                                alreadyThere
                                        .of(application)
                                        .map(PapersAlreadyThere.Found::materials)
                                        .orElse(List.of())
                                        .stream()
                                        .filter(one -> wanted.contains(one.code())))
                        .map(Material::code)
                        .distinct()
                        .toList(),
                false,
                List.of(),
                "PROCEED",
                false,
                null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Application application = applications.find(caseNumber);
        Checks checks = new Checks();
        exits.check(checks, offered(application), form.action(), form.withdrawalSigned(), form.exitReason());
        checks.that(
                !"PROCEED".equals(form.action()) || !banned(application),
                "action",
                "有成员在失信限制期内：请选择提请不予受理，由审核确认岗签署；急难、误判的由其签署继续办理");
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        IntakeExit exit = IntakeExits.chosen(form.action());
        if (exit != null) {
            return exits.leave(caseNumber, exit, form.exitReason(), actor);
        }
        Application application = applications.find(caseNumber);
        Set<String> received = set(form.received());
        LocalDate today = LocalDate.now(clock);
        applications.listMaterials(
                caseNumber,
                needed
                        .of(application)
                        .ofFamily(Boolean.TRUE.equals(form.platformLacks()) ? set(form.askedInstead()) : Set.of())
                        .stream()
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
                        .toList(),
                actor);
        IntakeOutcome outcome = applications.materials(caseNumber).stream().allMatch(Material::received)
                ? IntakeOutcome.COMPLETE
                : IntakeOutcome.INCOMPLETE;
        return Map.of(INTAKE_OUTCOME.name(), INTAKE_OUTCOME.toEngine(outcome));
    }

    private static Set<String> set(@Nullable List<String> codes) {
        return codes == null ? Set.of() : Set.copyOf(codes);
    }
}
