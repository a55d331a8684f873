package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionProcess.OBJECTION;
import static org.jiuzhu.destitution.process.DestitutionProcess.OPINION_BY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.destitution.DestitutionPublicity;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.intake.Applications;
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

/** 公示初审意见: seven days in the village; an objection leads to a new survey, a new opinion and publicity again (第十五条). */
@Component
class PublishDestitution implements StepForm<PublishDestitution.Form> {

    private final Destitutions destitutions;
    private final Applications applications;
    private final DestitutionDeadlines deadlines;
    private final Paperwork paperwork;
    private final DestitutionFacts facts;
    private final Clock clock;

    PublishDestitution(
            Destitutions destitutions,
            Applications applications,
            DestitutionDeadlines deadlines,
            Paperwork paperwork,
            DestitutionFacts facts,
            Clock clock) {
        this.destitutions = destitutions;
        this.applications = applications;
        this.deadlines = deadlines;
        this.paperwork = paperwork;
        this.facts = facts;
        this.clock = clock;
    }

    enum Heard {
        NOTHING,
        OBJECTION
    }

    record Form(
            @AtMost(200) @Nullable String place,
            @Nullable LocalDate fromDay,
            @Nullable Heard heard,
            @AtMost(1000) @Nullable String objection) {}

    @Override
    public String taskKey() {
        return "Task_PublishDestitution";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.request(caseNumber));
        lines.addAll(facts.course(caseNumber));
        return new FormPage(
                        "打印公示张贴在村（居）务公开栏，公示" + days(caseNumber)
                                + "天；先存下张贴日期和地点，期满后登记有无异议再提交。有异议的，15个工作日内重新调查、提出意见并再次公示（特困人员认定办法 第十五条）。",
                        lines,
                        List.of(
                                Field.of("place", "公示地点", Field.Kind.TEXT).required(),
                                Field.of("fromDay", "张贴日期", Field.Kind.DATE).required(),
                                Field.choice(
                                                "heard",
                                                "期满后有无异议",
                                                new Field.Option("NOTHING", "没有异议"),
                                                new Field.Option("OBJECTION", "有异议"))
                                        .required(),
                                Field.of("objection", "异议的内容（异议人保密）", Field.Kind.LONG_TEXT)
                                        .required()
                                        .when("heard=OBJECTION"),
                                Field.files("publicity", "张贴的照片")))
                .papers(paperwork.papers(caseNumber, LetterKind.SUPPORT_PUBLICITY));
    }

    private int days(String caseNumber) {
        return deadlines.publicityDays(applications.find(caseNumber).townshipCode());
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(null, LocalDate.now(clock), null, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        LocalDate from = form.fromDay();
        LocalDate end = from == null ? null : from.plusDays(days(caseNumber));
        LocalDate opinion = destitutions
                .opinion(caseNumber)
                .map(one -> one.formedAt().toLocalDate())
                .orElse(null);
        Checks checks = new Checks()
                .required("place", form.place(), "请填写公示地点")
                .required("fromDay", from, "请填写张贴日期")
                .that(from == null || !from.isAfter(LocalDate.now(clock)), "fromDay", "张贴日期晚于今天")
                .that(from == null || opinion == null || !from.isBefore(opinion), "fromDay", "张贴日期早于初审意见的日期")
                .required("heard", form.heard(), "请选择有无异议")
                .that(
                        form.heard() == Heard.OBJECTION
                                || end == null
                                || !LocalDate.now(clock).isBefore(end),
                        "heard",
                        "公示到" + (end == null ? "" : Dates.chinese(end)) + "期满，期满后再登记没有异议");
        if (form.heard() == Heard.OBJECTION) {
            checks.required("objection", form.objection(), "请写明异议的内容");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        LocalDate from = Objects.requireNonNull(form.fromDay());
        boolean objection = form.heard() == Heard.OBJECTION;
        destitutions.publicised(new DestitutionPublicity(
                caseNumber,
                from,
                from.plusDays(days(caseNumber)),
                form.place() == null ? "" : form.place(),
                objection ? form.objection() : null,
                actor.id(),
                LocalDate.now(clock)));
        Map<String, Object> variables = new HashMap<>();
        variables.put(OBJECTION.name(), OBJECTION.toEngine(objection));
        if (objection) {
            variables.put(
                    OPINION_BY.name(),
                    OPINION_BY.toEngine(deadlines.again(
                            caseNumber,
                            applications.find(caseNumber).townshipCode(),
                            "公示有异议，重新调查和提出意见（民发〔2021〕43号 第十五条）",
                            actor)));
        }
        return variables;
    }
}
