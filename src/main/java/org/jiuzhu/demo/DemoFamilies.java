package org.jiuzhu.demo;

import static org.jiuzhu.intake.Declaration.Relation.CHILD;
import static org.jiuzhu.intake.Declaration.Relation.GRANDCHILD;
import static org.jiuzhu.intake.Declaration.Relation.PARENT;
import static org.jiuzhu.intake.Declaration.Relation.SELF;
import static org.jiuzhu.intake.Declaration.Relation.SPOUSE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jiuzhu.access.Impersonation;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Declaration.Cause;
import org.jiuzhu.intake.Declaration.Health;
import org.jiuzhu.intake.Declaration.IncomeKind;
import org.jiuzhu.intake.Declaration.SpendingKind;
import org.jiuzhu.intake.Declaration.Work;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.StepForms;
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.RegisterRecord;
import org.jiuzhu.verification.RegisterTables;
import org.jiuzhu.verification.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sixty invented families of every sort in two townships, at every stage of a case, worked there through the same
 * forms that clerks use. Made once, on the first start.
 */
@Component
@Order(20)
@ConditionalOnProperty("jiuzhu.demo")
class DemoFamilies implements ApplicationRunner {

    private static final int FAMILIES = 60;
    private static final Logger log = LoggerFactory.getLogger(DemoFamilies.class);

    private final RegistrationDrafts drafts;
    private final Applications applications;
    private final EngineCases cases;
    private final StepForms forms;
    private final RegisterTables registers;
    private final StaffDirectory staff;
    private final Impersonation impersonation;
    private final ObjectMapper json;
    private final Clock clock;

    DemoFamilies(
            RegistrationDrafts drafts,
            Applications applications,
            EngineCases cases,
            StepForms forms,
            RegisterTables registers,
            StaffDirectory staff,
            Impersonation impersonation,
            ObjectMapper json,
            Clock clock) {
        this.drafts = drafts;
        this.applications = applications;
        this.cases = cases;
        this.forms = forms;
        this.registers = registers;
        this.staff = staff;
        this.impersonation = impersonation;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actor manager = person("shiji1");
        if (!applications.page(manager, null, null, 1).isEmpty()) {
            return;
        }
        for (int i = 0; i < FAMILIES; i++) {
            boolean first = i % 3 != 2;
            Post post = first
                    ? new Post("350702001", "shouli1", "diaocha1", "diaocha2", "queren1", "queren2", "hedui1")
                    : new Post("350782100", "shouli3", "diaocha3", "diaocha4", "queren3", "queren4", "hedui2");
            work(i, post);
        }
        log.info("已生成演示家庭{}户", FAMILIES);
    }

    private record Post(
            String township,
            String window,
            String surveyor,
            String companion,
            String author,
            String decider,
            String checker) {}

    /** How far each family has come: a few at every step, most at the beginning. */
    private void work(int number, Post post) {
        Declaration family = family(number, post.township());
        hide(number, family);
        int stage = number % 20;
        String caseNumber = register(person(post.window()), family);
        if (stage < 5) {
            return;
        }
        List<String> received = stage == 5 || stage == 6 ? List.of("APPLICATION") : ALL_PAPERS;
        done(post.window(), caseNumber, "Task_CheckMaterials", Map.of("received", received));
        if (stage < 7) {
            return;
        }
        if (cases.openTask(caseNumber, "Task_ReceiveSupplement").isPresent()) {
            done(
                    post.window(),
                    caseNumber,
                    "Task_ReceiveSupplement",
                    Map.of(
                            "received",
                            applications.materials(caseNumber).stream()
                                    .filter(material -> !material.received())
                                    .map(material -> material.code())
                                    .toList()));
        }
        if (stage < 9) {
            return;
        }
        sign(post.window(), caseNumber);
        if (stage < 13) {
            return;
        }
        cases.runDueJobs(caseNumber);
        done(post.checker(), caseNumber, "Task_CheckInformation", Map.of());
        done(
                post.surveyor(),
                caseNumber,
                "Task_SurveyHome",
                Map.of(
                        "companion",
                        post.companion(),
                        "present",
                        "申请人",
                        "living",
                        "住房和生活用品与申报相符",
                        "result",
                        "TRUE",
                        "noPhotoReason",
                        "家庭不同意拍照",
                        "familySigned",
                        true,
                        "surveyorsSigned",
                        true));
        cases.runDueJobs(caseNumber);
        if (stage < 16 || cases.openTask(caseNumber, "Task_FormOpinion").isEmpty()) {
            return;
        }
        done(post.author(), caseNumber, "Task_FormOpinion", Map.of("reason", "经调查核对，情况与测算一致"));
        if (stage < 17) {
            return;
        }
        if (cases.openTask(caseNumber, "Task_PostPublicity").isPresent()) {
            done(post.window(), caseNumber, "Task_PostPublicity", Map.of("place", "村务公开栏"));
        } else if (cases.openTask(caseNumber, "Task_ConfirmDecision").isPresent()) {
            done(post.decider(), caseNumber, "Task_ConfirmDecision", Map.of());
        }
    }

