package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.INTAKE_OUTCOME;
import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.PlaceOfApplication;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.subsistence.process.SubsistenceProcess.IntakeOutcome;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 转办告知: the wrong place is no refusal; the family is told the right one (第五条; 首问责任). */
@Component
class ReferElsewhere implements StepForm<ReferElsewhere.Form> {

    private final Applications applications;
    private final PlaceOfApplication place;
    private final Areas areas;
    private final CaseFacts facts;
    private final CaseLetters letters;

    ReferElsewhere(
            Applications applications, PlaceOfApplication place, Areas areas, CaseFacts facts, CaseLetters letters) {
        this.applications = applications;
        this.place = place;
        this.areas = areas;
        this.facts = facts;
        this.letters = letters;
    }

    /**
     * Where the family is sent.
     *
     * @param outcome REFER, or STAY when it belongs here after all
     * @param township code of the township of this city, or OUTSIDE
     * @param place the place outside this city, in words
     */
    record Form(
            @Nullable String outcome,
            @Nullable String township,
            @Nullable String place,
            @Nullable String phone,
            @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_ReferElsewhere";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        Application application = applications.find(caseNumber);
        List<Field.Option> places = new ArrayList<>();
        places.add(new Field.Option("OUTSIDE", "本市以外"));
        List<Area> counties = new ArrayList<>(areas.counties());
        // the own county first: that is where most of those who come to the wrong window belong
        counties.sort(Comparator.comparing(county -> !county.code().equals(application.countyCode())));
        counties.forEach(county -> areas.townshipsOf(county.code()).stream()
                .filter(town -> !town.code().equals(application.townshipCode()))
                .forEach(town -> places.add(new Field.Option(town.code(), county.name() + town.name()))));
        List<FormPage.Fact> lines = new ArrayList<>();
        place.of(application.declaration(), application.townshipCode())
                .ifPresent(found -> lines.add(fact("受理地点建议", found.text() + "（" + found.basis() + "）")));
        return new FormPage(
                "告诉申请人应到哪里申请；提交后生成转办告知单，在案件页打印交给申请人。选错了可以退回继续办理。",
                facts.with(caseNumber, lines.toArray(FormPage.Fact[]::new)),
                List.of(
                        Field.choice(
                                        "outcome",
                                        "处理",
                                        new Field.Option("REFER", "转办，出具转办告知单"),
                                        new Field.Option("STAY", "仍由本窗口办理，退回核对材料"))
                                .required(),
                        Field.choice("township", "应受理的乡镇（街道）", places.toArray(Field.Option[]::new))
                                .when("outcome=REFER"),
                        Field.of("place", "本市以外应受理的单位", Field.Kind.TEXT).when("township=OUTSIDE"),
                        Field.of("phone", "该单位联系电话", Field.Kind.TEXT).when("outcome=REFER"),
                        Field.of("reason", "不属本窗口受理的原因", Field.Kind.LONG_TEXT).when("outcome=REFER")));
    }

    @Override
    public Form initial(String caseNumber) {
        Application application = applications.find(caseNumber);
        return place.of(application.declaration(), application.townshipCode())
                .map(found -> switch (found.where()) {
                    case HUKOU_TOWNSHIP -> new Form("REFER", found.townshipCode(), null, null, "申请人户籍不在本乡镇（街道）");
                    case OUTSIDE ->
                        new Form("REFER", "OUTSIDE", application.declaration().hukouElsewhere(), null, "申请人户籍不在本市");
                    case HERE, OTHER_APPLICANT -> new Form("REFER", null, null, null, null);
                })
                .orElseGet(() -> new Form("REFER", null, null, null, null));
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Checks checks = new Checks().required("outcome", form.outcome(), "请选择如何处理");
        if (!"REFER".equals(form.outcome())) {
            return checks.problems();
        }
        boolean outside = "OUTSIDE".equals(form.township());
        String own = applications.find(caseNumber).townshipCode();
        return checks.required("township", form.township(), "请选择应受理的乡镇（街道）")
                .that(
                        form.township() == null
                                || outside
                                || areas.find(form.township())
                                        .filter(area -> area.level() == Area.Level.TOWNSHIP)
                                        .isPresent(),
                        "township",
                        "没有这个乡镇（街道），请重新选择")
                .that(!own.equals(form.township()), "township", "本窗口就属这个乡镇（街道），请选择“仍由本窗口办理”")
                .that(!outside || form.place() != null && !form.place().isBlank(), "place", "请填写本市以外应受理的单位")
                .required("reason", form.reason(), "请填写原因")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        if (!"REFER".equals(form.outcome()) || form.township() == null) {
            return Map.of(INTAKE_OUTCOME.name(), INTAKE_OUTCOME.toEngine(IntakeOutcome.INCOMPLETE));
        }
        applications.changeStatus(caseNumber, applications.find(caseNumber).status(), Application.Status.REFERRED);
        letters.referral(
                caseNumber,
                form.township().equals("OUTSIDE")
                        ? form.place() == null ? "" : form.place().strip()
                        : areas.name(form.township()) + "社会救助窗口",
                form.phone() == null ? "" : form.phone(),
                form.reason() == null ? "" : form.reason(),
                actor);
        return Map.of(INTAKE_OUTCOME.name(), INTAKE_OUTCOME.toEngine(IntakeOutcome.LEFT));
    }
}
