package org.jiuzhu.integrity.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.integrity.Listings;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审查异议、修复申请. */
@Component
class ExamineRequest implements StepForm<ExamineRequest.Form> {

    private final Listings listings;
    private final IntegrityFacts facts;

    ExamineRequest(Listings listings, IntegrityFacts facts) {
        this.listings = listings;
        this.facts = facts;
    }

    record Form(@AtMost(1000) @Nullable String examination) {}

    @Override
    public String taskKey() {
        return "Task_ExamineRequest";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "审查申请：核对事实和证据，修复的还要核对款物是否已全部退回；写明意见，由县级另一人决定。",
                facts.request(number),
                List.of(
                        Field.of("examination", "审查的事实和意见", Field.Kind.LONG_TEXT)
                                .required(),
                        Field.files("requestFiles", "申请和证据")));
    }

    @Override
    public Form initial(String number) {
        return new Form(null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        return new Checks()
                .required("examination", form.examination(), "请写明审查意见")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        listings.examined(number, Objects.requireNonNull(form.examination()), actor);
        return Map.of();
    }
}