    private static final List<String> ALL_PAPERS = List.of(
            "APPLICATION",
            "STATEMENT",
            "AUTHORISATION",
            "NEAR_RELATIVE_STATEMENT",
            "BANK_ACCOUNT",
            "STUDY_PROOF",
            "STUDENT_CARD",
            "KIN_RECORD");

    private Declaration family(int number, String township) {
        Household household = new Household(township, number, LocalDate.now(clock));
        return switch (number % 15) {
            case 0 ->
                household
                        .because(Cause.OLD_AGE)
                        .member(SELF, 74, Work.UNABLE)
                        .earns(0, IncomeKind.BASIC_PENSION, 2_400)
                        .supportedBy(4_200, 3)
                        .build();
            case 1 ->
                household
                        .urban()
                        .member(SELF, 42, Work.CASUAL)
                        .member(SPOUSE, 40, Work.UNEMPLOYED)
                        .member(CHILD, 12, Work.STUDENT)
                        .earns(0, IncomeKind.WAGES, 15_600)
                        .saved(0, 3_000)
                        .build();
            case 2 ->
                household
                        .member(SELF, 45, Work.FARMING)
                        .member(SPOUSE, 43, Work.FARMING)
                        .member(PARENT, 71, Work.UNABLE)
                        .member(CHILD, 19, Work.STUDENT)
                        .member(CHILD, 9, Work.STUDENT)
                        .earns(0, IncomeKind.FARMING, 21_000)
                        .because(Cause.SCHOOLING)
                        .spends(3, SpendingKind.EDUCATION, 9_500)
                        .build();
            case 3 ->
                household
                        .because(Cause.DISABILITY)
                        .member(SELF, 38, Work.UNABLE, Health.HEALTHY, 1)
                        .member(PARENT, 66, Work.FARMING)
                        .earns(1, IncomeKind.FARMING, 7_200)
                        .build();
            case 4 ->
                household
                        .urban()
                        .because(Cause.ILLNESS)
                        .ill(SELF, 51, "尿毒症")
                        .member(SPOUSE, 49, Work.CASUAL)
                        .earns(1, IncomeKind.WAGES, 18_000)
                        .spends(0, SpendingKind.MEDICAL, 46_000)
                        .build();
            case 5 ->
                household
                        .urban()
                        .member(SELF, 36, Work.SELF_EMPLOYED)
                        .member(SPOUSE, 34, Work.UNEMPLOYED)
                        .member(CHILD, 6, Work.PRESCHOOL)
                        .earns(0, IncomeKind.BUSINESS, 19_000)
                        .because(Cause.UNEMPLOYMENT)
                        .build();
            case 6 ->
                household
                        .urban()
                        .from("江西省上饶市演示县")
                        .member(SELF, 33, Work.CASUAL)
                        .member(CHILD, 8, Work.STUDENT)
                        .earns(0, IncomeKind.WAGES, 13_200)
                        .build();
            case 7 ->
                household
                        .because(Cause.DISABILITY)
                        .member(SELF, 58, Work.FARMING)
                        .mentallyDisabled(CHILD, 27, 2)
                        .earns(0, IncomeKind.FARMING, 8_000)
                        .build();
            case 8 ->
                household
                        .member(SELF, 63, Work.FARMING)
                        .member(SPOUSE, 61, Work.FARMING)
                        .member(GRANDCHILD, 10, Work.STUDENT)
                        .earns(0, IncomeKind.FARMING, 9_600)
                        .build();
            case 9 ->
                household
                        .urban()
                        .member(SELF, 47, Work.EMPLOYED)
                        .member(SPOUSE, 46, Work.EMPLOYED)
                        .member(CHILD, 20, Work.STUDENT)
                        .earns(0, IncomeKind.WAGES, 54_000)
                        .earns(1, IncomeKind.WAGES, 42_000)
                        .because(Cause.SCHOOLING)
                        .build();
            case 10 ->
                household
                        .relatedTo("演示村委")
                        .member(SELF, 55, Work.FARMING)
                        .member(SPOUSE, 53, Work.UNABLE, Health.HEALTHY, 3)
                        .earns(0, IncomeKind.FARMING, 8_800)
                        .build();
            case 11 ->
                household
                        .urban()
                        .member(SELF, 44, Work.CASUAL)
                        .member(SPOUSE, 44, Work.CASUAL)
                        .member(CHILD, 15, Work.STUDENT)
                        .earns(0, IncomeKind.WAGES, 20_000)
                        .earns(1, IncomeKind.WAGES, 14_000)
                        .build();
            case 12 ->
                household
                        .because(Cause.DISASTER)
                        .member(SELF, 49, Work.FARMING)
                        .member(SPOUSE, 47, Work.FARMING)
                        .earns(0, IncomeKind.FARMING, 10_400)
                        .build();
            case 13 ->
                household
                        .urban()
                        .throughProxy()
                        .because(Cause.OLD_AGE)
                        .member(SELF, 81, Work.RETIRED)
                        .member(SPOUSE, 79, Work.UNABLE)
                        .earns(0, IncomeKind.PENSION, 12_000)
                        .supportedBy(5_600, 4)
                        .build();
            default ->
                household
                        .urban()
                        .member(SELF, 29, Work.UNEMPLOYED)
                        .member(CHILD, 3, Work.PRESCHOOL)
                        .earns(0, IncomeKind.SUPPORT_PAYMENT, 6_000)
                        .because(Cause.UNEMPLOYMENT)
                        .build();
        };
    }

