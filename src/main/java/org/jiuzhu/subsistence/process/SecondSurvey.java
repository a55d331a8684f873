package org.jiuzhu.subsistence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Role;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every further survey of a family has in common with the first: two surveyors, signatures, dates (第十六条). */
@Component
class SecondSurvey {

    private final ReviewRecords records;
    private final Publicities publicities;
    private final CaseFacts facts;
    private final StaffDirectory staff;
    private final Applications applications;
    private final CurrentActor currentActor;
    private final Clock clock;

    SecondSurvey(
            ReviewRecords records,
            Publicities publicities,
            CaseFacts facts,
            StaffDirectory staff,
            Applications applications,
            CurrentActor currentActor,
            Clock clock) {
        this.records = records;
        this.publicities = publicities;
        this.facts = facts;
        this.staff = staff;
        this.applications = applications;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The record of a further survey.
     *
     * @param answer answer to whoever objected, or null where nobody did
     */
    record Form(
            @Nullable LocalDate surveyedOn,
            @Nullable String companion,
            @Nullable String present,
            @Nullable String facts,
            @Nullable Boolean familySigned,
            @Nullable Boolean surveyorsSigned,
            @Nullable String answer) {}

    Form initial() {
        return new Form(LocalDate.now(clock), null, null, null, false, false, null);
    }

    /**
     * The form of a further survey.
     *
     * @param returned whether the case was sent back: then it shows why
     */
    FormPage page(String caseNumber, String purpose, boolean returned) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.with(caseNumber));
        if (returned) {
            lines.addAll(facts.returns(caseNumber));
        }
        lines.addAll(facts.objections(caseNumber));
        List<Field> fields = new ArrayList<>(fields(caseNumber));
        if (objected(caseNumber)) {
            fields.add(Field.of("answer", "对异议人的答复", Field.Kind.LONG_TEXT).required());
        }
        return new FormPage(purpose, lines, fields, facts.amendment(caseNumber));
    }

    private List<Field> fields(String caseNumber) {
        String township = applications.find(caseNumber).townshipCode();
        Field.Option[] colleagues = staff.of(Role.SURVEYOR, township).stream()
                .filter(colleague -> !colleague.id().equals(currentActor.get().id()))
                .map(colleague -> new Field.Option(colleague.id(), colleague.name()))
                .toArray(Field.Option[]::new);
        return List.of(
                Field.of("surveyedOn", "调查日期", Field.Kind.DATE).required(),
                Field.choice("companion", "同行调查员", colleagues).required(),
                Field.of("present", "在场家庭成员或被访人", Field.Kind.TEXT).required(),
                Field.of("facts", "查明的事实", Field.Kind.LONG_TEXT).required(),
                Field.files("evidence", "照片和证明材料"),
                Field.of("familySigned", "在场人员已签字", Field.Kind.FLAG).required(),
                Field.of("surveyorsSigned", "两名调查员已签字", Field.Kind.FLAG).required());
    }

    List<FieldProblem> check(String caseNumber, Form form) {
        Checks checks = new Checks()
                .required("surveyedOn", form.surveyedOn(), "请填写调查日期")
                .that(!future(form.surveyedOn()), "surveyedOn", "调查日期晚于今天")
                .that(!beforeAcceptance(caseNumber, form.surveyedOn()), "surveyedOn", "调查日期早于受理日期")
                .required("companion", form.companion(), "请选择同行调查员，调查须两人以上")
                .that(!currentActor.get().id().equals(form.companion()), "companion", "两名调查员须是不同的人")
                .required("present", form.present(), "请填写在场的家庭成员或被访人")
                .required("facts", form.facts(), "请填写查明的事实")
                .that(Boolean.TRUE.equals(form.familySigned()), "familySigned", "在场人员须签字")
                .that(Boolean.TRUE.equals(form.surveyorsSigned()), "surveyorsSigned", "两名调查员须签字");
        if (objected(caseNumber)) {
            checks.required("answer", form.answer(), "请填写对异议人的答复");
        }
        return checks.problems();
    }

    /** Keeps the survey in the case file and answers whoever has objected. */
    void record(String caseNumber, ReviewRecord.Kind kind, Form form, Actor surveyor) {
        String answer = Objects.requireNonNullElse(form.answer(), "");
        boolean answers = objected(caseNumber);
        records.write(caseNumber, kind, words(form, surveyor) + (answers ? "。答复异议人：" + answer : ""), surveyor);
        if (answers) {
            publicities.answer(caseNumber, answer, surveyor);
        }
    }

    private boolean objected(String caseNumber) {
        return publicities.state(caseNumber).open() > 0;
    }

    /** The survey in a sentence. */
    private String words(Form form, Actor surveyor) {
        String companion = form.companion() == null ? "" : form.companion();
        Map<String, String> names = staff.names(List.of(companion));
        return (form.surveyedOn() == null ? "" : Dates.chinese(form.surveyedOn()))
                + "，" + surveyor.name() + "、" + names.getOrDefault(companion, companion) + "两人调查，在场："
                + form.present() + "；各方已签字。查明：" + form.facts();
    }

    boolean future(@Nullable LocalDate day) {
        return day != null && day.isAfter(LocalDate.now(clock));
    }

    boolean beforeAcceptance(String caseNumber, @Nullable LocalDate day) {
        LocalDate accepted = applications.find(caseNumber).acceptedOn();
        return day != null && accepted != null && day.isBefore(accepted);
    }
}
