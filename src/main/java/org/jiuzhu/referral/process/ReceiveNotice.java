package org.jiuzhu.referral.process;

import java.util.List;
import java.util.Map;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 签收待遇告知: the department has got it, and sees to what hangs on the award; no result is asked for. */
@Component
class ReceiveNotice implements StepForm<ReceiveNotice.Form> {

    private final Referrals referrals;
    private final ReferralFacts facts;
    private final Paperwork paperwork;

    ReceiveNotice(Referrals referrals, ReferralFacts facts, Paperwork paperwork) {
        this.referrals = referrals;
        this.facts = facts;
        this.paperwork = paperwork;
    }

    record Form(@AtMost(200) @Nullable String note) {}

    @Override
    public String taskKey() {
        return "Task_ReceiveNotice";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "请签收，并按本部门的规定办理随这份待遇给予或者停止的救助；只要签收，不用答复结果。",
                facts.slip(number),
                List.of(Field.of("note", "备注（可以不填）", Field.Kind.TEXT)),
                paperwork.papers(number, LetterKind.ENTITLEMENT_NOTICE));
    }

    @Override
    public Form initial(String number) {
        return new Form(null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        return List.of();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        String note = form.note();
        referrals.note(number, note == null || note.isBlank() ? "已签收" : "已签收：" + note.strip(), actor);
        return Map.of();
    }
}
