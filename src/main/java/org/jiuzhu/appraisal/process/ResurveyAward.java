package org.jiuzhu.appraisal.process;

import static org.jiuzhu.appraisal.process.AppraisalProcess.CHANGE_NEEDED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.appraisal.Appraisal;
import org.jiuzhu.appraisal.Appraisals;
import org.jiuzhu.appraisal.Session;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Role;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two surveyors look again at an award that the appraisal doubted (第十六条、第十九条). */
@Component
class ResurveyAward implements StepForm<ResurveyAward.Form> {

    private final Appraisals appraisals;
    private final AppraisalFacts facts;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;
    private final Clock clock;

    ResurveyAward(
            Appraisals appraisals, AppraisalFacts facts, StaffDirectory staff, CurrentActor currentActor, Clock clock) {
        this.appraisals = appraisals;
        this.facts = facts;
        this.staff = staff;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    enum Result {
        KEPT,
        CHANGE
    }

    record Form(
            @Nullable LocalDate surveyedOn,
            @AtMost(64) @Nullable String companion,
            @AtMost(100) @Nullable String present,
            @AtMost(2000) @Nullable String found,
            @Nullable Boolean familySigned,
            @Nullable Boolean surveyorsSigned,
            @Nullable Result result) {}

    @Override
    public String taskKey() {
        return "Task_ResurveyAward";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        Appraisal appraisal = appraisals.find(number);
        Field.Option[] colleagues = staff.of(Role.SURVEYOR, appraisal.townshipCode()).stream()
                .filter(one -> !one.id().equals(currentActor.get().id()))
                .map(one -> new Field.Option(one.id(), one.name()))
                .toArray(Field.Option[]::new);
        return new FormPage(
                        "民主评议有疑问（争议大），由两名调查员复查。需要变更的，提交后转入“待遇变更”：先听取家庭意见，再由另一人签署；评议和复查都不直接停发。",
                        facts.of(appraisal),
                        List.of(
                                Field.of("surveyedOn", "复查日期", Field.Kind.DATE).required(),
                                Field.choice("companion", "同行调查员", colleagues).required(),
                                Field.of("present", "在场家庭成员或被访人", Field.Kind.TEXT)
                                        .required(),
                                Field.of("found", "查明的事实", Field.Kind.LONG_TEXT)
                                        .help("就评议中的疑问逐项写明。")
                                        .required(),
                                Field.files("evidence", "照片和证明材料"),
                                Field.of("familySigned", "在场人员已签字", Field.Kind.FLAG)
                                        .required(),
                                Field.of("surveyorsSigned", "两名调查员已签字", Field.Kind.FLAG)
                                        .required(),
                                Field.choice(
                                                "result",
                                                "复查意见",
                                                new Field.Option("KEPT", "情况没有变化，待遇不变"),
                                                new Field.Option("CHANGE", "需要变更，提出待遇变更"))
                                        .required()))
                .papers(facts.papers(appraisal));
    }

    @Override
    public Form initial(String number) {
        return new Form(LocalDate.now(clock), null, null, null, false, false, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Appraisal appraisal = appraisals.find(number);
        LocalDate day = form.surveyedOn();
        LocalDate held = appraisals.session(number).map(Session::heldOn).orElse(appraisal.openedOn());
        boolean ended = appraisals
                .award(appraisal)
                .map(one -> one.state() == Award.State.ENDED)
                .orElse(true);
        String companion = form.companion();
        return new Checks()
                .required("surveyedOn", day, "请填写复查日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "surveyedOn", "复查日期晚于今天")
                .that(day == null || !day.isBefore(held), "surveyedOn", "复查日期早于评议日期")
                .required("companion", companion, "请选择同行调查员，调查须两人以上")
                .that(!currentActor.get().id().equals(companion), "companion", "两名调查员须是不同的人")
                .that(
                        companion == null
                                || companion.isBlank()
                                || staff.of(Role.SURVEYOR, appraisal.townshipCode()).stream()
                                        .anyMatch(one -> one.id().equals(companion)),
                        "companion",
                        "请选择本乡镇（街道）的调查岗")
                .required("present", form.present(), "请填写在场的家庭成员或被访人")
                .required("found", form.found(), "请填写查明的事实")
                .that(Boolean.TRUE.equals(form.familySigned()), "familySigned", "在场人员须签字")
                .that(Boolean.TRUE.equals(form.surveyorsSigned()), "surveyorsSigned", "两名调查员须签字")
                .required("result", form.result(), "请选择复查意见")
                .that(form.result() != Result.CHANGE || !ended, "result", "待遇已经停止，不需要再提出变更")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        boolean change = form.result() == Result.CHANGE;
        String companion = Objects.requireNonNull(form.companion());
        appraisals.surveyed(
                number,
                Dates.chinese(Objects.requireNonNull(form.surveyedOn())) + "，" + actor.name() + "、"
                        + staff.names(List.of(companion)).getOrDefault(companion, companion) + "两人复查，在场："
                        + form.present() + "；各方已签字。查明：" + form.found(),
                change);
        return Map.of(CHANGE_NEEDED.name(), CHANGE_NEEDED.toEngine(change));
    }
}
