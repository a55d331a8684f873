package org.jiuzhu.subsistence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Role;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every further survey of a family has in common with the first: two surveyors, signatures, dates (第十六条). */
@Component
class SecondSurvey {

    private final StaffDirectory staff;
    private final Applications applications;
    private final CurrentActor currentActor;
    private final Clock clock;

    SecondSurvey(StaffDirectory staff, Applications applications, CurrentActor currentActor, Clock clock) {
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

    List<Field> fields(String caseNumber) {
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

    Checks check(String caseNumber, Form form) {
        return new Checks()
                .required("surveyedOn", form.surveyedOn(), "请填写调查日期")
                .that(!future(form.surveyedOn()), "surveyedOn", "调查日期晚于今天")
                .that(!beforeAcceptance(caseNumber, form.surveyedOn()), "surveyedOn", "调查日期早于受理日期")
                .required("companion", form.companion(), "请选择同行调查员，调查须两人以上")
                .that(!currentActor.get().id().equals(form.companion()), "companion", "两名调查员须是不同的人")
                .required("present", form.present(), "请填写在场的家庭成员或被访人")
                .required("facts", form.facts(), "请填写查明的事实")
                .that(Boolean.TRUE.equals(form.familySigned()), "familySigned", "在场人员须签字")
                .that(Boolean.TRUE.equals(form.surveyorsSigned()), "surveyorsSigned", "两名调查员须签字");
    }

    /** The survey in a sentence. */
    String words(Form form, Actor surveyor) {
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
