package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitReverificationFamilyProcess.RECHECK_RESULT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.Recheck;
import org.jiuzhu.benefit.Rechecks;
import org.jiuzhu.benefit.process.BenefitReverificationFamilyProcess.Result;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Role;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 入户核查 by two persons; whoever is not found at home or does not cooperate is reminded by a letter first. */
@Component
class SurveyRecheck implements StepForm<SurveyRecheck.Form> {

    private static final int HALF_YEAR = 6;

    private final Rechecks rechecks;
    private final RecheckFacts facts;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;
    private final Clock clock;

    SurveyRecheck(Rechecks rechecks, RecheckFacts facts, StaffDirectory staff, CurrentActor currentActor, Clock clock) {
        this.rechecks = rechecks;
        this.facts = facts;
        this.staff = staff;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param companion the second person
     * @param shortTerm income is unsteady or a member able to work
     */
    record Form(
            @Nullable LocalDate visitedOn,
            @AtMost(64) @Nullable String companion,
            Recheck.@Nullable Finding result,
            @AtMost(600) @Nullable String findings,
            @Nullable Boolean shortTerm) {}

    @Override
    public String taskKey() {
        return "Task_SurveyRecheck";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String recheckNumber) {
        Recheck recheck = rechecks.find(recheckNumber);
        boolean reminded = recheck.remindedOn() != null;
        Actor actor = currentActor.get();
        Field.Option[] colleagues = Stream.concat(
                        staff.of(Role.SURVEYOR, recheck.townshipCode()).stream(),
                        staff.of(Role.WINDOW_CLERK, recheck.townshipCode()).stream())
                .filter(one -> !one.id().equals(actor.id()))
                .map(one -> new Field.Option(one.id(), one.name()))
                .distinct()
                .toArray(Field.Option[]::new);
        return new FormPage(
                "两人入户，只核对上面列出的变化和家庭的实际生活。查出变化的转待遇变更，由另一人签署；没有变化的不调整金额（民发〔2021〕57号 第三十条、第三十一条）。",
                facts.family(recheckNumber),
                List.of(
                        Field.of("visitedOn", "入户日期", Field.Kind.DATE).required(),
                        Field.choice("companion", "同行人员", colleagues).required(),
                        Field.choice(
                                        "result",
                                        "核查结果",
                                        new Field.Option("UNCHANGED", "没有明显变化，待遇不变"),
                                        new Field.Option("CHANGED", "人口、收入或者财产有变化，转待遇变更"),
                                        new Field.Option(
                                                "UNCOOPERATIVE", reminded ? "催告后仍不配合，提出变更意见" : "联系不上或者不配合，先书面催告"))
                                .required(),
                        Field.of("findings", "核查情况", Field.Kind.LONG_TEXT)
                                .required()
                                .help("上列每项变化是否属实、原因、现在的数额；不配合的写明联系的时间、方式和家庭的答复。"),
                        Field.of("shortTerm", "收入来源不稳定，或者有有劳动能力的成员（半年核查一次）", Field.Kind.FLAG),
                        Field.files("evidenceFiles", "照片、签字的核查表和证明材料")));
    }

    @Override
    public Form initial(String recheckNumber) {
        Award award = rechecks.award(recheckNumber);
        return new Form(LocalDate.now(clock), null, null, null, award.reviewMonths() <= HALF_YEAR);
    }

    @Override
    public List<FieldProblem> check(String recheckNumber, Form form) {
        LocalDate day = form.visitedOn();
        Recheck recheck = rechecks.find(recheckNumber);
        String companion = form.companion();
        Checks checks = new Checks()
                .required("visitedOn", day, "请填写入户日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "visitedOn", "入户日期晚于今天")
                .that(day == null || !day.isBefore(recheck.openedAt().toLocalDate()), "visitedOn", "入户日期早于本次核查开始的日期")
                .required("companion", companion, "请选择同行人员")
                .that(companion == null || !companion.equals(currentActor.get().id()), "companion", "两名核查人员应是不同的人")
                .required("result", form.result(), "请选择核查结果")
                .required("findings", form.findings(), "请写明核查情况");
        LocalDate reminded = recheck.remindedOn();
        if (form.result() == Recheck.Finding.UNCOOPERATIVE && reminded != null) {
            checks.that(LocalDate.now(clock).isAfter(rechecks.visitBy(recheckNumber)), "result", "催告书写明的配合期限还没有过");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String recheckNumber, Form form, Actor actor, String taskId) {
        Recheck.Finding result = Objects.requireNonNull(form.result());
        boolean reminded = rechecks.find(recheckNumber).remindedOn() != null;
        rechecks.visited(
                recheckNumber,
                result,
                Objects.requireNonNull(form.visitedOn()),
                Objects.requireNonNull(form.companion()),
                Boolean.TRUE.equals(form.shortTerm()),
                Objects.requireNonNull(form.findings()),
                actor);
        Result next =
                switch (result) {
                    case UNCHANGED -> Result.UNCHANGED;
                    case CHANGED -> Result.CHANGED;
                    case UNCOOPERATIVE -> reminded ? Result.CHANGED : Result.REMIND;
                };
        return Map.of(RECHECK_RESULT.name(), RECHECK_RESULT.toEngine(next));
    }
}
