package org.jiuzhu.destitution.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.destitution.SpotCheck;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 县级抽查核实 of a case that was drawn (第十六条). It informs who signs, it does not decide. */
@Component
class SpotCheckDestitution implements StepForm<SpotCheckDestitution.Form> {

    private final Destitutions destitutions;
    private final DestitutionFacts facts;
    private final Clock clock;

    SpotCheckDestitution(Destitutions destitutions, DestitutionFacts facts, Clock clock) {
        this.destitutions = destitutions;
        this.facts = facts;
        this.clock = clock;
    }

    enum Agrees {
        YES,
        NO
    }

    record Form(@Nullable LocalDate checkedOn, @Nullable Agrees agrees, @AtMost(1000) @Nullable String findings) {}

    @Override
    public String taskKey() {
        return "Task_SpotCheckDestitution";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.request(caseNumber));
        lines.addAll(facts.examination(caseNumber));
        lines.addAll(facts.course(caseNumber));
        return new FormPage(
                "本案被随机抽中：请到户核实乡镇（街道）的调查和初审意见，结果供签署人参考（特困人员认定办法 第十六条：抽查比例不低于30%）。",
                lines,
                List.of(
                        Field.of("checkedOn", "核实日期", Field.Kind.DATE).required(),
                        Field.choice("agrees", "与调查和初审意见", new Field.Option("YES", "一致"), new Field.Option("NO", "不一致"))
                                .required(),
                        Field.of("findings", "核实情况（看了什么、问了谁，不一致在哪里）", Field.Kind.LONG_TEXT)
                                .required(),
                        Field.files("photos", "核实照片")));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(LocalDate.now(clock), null, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        LocalDate day = form.checkedOn();
        return new Checks()
                .required("checkedOn", day, "请填写核实日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "checkedOn", "核实日期晚于今天")
                .required("agrees", form.agrees(), "请选择是否一致")
                .required("findings", form.findings(), "请填写核实情况")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        destitutions.checked(new SpotCheck(
                caseNumber,
                Objects.requireNonNull(form.checkedOn()),
                form.agrees() == Agrees.YES,
                form.findings() == null ? "" : form.findings().strip(),
                actor.id(),
                LocalDateTime.now(clock)));
        return Map.of();
    }
}