    /** What the registers know and the family did not say. */
    private void hide(int number, Declaration family) {
        String applicant = applications.digests(family).get(0);
        LocalDate asOf = LocalDate.now(clock).minusMonths(1);
        if (number % 15 == 5) {
            registers.add(new RegisterRecord(Source.VEHICLE, applicant, FactKind.VEHICLE, 1, "小型轿车，在用", asOf));
            registers.add(new RegisterRecord(Source.MARKET, applicant, FactKind.BUSINESS, 1, "个体工商户，存续", asOf));
        }
        if (number % 15 == 13) {
            registers.add(new RegisterRecord(Source.BANK, applicant, FactKind.DEPOSIT, 18_000_000, "定期存款", asOf));
        }
        if (number % 15 == 9) {
            registers.add(new RegisterRecord(Source.TAX, applicant, FactKind.WAGES, 5_400_000, "工资薪金", asOf));
        }
    }

    private String register(Actor clerk, Declaration family) {
        String[] caseNumber = new String[1];
        impersonation.as(clerk, () -> {
            String draft = drafts.begin(clerk);
            drafts.save(draft, family, clerk);
            caseNumber[0] = cases.caseNumber(cases.start("subsistence", Map.of("draftId", draft), clerk.id()));
        });
        return Objects.requireNonNull(caseNumber[0]);
    }

    /** Everybody signs as the form proposes: guardians of the family for its children. */
    private void sign(String who, String caseNumber) {
        done(who, caseNumber, "Task_AcceptApplication", form -> form.withArray("signatures")
                .forEach(row -> ((ObjectNode) row).put("signed", true)));
    }

    private void done(String who, String caseNumber, String taskKey, Map<String, ?> fields) {
        done(
                who,
                caseNumber,
                taskKey,
                form -> fields.forEach((name, value) -> form.set(name, json.<JsonNode>valueToTree(value))));
    }

    private void done(String who, String caseNumber, String taskKey, Consumer<ObjectNode> fill) {
        Actor actor = person(who);
        impersonation.as(actor, () -> {
            String taskId = cases.openTask(caseNumber, taskKey)
                    .orElseThrow(() -> new IllegalStateException("no open " + taskKey + " in " + caseNumber));
            cases.claim(taskId, actor.id());
            ObjectNode form = json.valueToTree(forms.open(taskId).form());
            fill.accept(form);
            List<FieldProblem> problems = forms.save(taskId, form);
            if (!problems.isEmpty()) {
                throw new IllegalStateException(taskKey + " of " + caseNumber + ": " + problems);
            }
            cases.complete(taskId, actor.id());
        });
    }

    private Actor person(String id) {
        return staff.find(id).orElseThrow(() -> new IllegalStateException("no demo staff " + id));
    }
}
