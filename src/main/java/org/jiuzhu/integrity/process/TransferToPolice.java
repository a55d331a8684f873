package org.jiuzhu.integrity.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.integrity.Dishonesties;
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

/** 移送公安机关: the clue and the evidence go over, the list waits. */
@Component
class TransferToPolice implements StepForm<TransferToPolice.Form> {

    private final Dishonesties cases;
    private final IntegrityFacts facts;
    private final IntegrityLetters letters;
    private final Clock clock;

    TransferToPolice(Dishonesties cases, IntegrityFacts facts, IntegrityLetters letters, Clock clock) {
        this.cases = cases;
        this.facts = facts;
        this.letters = letters;
        this.clock = clock;
    }

    record Form(@AtMost(60) @Nullable String organ, @Nullable LocalDate day, @AtMost(100) @Nullable String receipt) {}

    @Override
    public String taskKey() {
        return "Task_TransferToPolice";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "涉嫌犯罪的，把线索和证据移送公安机关；名单暂不列入，等公安机关的处理结果。完成后即制作移送函。",
                facts.of(number),
                List.of(
                        Field.of("organ", "移送给哪个公安机关", Field.Kind.TEXT).required(),
                        Field.of("day", "移送日期", Field.Kind.DATE).required(),
                        Field.of("receipt", "回执号", Field.Kind.TEXT)));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, LocalDate.now(clock), null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        LocalDate day = form.day();
        return new Checks()
                .required("organ", form.organ(), "请填写公安机关")
                .required("day", day, "请填写移送日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "day", "移送日期晚于今天")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        String organ = Objects.requireNonNull(form.organ());
        cases.police(
                number,
                Dates.chinese(Objects.requireNonNull(form.day())) + "移送" + organ
                        + (form.receipt() == null || form.receipt().isBlank() ? "" : "，回执" + form.receipt()));
        letters.policeTransfer(cases.find(number), organ, actor);
        return Map.of();
    }
}
