package org.jiuzhu.remedy.process;

import static org.jiuzhu.remedy.process.RemedyProcess.PERFORMED;
import static org.jiuzhu.remedy.process.RemedyProcess.PERFORM_LATE_AT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
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

/** 登记复议决定、裁判: what was ruled, and by when it is carried out. */
@Component
class RecordRuling implements StepForm<RecordRuling.Form> {

    private final Remedies remedies;
    private final RemedyFacts facts;
    private final RemedyDeadlines deadlines;
    private final Paperwork paperwork;
    private final Clock clock;

    RecordRuling(Remedies remedies, RemedyFacts facts, RemedyDeadlines deadlines, Paperwork paperwork, Clock clock) {
        this.remedies = remedies;
        this.facts = facts;
        this.deadlines = deadlines;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    record Form(
            Remedy.@Nullable Ruling ruling,
            @AtMost(100) @Nullable String document,
            @Nullable LocalDate ruledOn,
            @AtMost(2000) @Nullable String text,
            @Nullable LocalDate performBy) {}

    @Override
    public String taskKey() {
        return "Task_RecordRuling";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "收到行政复议决定书、判决书后登记结果。改变原决定的，随后拟定履行方案，在写明的期限内履行（行政复议法 第七十七条；行政诉讼法 第九十四条）。",
                facts.of(number),
                List.of(
                        Field.choice(
                                        "ruling",
                                        "结果",
                                        Arrays.stream(Remedy.Ruling.values())
                                                .map(one -> new Field.Option(one.name(), one.title()))
                                                .toArray(Field.Option[]::new))
                                .required(),
                        Field.of("document", "决定书、判决书文号", Field.Kind.TEXT).required(),
                        Field.of("ruledOn", "收到日期", Field.Kind.DATE).required(),
                        Field.of("text", "主文和要点", Field.Kind.LONG_TEXT).required(),
                        Field.of("performBy", "履行期限", Field.Kind.DATE).help("文书写明的照填；没有写明的不填，系统按本地参数计算。"),
                        Field.files("rulingPapers", "决定书、判决书（扫描件）")),
                paperwork.papers(number, LetterKind.REMEDY_DEFENCE));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, LocalDate.now(clock), null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        LocalDate day = form.ruledOn();
        LocalDate by = form.performBy();
        LocalDate served = remedies.find(number).servedOn();
        return new Checks()
                .required("ruling", form.ruling(), "请选择结果")
                .required("document", form.document(), "请填写文号")
                .required("ruledOn", day, "请填写收到日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "ruledOn", "收到日期晚于今天")
                .that(day == null || served == null || !day.isBefore(served), "ruledOn", "收到日期早于收到副本")
                .required("text", form.text(), "请写明主文和要点")
                .that(by == null || day == null || !by.isBefore(day), "performBy", "履行期限早于收到日期")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Remedy.Ruling ruling = Objects.requireNonNull(form.ruling());
        Remedy remedy = remedies.ruled(
                number,
                ruling,
                Objects.requireNonNull(form.document()),
                Objects.requireNonNull(form.ruledOn()),
                Objects.requireNonNull(form.text()),
                form.performBy());
        return Map.of(
                PERFORMED.name(), PERFORMED.toEngine(ruling.performed()),
                PERFORM_LATE_AT.name(), PERFORM_LATE_AT.toEngine(deadlines.after(remedy.performBy())));
    }
}
