package org.jiuzhu.demo;

import static org.jiuzhu.intake.Declaration.Relation.CHILD;
import static org.jiuzhu.intake.Declaration.Relation.GRANDCHILD;
import static org.jiuzhu.intake.Declaration.Relation.PARENT;
import static org.jiuzhu.intake.Declaration.Relation.SELF;
import static org.jiuzhu.intake.Declaration.Relation.SPOUSE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiuzhu.access.Impersonation;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.deadline.ExtensionGround;
import org.jiuzhu.deadline.StopGround;
import org.jiuzhu.document.Attachments;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.engine.EngineClock;
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
import org.jiuzhu.subsistence.CaseRequests;
import org.jiuzhu.task.StepForms;
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.RegisterRecord;
import org.jiuzhu.verification.RegisterTables;
import org.jiuzhu.verification.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sixty invented families of every sort in two townships, at every stage of a case, worked there through the same
 * forms that clerks use, day by day over the last weeks. Made once, on the first start.
 */
@Component
@Order(20)
@ConditionalOnProperty("jiuzhu.demo")
class DemoFamilies implements ApplicationRunner {

    private static final int FAMILIES = 60;

    /** Families of low income: recognised, being publicised, before the opinion. */
    private static final Set<Integer> EDGE = Set.of(38, 50);

    private static final Set<Integer> RIGID = Set.of(19, 34);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Logger log = LoggerFactory.getLogger(DemoFamilies.class);

    /** Working days that a step is left lying before it is done, where it is not done on the next day. */
    private static final Map<String, Integer> PACE = Map.of(
            "Task_CheckMaterials", 0,
            "Task_ReceiveSupplement", 3,
            "Task_SurveyHome", 3,
            "Task_CheckInformation", 4,
            "Task_ReviewConflicts", 2);

    /**
     * How far families have come; three families each.
     *
     * @param age working days since they came to the window
     * @param waiting steps that are left open, whatever else goes on
     */
    private record Stage(int age, Set<String> waiting, Turn turn) {
        Stage(int age, String... waiting) {
            this(age, Set.of(waiting), Turn.NONE);
        }
    }

    /** What happens to a family on the way. */
    private enum Turn {
        NONE,
        PAPERS_MISSING,
        HIDING,
        OBJECTION,
        TERMINATION,
        CLOCK_STOPPED,
        EXTENDED
    }

    private static final List<Stage> STAGES = List.of(
            new Stage(0, "Task_CheckMaterials"),
            new Stage(1, "Task_CheckMaterials"),
            new Stage(9, Set.of("Task_ReceiveSupplement"), Turn.PAPERS_MISSING),
            new Stage(2, "Task_AcceptApplication"),
            new Stage(3, "Task_SurveyHome", "Task_CheckInformation"),
            new Stage(15, "Task_SurveyHome"),
            new Stage(19, "Task_CheckInformation"),
            new Stage(25, "Task_SurveyHome", "Task_SuperviseOverdue"),
            new Stage(11, Set.of("Task_ReviewConflicts"), Turn.HIDING),
            new Stage(10, "Task_FormOpinion"),
            new Stage(11, "Task_PostPublicity"),
            new Stage(12, "Task_ClosePublicity"),
            new Stage(21, "Task_ClosePublicity"),
            new Stage(20, Set.of("Task_ResurveyObjection", "Task_WeighObjection"), Turn.OBJECTION),
            new Stage(19, "Task_ConfirmDecision", "Task_ConfirmDecisionAtCounty"),
            new Stage(23, Set.of("Task_VisitHome", "Task_ConfirmDecision"), Turn.EXTENDED),
            new Stage(13, Set.of("Task_SignTermination", "Task_SurveyHome"), Turn.TERMINATION),
            new Stage(16, Set.of("Task_SurveyHome"), Turn.CLOCK_STOPPED),
            new Stage(22, "Task_DeliverLetter"),
            new Stage(30));

