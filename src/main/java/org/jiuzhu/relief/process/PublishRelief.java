package org.jiuzhu.relief.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.relief.ReliefCases;
import org.jiuzhu.relief.ReliefExaminations;
import org.jiuzhu.relief.ReliefPublicity;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 公示救助意见: some days in the village, without number of identity or illness (社会救助暂行办法 第四十八条、第六十一条). */
@Component
class PublishRelief implements StepForm<PublishRelief.Form> {

    private final ReliefCases cases;
    private final ReliefExaminations examinations;
    private final Parameters parameters;
    private final Paperwork paperwork;
    private final ReliefFacts facts;
    private final Clock clock;

    PublishRelief(
            ReliefCases cases,
            ReliefExaminations examinations,
            Parameters parameters,
            Paperwork paperwork,
            ReliefFacts facts,
            Clock clock) {
        this.cases = cases;
        this.examinations = examinations;
        this.parameters = parameters;
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
        return "Task_PublishRelief";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.request(caseNumber));
        lines.addAll(facts.examination(caseNumber));
        return new FormPage(
                        "打印公示张贴在村（居）务公开栏，公示" + days(caseNumber) + "天；先存下张贴日期和地点，期满后登记有无异议再提交（社会救助暂行办法 第四十八条）。",
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
                                Field.of("objection", "异议的内容和核实情况（异议人保密）", Field.Kind.LONG_TEXT)
                                        .required()
                                        .when("heard=OBJECTION"),
                                Field.files("publicity", "张贴的照片")))
                .papers(paperwork.papers(caseNumber, LetterKind.RELIEF_PUBLICITY));
    }

    private int days(String caseNumber) {
        return parameters.number("relief-publicity-days", cases.find(caseNumber).townshipCode());
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(null, LocalDate.now(clock), null, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        LocalDate from = form.fromDay();
        LocalDate end = from == null ? null : from.plusDays(days(caseNumber));
        Checks checks = new Checks()
                .required("place", form.place(), "请填写公示地点")
                .required("fromDay", from, "请填写张贴日期")
                .that(from == null || !from.isAfter(LocalDate.now(clock)), "fromDay", "张贴日期晚于今天")
                .that(
                        end == null || !LocalDate.now(clock).isBefore(end),
                        "heard",
                        "公示到" + (end == null ? "" : Dates.chinese(end)) + "期满，期满后再登记有无异议")
                .required("heard", form.heard(), "请选择有无异议");
        if (form.heard() == Heard.OBJECTION) {
            checks.required("objection", form.objection(), "请写明异议的内容和核实情况");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        LocalDate from = Objects.requireNonNull(form.fromDay());
        examinations.publicised(new ReliefPublicity(
                caseNumber,
                from,
                from.plusDays(days(caseNumber)),
                form.place() == null ? "" : form.place(),
                form.heard() == Heard.OBJECTION ? form.objection() : null,
                actor.id(),
                LocalDate.now(clock)));
        return Map.of();
    }
}
