package org.jiuzhu.subsistence.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.document.Attachments;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Role;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jiuzhu.verification.HomeSurvey;
import org.jiuzhu.verification.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 入户调查: two different surveyors, a member present, both sides sign (第十六条). */
@Component
class SurveyHome implements StepForm<SurveyHome.Form> {

    private final Surveys surveys;
    private final StaffDirectory staff;
    private final Applications applications;
    private final CaseFacts facts;
    private final Attachments attachments;
    private final ObjectMapper json;
    private final CurrentActor currentActor;
    private final Clock clock;

    SurveyHome(
            Surveys surveys,
            StaffDirectory staff,
            Applications applications,
            CaseFacts facts,
            Attachments attachments,
            ObjectMapper json,
            CurrentActor currentActor,
            Clock clock) {
        this.surveys = surveys;
        this.staff = staff;
        this.applications = applications;
        this.facts = facts;
        this.attachments = attachments;
        this.json = json;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    record Form(
            @Nullable LocalDate surveyedOn,
            @Nullable String companion,
            @Nullable String present,
            @Nullable String living,
            @Nullable String incomeAndProperty,
            @Nullable String neighbours,
            HomeSurvey.@Nullable Result result,
            @Nullable String noPhotoReason,
            @Nullable Boolean familySigned,
            @Nullable Boolean surveyorsSigned) {}

    @Override
    public String taskKey() {
        return "Task_SurveyHome";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        Actor actor = currentActor.get();
        String township = applications.find(caseNumber).townshipCode();
        Field.Option[] colleagues = staff.of(Role.SURVEYOR, township).stream()
                .filter(colleague -> !colleague.id().equals(actor.id()))
                .map(colleague -> new Field.Option(colleague.id(), colleague.name()))
                .toArray(Field.Option[]::new);
        return new FormPage(
                "两名调查员一同入户，受理后3个工作日内开始（民发〔2021〕57号 第十五条、第十六条）。现场照片直接在本表上传。",
                facts.with(caseNumber),
                List.of(
                        Field.of("surveyedOn", "调查日期", Field.Kind.DATE).required(),
                        Field.choice("companion", "同行调查员", colleagues).required(),
                        Field.of("present", "在场家庭成员", Field.Kind.TEXT).required(),
                        Field.of("living", "居住和生活状况（吃穿住用）", Field.Kind.LONG_TEXT)
                                .required(),
                        Field.of("incomeAndProperty", "所见收入和财产情况", Field.Kind.LONG_TEXT),
                        Field.of("neighbours", "邻里访问", Field.Kind.LONG_TEXT),
                        Field.choice(
                                        "result",
                                        "调查结果",
                                        new Field.Option("TRUE", "申报属实"),
                                        new Field.Option("UNTRUE", "申报不属实"),
                                        new Field.Option("OTHER_AID", "转其他救助"))
                                .required(),
                        Field.files("photos", "现场照片和签字的调查表").help("住房、主要生活用品和签字页；至少一张。"),
                        Field.of("noPhotoReason", "没有照片的原因", Field.Kind.TEXT).help("有照片的不填。"),
                        Field.of("familySigned", "在场成员已签字", Field.Kind.FLAG).required(),
                        Field.of("surveyorsSigned", "两名调查员已签字", Field.Kind.FLAG).required()));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(LocalDate.now(clock), null, null, null, null, null, null, null, false, false);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        LocalDate accepted = applications.find(caseNumber).acceptedOn();
        LocalDate day = form.surveyedOn();
        return new Checks()
                .required("surveyedOn", day, "请填写调查日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "surveyedOn", "调查日期晚于今天")
                .that(day == null || accepted == null || !day.isBefore(accepted), "surveyedOn", "调查日期早于受理日期")
                .required("companion", form.companion(), "请选择同行调查员，入户须两人以上")
                .that(!currentActor.get().id().equals(form.companion()), "companion", "两名调查员须是不同的人")
                .required("present", form.present(), "请填写在场的家庭成员")
                .required("living", form.living(), "请填写居住和生活状况")
                .required("result", form.result(), "请选择调查结果")
                .that(
                        form.noPhotoReason() != null && !form.noPhotoReason().isBlank()
                                || attachments.brought(caseNumber, "photos") > 0,
                        "photos",
                        "请至少上传一张照片，不能拍照的在下一栏写明原因")
                .that(Boolean.TRUE.equals(form.familySigned()), "familySigned", "在场成员须签字")
                .that(Boolean.TRUE.equals(form.surveyorsSigned()), "surveyorsSigned", "两名调查员须签字")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        surveys.record(new HomeSurvey(
                caseNumber,
                Objects.requireNonNull(form.surveyedOn()),
                actor.id(),
                Objects.requireNonNull(form.companion()),
                Objects.requireNonNull(form.result()),
                json.valueToTree(form).toString(),
                LocalDateTime.now(clock)));
        return Map.of();
    }
}
