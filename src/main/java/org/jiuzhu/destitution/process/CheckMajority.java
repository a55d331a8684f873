package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionMajorityProcess.AT_SCHOOL;
import static org.jiuzhu.destitution.process.DestitutionMajorityProcess.CHECK_AT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardCorrections;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核实是否在校就读: with the proof of the school, or not. */
@Component
class CheckMajority implements StepForm<CheckMajority.Form> {

    private final AwardCorrections corrections;
    private final Minors minors;
    private final ReviewDeadlines deadlines;
    private final ReviewRecords records;
    private final Clock clock;

    CheckMajority(
            AwardCorrections corrections,
            Minors minors,
            ReviewDeadlines deadlines,
            ReviewRecords records,
            Clock clock) {
        this.corrections = corrections;
        this.minors = minors;
        this.deadlines = deadlines;
        this.records = records;
        this.clock = clock;
    }

    record Form(
            @Nullable School school,
            @AtMost(100) @Nullable String proof,
            @Nullable LocalDate until,
            @AtMost(500) @Nullable String words) {}

    enum School {
        COMPULSORY("接受义务教育"),
        SENIOR("普通高中就读"),
        VOCATIONAL("中等职业学校就读"),
        NONE("不再就读");

        private final String title;

        School(String title) {
            this.title = title;
        }
    }

    @Override
    public String taskKey() {
        return "Task_CheckMajority";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        Award award = corrections.award(number);
        return new FormPage(
                "年满18周岁后仍在接受义务教育或者在高中、中等职业学校就读的，继续供养到毕业；不再就读的，登记后系统提出终止供养，经核实、告知、公示、签署后才终止。",
                List.of(
                        FormPage.fact("待遇", number),
                        FormPage.fact("供养对象", award.holderName()),
                        FormPage.fact("满18周岁", Dates.chinese(minors.ofAge(number)))),
                List.of(
                        Field.choice(
                                        "school",
                                        "就读情况",
                                        Arrays.stream(School.values())
                                                .map(one -> new Field.Option(one.name(), one.title))
                                                .toArray(Field.Option[]::new))
                                .required(),
                        Field.of("proof", "在校证明（学校、编号）", Field.Kind.TEXT)
                                .required()
                                .when("school=COMPULSORY|SENIOR|VOCATIONAL"),
                        Field.of("until", "何时再核实（毕业或者学年结束）", Field.Kind.DATE)
                                .required()
                                .when("school=COMPULSORY|SENIOR|VOCATIONAL"),
                        Field.of("words", "核实情况", Field.Kind.LONG_TEXT).required(),
                        Field.files("schoolProof", "在校证明")));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks =
                new Checks().required("school", form.school(), "请选择就读情况").required("words", form.words(), "请写明核实情况");
        if (form.school() != null && form.school() != School.NONE) {
            LocalDate until = form.until();
            LocalDate today = LocalDate.now(clock);
            checks.required("proof", form.proof(), "请填写在校证明")
                    .required("until", until, "请填写何时再核实")
                    .that(
                            until == null || until.isAfter(today) && !until.isAfter(today.plusYears(4)),
                            "until",
                            "应在今天以后、4年以内");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        School school = Objects.requireNonNull(form.school());
        records.write(
                number,
                ReviewRecord.Kind.NOTE,
                school.title + (form.proof() == null ? "" : "（" + form.proof() + "）") + "：" + form.words(),
                actor);
        boolean atSchool = school != School.NONE;
        Map<String, Object> variables = new HashMap<>();
        variables.put(AT_SCHOOL.name(), AT_SCHOOL.toEngine(atSchool));
        if (atSchool) {
            variables.put(CHECK_AT.name(), CHECK_AT.toEngine(deadlines.checkAt(Objects.requireNonNull(form.until()))));
        }
        return variables;
    }
}
