package org.jiuzhu.remedy.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.remedy.Remedies;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 提交答复和证据: what the office says, with the evidence and the articles that it decided by. */
@Component
class WriteDefence implements StepForm<WriteDefence.Form> {

    private final Remedies remedies;
    private final RemedyFacts facts;
    private final RemedyLetters letters;
    private final Clock clock;

    WriteDefence(Remedies remedies, RemedyFacts facts, RemedyLetters letters, Clock clock) {
        this.remedies = remedies;
        this.facts = facts;
        this.letters = letters;
        this.clock = clock;
    }

    record Form(
            @Nullable LocalDate day, @AtMost(2000) @Nullable String defence, @AtMost(1000) @Nullable String evidence) {}

    @Override
    public String taskKey() {
        return "Task_WriteDefence";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "写明作出决定的事实、证据、依据，办结后打印答复书（答辩状）和证据清单。逾期不提出书面答复、不提交证据的，视为决定没有证据、依据。",
                facts.of(number),
                List.of(
                        Field.of("defence", "答复（答辩）意见", Field.Kind.LONG_TEXT).required(),
                        Field.of("evidence", "证据、依据清单", Field.Kind.LONG_TEXT).required(),
                        Field.of("day", "提交日期", Field.Kind.DATE).required(),
                        Field.files("defencePapers", "提交的材料、签收凭证")));
    }

    @Override
    public Form initial(String number) {
        return new Form(LocalDate.now(clock), null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        LocalDate day = form.day();
        LocalDate served = remedies.find(number).servedOn();
        return new Checks()
                .required("defence", form.defence(), "请写明答复意见")
                .required("evidence", form.evidence(), "请列明证据、依据")
                .required("day", day, "请填写提交日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "day", "提交日期晚于今天")
                .that(day == null || served == null || !day.isBefore(served), "day", "提交日期早于收到副本")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        remedies.defended(number, Objects.requireNonNull(form.day()), Objects.requireNonNull(form.defence()));
        letters.defence(number, Objects.requireNonNull(form.evidence()), actor);
        return Map.of();
    }
}
