package org.jiuzhu.remedy.process;

import static org.jiuzhu.remedy.process.RemedyProcess.DEFENCE_LATE_AT;
import static org.jiuzhu.remedy.process.RemedyProcess.PERFORM_LATE_AT;
import static org.jiuzhu.remedy.process.RemedyProcess.RULING_LATE_AT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.remedy.Remedies;
import org.jiuzhu.remedy.Remedy;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记案情: who attacks what, and when it came; or what was found wrong. */
@Component
class RegisterRemedy implements StepForm<RegisterRemedy.Form> {

    private final Remedies remedies;
    private final RemedyFacts facts;
    private final RemedyDeadlines deadlines;
    private final Clock clock;

    RegisterRemedy(Remedies remedies, RemedyFacts facts, RemedyDeadlines deadlines, Clock clock) {
        this.remedies = remedies;
        this.facts = facts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    record Form(
            @AtMost(100) @Nullable String authority,
            @AtMost(100) @Nullable String document,
            @AtMost(100) @Nullable String attacked,
            @AtMost(100) @Nullable String applicant,
            @AtMost(2000) @Nullable String claim,
            @Nullable LocalDate servedOn,
            @Nullable Boolean simpleCourse) {}

    @Override
    public String taskKey() {
        return "Task_RegisterRemedy";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    private boolean own(String number) {
        return remedies.find(number).kind() == Remedy.Kind.OWN;
    }

    @Override
    public FormPage page(String number) {
        boolean own = own(number);
        Remedy.Kind kind = remedies.find(number).kind();
        List<Field> fields = new ArrayList<>();
        fields.add(
                Field.of("authority", own ? "发现的单位" : kind == Remedy.Kind.REVIEW ? "行政复议机关" : "人民法院", Field.Kind.TEXT)
                        .required());
        fields.add(Field.of("document", own ? "线索、文号" : "受理通知（案件）文号", Field.Kind.TEXT)
                .required());
        fields.add(Field.of("attacked", own ? "有错误的决定文号" : "被申请（被诉）的决定文号", Field.Kind.TEXT)
                .required());
        fields.add(
                Field.of("applicant", own ? "当事人" : "申请人（原告）", Field.Kind.TEXT).required());
        fields.add(Field.of("claim", own ? "错误在哪里（事实、证据、依据）" : "请求和理由", Field.Kind.LONG_TEXT)
                .required());
        fields.add(
                Field.of("servedOn", own ? "发现日期" : "收到副本的日期", Field.Kind.DATE).required());
        if (kind == Remedy.Kind.REVIEW) {
            fields.add(Field.of("simpleCourse", "适用简易程序", Field.Kind.FLAG).help("以行政复议机关的通知为准：答复期限5个工作日，审理30日。"));
        }
        fields.add(Field.files("remedyPapers", own ? "证据材料" : "副本、通知（扫描件）"));
        return new FormPage(
                own
                        ? "单位自己发现决定违法或者有误的，登记后拟定纠正方案，由另一人签署；金额逐月重新核算。"
                        : kind == Remedy.Kind.REVIEW
                                ? "登记行政复议：自收到副本起10个工作日内提出书面答复，提交作出决定的证据、依据（简易程序5个工作日）。"
                                : "登记行政诉讼：自收到起诉状副本起15日内提交答辩状和证据、依据（行政诉讼法 第六十七条）。",
                facts.of(number),
                fields);
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, null, null, null, LocalDate.now(clock), false);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        LocalDate day = form.servedOn();
        return new Checks()
                .required("authority", form.authority(), "请填写")
                .required("document", form.document(), "请填写文号，没有的写明来源")
                .required("attacked", form.attacked(), "请填写决定文号")
                .required("applicant", form.applicant(), "请填写")
                .required("claim", form.claim(), "请填写")
                .required("servedOn", day, "请填写日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "servedOn", "日期晚于今天")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Remedy remedy = remedies.register(
                number,
                new Remedies.Entry(
                        Objects.requireNonNull(form.authority()),
                        Objects.requireNonNull(form.document()),
                        Objects.requireNonNull(form.attacked()),
                        Objects.requireNonNull(form.applicant()),
                        Objects.requireNonNull(form.claim()),
                        Objects.requireNonNull(form.servedOn()),
                        Boolean.TRUE.equals(form.simpleCourse())));
        return Map.of(
                DEFENCE_LATE_AT.name(), DEFENCE_LATE_AT.toEngine(deadlines.after(remedy.defenceDue())),
                RULING_LATE_AT.name(), RULING_LATE_AT.toEngine(deadlines.after(remedy.rulingDue())),
                PERFORM_LATE_AT.name(), PERFORM_LATE_AT.toEngine(deadlines.after(remedy.performBy())));
    }
}