    private final RegistrationDrafts drafts;
    private final Applications applications;
    private final CaseRequests requests;
    private final EngineCases cases;
    private final EngineClock engineClock;
    private final DemoForm form;
    private final RegisterTables registers;
    private final StaffDirectory staff;
    private final WorkingDays workingDays;
    private final Impersonation impersonation;
    private final TransactionTemplate transactions;
    private final DemoClock clock;

    DemoFamilies(
            RegistrationDrafts drafts,
            Applications applications,
            Attachments attachments,
            CaseRequests requests,
            EngineCases cases,
            EngineClock engineClock,
            StepForms forms,
            RegisterTables registers,
            StaffDirectory staff,
            WorkingDays workingDays,
            Impersonation impersonation,
            PlatformTransactionManager transactionManager,
            ObjectMapper json,
            DemoClock clock) {
        this.drafts = drafts;
        this.applications = applications;
        this.requests = requests;
        this.cases = cases;
        this.engineClock = engineClock;
        this.form = new DemoForm(forms, attachments, json);
        this.registers = registers;
        this.staff = staff;
        this.workingDays = workingDays;
        this.impersonation = impersonation;
        this.transactions = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!applications.page(person("shiji1"), null, null, 1).isEmpty()) {
            return;
        }
        long begun = System.nanoTime();
        engineClock.whileJobsRest(this::live);
        log.info("已生成演示家庭{}户，用时{}毫秒", FAMILIES, (System.nanoTime() - begun) / 1_000_000);
    }

    /** Lets the weeks pass, one working day after another, so that the journal is written in the order of time. */
    private void live() {
        LocalDate today = LocalDate.now(clock);
        List<Story> stories = IntStream.range(0, FAMILIES)
                .mapToObj(number -> new Story(
                        number, back(today, STAGES.get(number % STAGES.size()).age())))
                .toList();
        try {
            LocalDate day = stories.stream()
                    .map(story -> story.begun)
                    .min(LocalDate::compareTo)
                    .orElse(today);
            for (; !day.isAfter(today); day = day.plusDays(1)) {
                if (day.equals(today)) {
                    clock.comeBack();
                } else if (workingDays.isWorkingDay(day)) {
                    clock.goTo(day.atTime(MORNING));
                } else {
                    continue;
                }
                for (Story story : stories) {
                    story.live(day);
                }
            }
        } finally {
            clock.comeBack();
        }
        // what has become due by now: warnings, red lines, supervision of what is overdue
        stories.forEach(Story::settle);
    }

    private LocalDate back(LocalDate today, int days) {
        LocalDate day = today;
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (workingDays.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The case of one family, from the day it comes to the window to today. */
    private final class Story {

        private final int number;
        private final LocalDate begun;
        private final Stage stage;
        private final String township;
        private final String county;
        private final Map<String, LocalDate> since = new HashMap<>();
        private @Nullable String caseNumber;
        private boolean turned;
        private boolean resting;
        private LocalDate next;

        Story(int number, LocalDate begun) {
            this.number = number;
            this.begun = begun;
            this.next = begun;
            this.stage = STAGES.get(number % STAGES.size());
            this.township = number % 3 != 2 ? "350702001" : "350782100";
            this.county = township.substring(0, 6);
        }

        void live(LocalDate day) {
            if (day.isBefore(begun) || resting) {
                return;
            }
            if (caseNumber == null) {
                Declaration family = family(number, township);
                hide(number, family, stage.turn());
                caseNumber = register(people("window").get(0), family);
            }
            if (day.isBefore(next)) {
                return;
            }
            String current = caseNumber;
            if (!since.isEmpty()) {
                cases.runDueJobs(current);
            }
            List<EngineCases.OpenTask> open = cases.openTasks(current);
            while (step(current, open, day)) {
                open = cases.openTasks(current);
                if (open.isEmpty()) {
                    cases.runDueJobs(current);
                    open = cases.openTasks(current);
                }
            }
            turn(current, open);
            resting = open.isEmpty()
                    ? !cases.running(current)
                    : open.stream().allMatch(task -> stage.waiting().contains(task.key()));
            next = open.stream()
                    .filter(task -> !stage.waiting().contains(task.key()))
                    .map(task -> since.getOrDefault(task.id(), day).plusDays(pace(task)))
                    .min(LocalDate::compareTo)
                    .orElse(day);
        }

        /** Does the first step that is ripe, if there is one. */
        private boolean step(String current, List<EngineCases.OpenTask> open, LocalDate day) {
            for (EngineCases.OpenTask task : open) {
                LocalDate opened = since.computeIfAbsent(task.id(), id -> day);
                if (!stage.waiting().contains(task.key())
                        && workingDays.between(opened, day) >= pace(task)
                        && work(current, task, day)) {
                    return true;
                }
            }
            return false;
        }

        private int pace(EngineCases.OpenTask task) {
            return PACE.getOrDefault(task.key(), 1);
        }

        void settle() {
            if (caseNumber != null) {
                cases.runDueJobs(caseNumber);
            }
        }

        private void turn(String current, List<EngineCases.OpenTask> open) {
            if (turned || open.stream().noneMatch(task -> task.key().equals("Task_SurveyHome"))) {
                return;
            }
            turned = true;
            Actor decider = people("decider").get(0);
            impersonation.as(decider, () -> {
                switch (stage.turn()) {
                    case TERMINATION -> requests.requestTermination(current, "申请人书面撤回申请（演示）", decider);
                    case CLOCK_STOPPED ->
                        requests.stopClock(current, StopGround.EXTERNAL_CHECK, "等待外省协查答复（演示）", decider);
                    case EXTENDED -> requests.extend(current, ExtensionGround.SEPARATED_HUKOU, 45, decider);
                    default -> {
                        // nothing happens to this family
                    }
                }
            });
        }

        /** Does one step; a step that cannot be done as the demo would do it is left open. */
        private boolean work(String current, EngineCases.OpenTask task, LocalDate day) {
            List<String> groups = cases.candidateGroups(task.id());
            String post = groups.isEmpty() ? "window" : groups.get(0).replaceAll("[0-9]+$", "");
            String holder = task.holder();
            List<Actor> colleagues = people(post).stream()
                    .filter(actor -> holder == null || holder.equals(actor.id()))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (!task.key().equals("Task_FormOpinion")) {
                // nobody decides what he proposed himself
                Collections.reverse(colleagues);
            }
            RuntimeException last = null;
            for (Actor actor : colleagues) {
                try {
                    impersonation.as(
                            actor, () -> transactions.executeWithoutResult(status -> complete(task, actor, day)));
                    return true;
                } catch (RuntimeException e) {
                    // perhaps a colleague may
                    last = e;
                }
            }
            log.warn("演示：{} 的 {} 没有办成：{}", current, task.key(), last == null ? "没有人员" : last.getMessage());
            since.put(task.id(), day.plusYears(1));
            return false;
        }

        private void complete(EngineCases.OpenTask task, Actor actor, LocalDate day) {
            cases.claim(task.id(), actor.id());
            var problems = form.fill(task.id(), told(task.key()), day, actor);
            if (!problems.isEmpty()) {
                throw new IllegalStateException(problems.toString());
            }
            cases.complete(task.id(), actor.id());
        }

        private Map<String, ?> told(String taskKey) {
            return switch (taskKey) {
                case "Task_CheckMaterials" ->
                    stage.turn() == Turn.PAPERS_MISSING || number % 15 == 7
                            ? Map.of("received", List.of("APPLICATION"))
                            : Map.of();
                case "Task_SurveyHome" ->
                    Map.of(
                            "companion",
                            people("surveyor").get(0).id(),
                            "present",
                            "申请人",
                            "living",
                            "住房和生活用品与申报相符（演示）",
                            "result",
                            "TRUE",
                            "familySigned",
                            true,
                            "surveyorsSigned",
                            true);
                case "Task_FormOpinion" -> Map.of("reason", "经调查核对，情况与测算一致（演示）");
                case "Task_PostPublicity" -> Map.of("place", "村务公开栏");
                case "Task_ClosePublicity" ->
                    stage.turn() == Turn.OBJECTION
                            ? Map.of(
                                    "objected",
                                    true,
                                    "objector",
                                    "演示居民",
                                    "content",
                                    "反映该户有外出务工收入（演示）",
                                    "upheld",
                                    true,
                                    "complaint",
                                    number % 40 == 13)
                            : Map.of();
                case "Task_DeliverLetter" -> Map.of("receiver", "申请人");
                default -> Map.of();
            };
        }

        private List<Actor> people(String post) {
            boolean first = county.equals("350702");
            List<String> ids =
                    switch (post) {
                        case "surveyor" -> first ? List.of("diaocha1", "diaocha2") : List.of("diaocha3", "diaocha4");
                        case "decider" -> first ? List.of("queren1", "queren2") : List.of("queren3", "queren4");
                        case "checker" -> List.of(first ? "hedui1" : "hedui2");
                        case "supervisor" -> List.of(first ? "jianguan1" : "jianguan2");
                        default -> first ? List.of("shouli1", "shouli2") : List.of("shouli3");
                    };
            return ids.stream().map(DemoFamilies.this::person).toList();
        }
    }

    private Declaration family(int number, String township) {
        Household household = new Household(township, number, LocalDate.now(clock));
        if (EDGE.contains(number)) {
            return household
                    .urban()
                    .member(SELF, 44, Work.CASUAL)
                    .member(SPOUSE, 43, Work.UNABLE, Health.HEALTHY, 2)
                    .member(CHILD, 15, Work.STUDENT)
                    .earns(0, IncomeKind.WAGES, 36_000)
                    .build();
        }
        if (RIGID.contains(number)) {
            return household
                    .urban()
                    .because(Cause.ILLNESS)
                    .ill(SELF, 51, "尿毒症")
                    .member(SPOUSE, 49, Work.CASUAL)
                    .earns(1, IncomeKind.WAGES, 66_000)
                    .spends(0, SpendingKind.MEDICAL, 48_000)
                    .build();
        }
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
    private void hide(int number, Declaration family, Turn turn) {
        String applicant = applications.digests(family).get(0);
        LocalDate asOf = LocalDate.now(clock).minusMonths(1);
        if (number % 15 == 5) {
            registers.add(new RegisterRecord(Source.VEHICLE, applicant, FactKind.VEHICLE, 1, "小型轿车，在用", asOf));
            registers.add(new RegisterRecord(Source.MARKET, applicant, FactKind.BUSINESS, 1, "个体工商户，存续", asOf));
        }
        if (number % 15 == 13 || turn == Turn.HIDING) {
            registers.add(new RegisterRecord(Source.BANK, applicant, FactKind.DEPOSIT, 18_000_000, "定期存款", asOf));
        }
        if (number % 15 == 9) {
            registers.add(new RegisterRecord(Source.TAX, applicant, FactKind.WAGES, 5_400_000, "工资薪金", asOf));
        }
    }

    private String register(Actor clerk, Declaration family) {
        String[] caseNumber = new String[1];
        impersonation.as(
                clerk,
                () -> transactions.executeWithoutResult(status -> {
                    String draft = drafts.begin(clerk);
                    drafts.save(draft, family, clerk);
                    List<String> warnings = drafts.warnings(draft, clerk);
                    if (!warnings.isEmpty()) {
                        drafts.verify(draft, warnings, clerk);
                    }
                    caseNumber[0] = cases.caseNumber(cases.start("subsistence", Map.of("draftId", draft), clerk.id()));
                }));
        return Objects.requireNonNull(caseNumber[0]);
    }

    private Actor person(String id) {
        return staff.find(id).orElseThrow(() -> new IllegalStateException("no demo staff " + id));
    }
}
