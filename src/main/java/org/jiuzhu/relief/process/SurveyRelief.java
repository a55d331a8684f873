package org.jiuzhu.relief.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiuzhu.engine.AlsoActed;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.relief.ReliefCase;
import org.jiuzhu.relief.ReliefCases;
import org.jiuzhu.relief.ReliefExaminations;
import org.jiuzhu.relief.ReliefSurvey;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Role;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 调查支出型困难 by two: what was spent, what comes in, what there is (社会救助暂行办法 第四十八条). */
@Component
class SurveyRelief implements StepForm<SurveyRelief.Form>, AlsoActed {

    private static final String TASK = "Task_SurveyRelief";

    private final ReliefCases cases;
    private final ReliefExaminations examinations;
    private final Applications applications;
    private final StaffDirectory staff;
    private final ReliefFacts facts;
    private final CurrentActor currentActor;
    private final Clock clock;

    SurveyRelief(
            ReliefCases cases,
            ReliefExaminations examinations,
            Applications applications,
            StaffDirectory staff,
            ReliefFacts facts,
            CurrentActor currentActor,
            Clock clock) {
        this.cases = cases;
        this.examinations = examinations;
        this.applications = applications;
        this.staff = staff;
        this.facts = facts;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    enum Answer {
        YES,
        NO
    }

    record Form(
            @Nullable LocalDate surveyedOn,
            @AtMost(64) @Nullable String companion,
            @Nullable Money spending,
            @Nullable Money yearIncome,
            @Nullable Answer property,
            @Nullable Answer disputed,
            @AtMost(2000) @Nullable String findings,
            @Nullable Boolean signed) {}

    @Override
    public String taskKey() {
        return TASK;
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        ReliefCase one = cases.find(caseNumber);
        String self = currentActor.get().id();
        Field.Option[] colleagues = staff.of(Role.SURVEYOR, one.townshipCode()).stream()
                .filter(colleague -> !colleague.id().equals(self))
                .map(colleague -> new Field.Option(colleague.id(), colleague.name()))
                .toArray(Field.Option[]::new);
        return new FormPage(
                one.recipient() ? "低保、特困对象只核实支出：看票据、核对自付部分（民发〔2022〕83号）。" : "两人以上核实支出、收入和财产；所见与申报不同的按核实的填。",
                facts.request(caseNumber),
                List.of(
                        Field.of("surveyedOn", "调查日期", Field.Kind.DATE).required(),
                        Field.choice("companion", "同行调查员", colleagues).required(),
                        Field.of("spending", "核实的自付支出（元）", Field.Kind.MONEY).required(),
                        Field.of("yearIncome", "核实的全家近12个月收入（元）", Field.Kind.MONEY)
                                .required(),
                        Field.choice(
                                        "property",
                                        "财产状况",
                                        new Field.Option("YES", "符合规定"),
                                        new Field.Option("NO", "不符合规定"))
                                .required(),
                        Field.choice(
                                        "disputed",
                                        "有没有争议",
                                        new Field.Option("NO", "情况清楚，没有争议"),
                                        new Field.Option("YES", "有人提出不同说法，或者情况不清楚"))
                                .required(),
                        Field.of("findings", "调查情况（支出的用途、家庭生活、邻里反映）", Field.Kind.LONG_TEXT)
                                .required(),
                        Field.of("signed", "被调查人和两名调查员都已签字", Field.Kind.FLAG).required(),
                        Field.files("photos", "票据和入户照片")));
    }

    @Override
    public Form initial(String caseNumber) {
        ReliefCase one = cases.find(caseNumber);
        Long income = one.yearIncomeFen();
        return new Form(
                LocalDate.now(clock),
                null,
                one.spending(),
                income == null ? null : Money.ofFen(income),
                null,
                null,
                null,
                null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        LocalDate day = form.surveyedOn();
        LocalDate accepted = applications.find(caseNumber).acceptedOn();
        return new Checks()
                .required("surveyedOn", day, "请填写调查日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "surveyedOn", "调查日期晚于今天")
                .that(day == null || accepted == null || !day.isBefore(accepted), "surveyedOn", "调查日期早于受理日期")
                .required("companion", form.companion(), "请选择同行调查员，调查须两人以上")
                .that(!currentActor.get().id().equals(form.companion()), "companion", "两名调查员须是不同的人")
                .required("spending", form.spending(), "请填写核实的自付支出")
                .that(form.spending() == null || !form.spending().isNegative(), "spending", "金额不能是负数")
                .required("yearIncome", form.yearIncome(), "请填写核实的收入，没有收入的填0")
                .that(form.yearIncome() == null || !form.yearIncome().isNegative(), "yearIncome", "金额不能是负数")
                .required("property", form.property(), "请选择财产状况")
                .required("disputed", form.disputed(), "请选择有没有争议")
                .required("findings", form.findings(), "请填写调查情况")
                .that(Boolean.TRUE.equals(form.signed()), "signed", "请被调查人和两名调查员签字")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        examinations.surveyed(new ReliefSurvey(
                caseNumber,
                Objects.requireNonNull(form.surveyedOn()),
                actor.id(),
                Objects.requireNonNull(form.companion()),
                Objects.requireNonNull(form.spending()).fen(),
                Objects.requireNonNull(form.yearIncome()).fen(),
                form.property() == Answer.YES,
                form.disputed() == Answer.YES,
                form.findings() == null ? "" : form.findings(),
                LocalDateTime.now(clock)));
        return Map.of();
    }

    /** The second surveyor has surveyed as much as the first, who holds the task. */
    @Override
    public Optional<String> step(String caseNumber, String person, Set<String> taskKeys) {
        return taskKeys.contains(TASK)
                        && examinations
                                .survey(caseNumber)
                                .filter(survey -> survey.companion().equals(person))
                                .isPresent()
                ? Optional.of("调查支出型困难")
                : Optional.empty();
    }
}
