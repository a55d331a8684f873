package org.jiuzhu.continuation.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiuzhu.continuation.HelpTest;
import org.jiuzhu.continuation.HelpTests;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.DeclarationTitles;
import org.jiuzhu.organisation.Areas;
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

/** 测试其他救助: the schemes proposed are gone through one by one; nothing is given or refused here. */
@Component
class TestOtherHelp implements StepForm<TestOtherHelp.Form> {

    private final HelpTests tests;
    private final Areas areas;

    TestOtherHelp(HelpTests tests, Areas areas) {
        this.tests = tests;
        this.areas = areas;
    }

    record Form(
            @Nullable List<String> tested,
            HelpTest.@Nullable Outcome outcome,
            @AtMost(60) @Nullable String number,
            @AtMost(1000) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_TestOtherHelp";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        HelpTest test = tests.find(number);
        List<FormPage.Fact> facts = new ArrayList<>();
        facts.add(fact("编号", number + "，" + areas.name(test.townshipCode())));
        facts.add(fact(test.source().title(), test.reference()));
        facts.add(fact("建议测试", test.aids().stream().map(DeclarationTitles::aid).collect(Collectors.joining("、"))));
        facts.add(fact("应在何时前办结", Dates.chinese(tests.dueOn(number))));
        List<FormPage.Paper> papers = new ArrayList<>();
        String caseNumber = test.caseNumber();
        if (caseNumber != null) {
            papers.add(new FormPage.Paper("打开原案卷", "/cases/" + caseNumber));
        }
        return new FormPage(
                        "一项救助停了或者没有确认，不等于没有困难：联系家庭，逐项测试其他救助；需要的在窗口登记申请或者转办，已经提交且仍然有效的材料不再重复收取。",
                        facts,
                        List.of(
                                Field.checklist(
                                        "tested",
                                        "已经逐项测试的",
                                        Arrays.stream(Declaration.Aid.values())
                                                .map(one -> new Field.Option(one.name(), DeclarationTitles.aid(one)))
                                                .toList()),
                                Field.choice(
                                                "outcome",
                                                "结果",
                                                Arrays.stream(HelpTest.Outcome.values())
                                                        .map(one -> new Field.Option(one.name(), one.title()))
                                                        .toArray(Field.Option[]::new))
                                        .required(),
                                Field.of("number", "登记的案号、转办编号", Field.Kind.TEXT)
                                        .required()
                                        .when("outcome=REGISTERED|REFERRED"),
                                Field.of("reason", "联系的情况、理由", Field.Kind.LONG_TEXT)
                                        .required()))
                .papers(papers);
    }

    @Override
    public Form initial(String number) {
        return new Form(tests.find(number).aids().stream().map(Enum::name).toList(), null, null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks()
                .that(form.tested() != null && !form.tested().isEmpty(), "tested", "请勾选已经测试的救助")
                .required("outcome", form.outcome(), "请选择结果")
                .required("reason", form.reason(), "请写明联系的情况、理由");
        if (form.outcome() != null && form.outcome().begun()) {
            checks.required("number", form.number(), "请填写登记的案号或者转办编号");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        HelpTest.Outcome outcome = Objects.requireNonNull(form.outcome());
        tests.done(
                number,
                outcome,
                Objects.requireNonNull(form.tested()).stream()
                        .map(Declaration.Aid::valueOf)
                        .toList(),
                outcome.begun() ? form.number() : null,
                Objects.requireNonNull(form.reason()),
                actor);
        return Map.of();
    }
}
