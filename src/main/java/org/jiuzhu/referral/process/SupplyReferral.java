package org.jiuzhu.referral.process;

import static org.jiuzhu.referral.process.ReferralProcess.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.referral.ReferralPost;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 补充转办材料: what the department still needs, brought through the window. */
@Component
class SupplyReferral implements StepForm<SupplyReferral.Form> {

    private final Referrals referrals;
    private final ReferralFacts facts;
    private final ReferralTimers timers;
    private final ReferralPost post;

    SupplyReferral(Referrals referrals, ReferralFacts facts, ReferralTimers timers, ReferralPost post) {
        this.referrals = referrals;
        this.facts = facts;
        this.timers = timers;
        this.post = post;
    }

    record Form(@AtMost(500) @Nullable String supplied) {}

    @Override
    public String taskKey() {
        return "Task_SupplyReferral";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("supplied", "补充了什么；补不了的写明原因", Field.Kind.LONG_TEXT).required());
        fields.add(Field.files("referralPapers", "补充的材料（照片、扫描件）"));
        return new FormPage("部门还缺材料。能从平台查到的窗口代查，不要让求助人重复提交；补好后送回部门，期限接着算。", facts.course(number), fields);
    }

    @Override
    public Form initial(String number) {
        return new Form(null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        return new Checks().required("supplied", form.supplied(), "请写明补充了什么").problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        String supplied = Objects.requireNonNull(form.supplied());
        referrals.supply(number, supplied, actor);
        post.supplement(number, supplied);
        return new HashMap<>(timers.variables(number));
    }
}
