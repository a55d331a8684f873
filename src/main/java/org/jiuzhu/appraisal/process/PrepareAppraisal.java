package org.jiuzhu.appraisal.process;

import static org.jiuzhu.appraisal.process.AppraisalProcess.APPRAISAL_CALLED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiuzhu.appraisal.Appraisal;
import org.jiuzhu.appraisal.Appraisals;
import org.jiuzhu.appraisal.Participant;
import org.jiuzhu.appraisal.Session;
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

/** Day, place, who presides and who takes part; the family's near relatives stay away. */
@Component
class PrepareAppraisal implements StepForm<PrepareAppraisal.Form> {

    private static final int MOST_PEOPLE = 60;

    private final Appraisals appraisals;
    private final AppraisalFacts facts;
    private final AppraisalDeadlines deadlines;

    PrepareAppraisal(Appraisals appraisals, AppraisalFacts facts, AppraisalDeadlines deadlines) {
        this.appraisals = appraisals;
        this.facts = facts;
        this.deadlines = deadlines;
    }

    enum Action {
        CALL,
        DROP
    }

    record Row(@AtMost(30) @Nullable String name, Participant.@Nullable Kind kind, @Nullable Boolean relative) {}

    record Form(
            @Nullable Action action,
            @Nullable LocalDate heldOn,
            @AtMost(5) @Nullable String heldAt,
            @AtMost(60) @Nullable String place,
            @AtMost(60) @Nullable String host,
            @Nullable List<@Nullable Row> participants,
            @AtMost(500) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_PrepareAppraisal";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    static Field kinds() {
        return Field.choice(
                        "kind",
                        "身份",
                        java.util.Arrays.stream(Participant.Kind.values())
                                .map(one -> new Field.Option(one.name(), one.title()))
                                .toArray(Field.Option[]::new))
                .required();
    }

    @Override
    public FormPage page(String number) {
        Appraisal appraisal = appraisals.find(number);
        List<Field> fields = new ArrayList<>();
        fields.add((appraisals.pointless(appraisal)
                        ? Field.choice(
                                "action",
                                "处理",
                                new Field.Option("CALL", "举行，发出通知"),
                                new Field.Option("DROP", "案件（待遇）已了结，不再评议"))
                        : Field.choice("action", "处理", new Field.Option("CALL", "举行，发出通知")))
                .required());
        fields.add(Field.of("heldOn", "评议日期", Field.Kind.DATE)
                .when("action=CALL")
                .help("最早" + Dates.chinese(deadlines.earliest(appraisal)) + "（提前通知），应在"
                        + Dates.chinese(deadlines.holdBy(appraisal)) + "前举行。")
                .required());
        fields.add(Field.of("heldAt", "几点（如15:00）", Field.Kind.TEXT)
                .when("action=CALL")
                .required());
        fields.add(Field.of("place", "地点", Field.Kind.TEXT).when("action=CALL").required());
        fields.add(Field.of("host", "主持人（姓名和职务）", Field.Kind.TEXT)
                .when("action=CALL")
                .required());
        fields.add(Field.list(
                        "participants",
                        "参加人员（村（居）民代表不少于三分之二）",
                        Field.of("name", "姓名", Field.Kind.TEXT).required(),
                        kinds(),
                        Field.of("relative", "被评议家庭的近亲属", Field.Kind.FLAG))
                .when("action=CALL")
                .help("熟悉情况的村（居）民代表、党员代表、村（居）“两委”成员和乡镇（街道）工作人员。近亲属应当回避。姓名加密保存。"));
        fields.add(Field.of("reason", "不再评议的理由", Field.Kind.LONG_TEXT)
                .when("action=DROP")
                .required());
        return new FormPage(
                        "安排民主评议：定时间、地点和参加人员，提交后制作通知（签到表）。评议是事后监管手段，不是申请的前置程序（民发〔2021〕57号 第十九条；南平市2021年通知 三（四）2）。",
                        facts.of(appraisal),
                        fields)
                .papers(facts.papers(appraisal));
    }

    @Override
    public Form initial(String number) {
        Session before = appraisals.session(number).orElse(null);
        return new Form(
                Action.CALL,
                null,
                before == null ? null : before.heldAt(),
                before == null ? null : before.place(),
                before == null ? null : before.host(),
                before == null
                        ? List.of()
                        : appraisals.participants(number, before.sessionNo()).stream()
                                .map(one -> new Row(one.name(), one.kind(), false))
                                .toList(),
                null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Appraisal appraisal = appraisals.find(number);
        Checks checks = new Checks().required("action", form.action(), "请选择处理");
        if (form.action() == Action.DROP) {
            checks.required("reason", form.reason(), "请写明不再评议的理由")
                    .that(appraisals.pointless(appraisal), "action", "案件还在等评议结论（待遇还在享受），不能取消评议");
        }
        if (form.action() == Action.CALL) {
            LocalDate day = form.heldOn();
            LocalDate earliest = deadlines.earliest(appraisal);
            String time = form.heldAt();
            checks.required("heldOn", day, "请填写评议日期")
                    .that(day == null || !day.isBefore(earliest), "heldOn", "要提前通知，最早" + Dates.chinese(earliest))
                    .required("heldAt", time, "请填写几点")
                    .that(
                            time == null || time.isBlank() || time.matches("([01]?\\d|2[0-3]):[0-5]\\d"),
                            "heldAt",
                            "请按15:00的样子填写")
                    .required("place", form.place(), "请填写地点")
                    .required("host", form.host(), "请填写主持人");
            people(checks, number, Objects.requireNonNullElse(form.participants(), List.of()));
        }
        return checks.problems();
    }

    private void people(Checks checks, String number, List<@Nullable Row> rows) {
        Set<String> names = new HashSet<>();
        int relatives = 0;
        List<Participant.Kind> kinds = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String at = "participants[" + i + "].";
            String name = row == null ? null : row.name();
            checks.required(at + "name", name, "请填写姓名")
                    .that(name == null || name.isBlank() || names.add(name.strip()), at + "name", "姓名重复；同名的请加注")
                    .required(at + "kind", row == null ? null : row.kind(), "请选择身份");
            if (row != null && Boolean.TRUE.equals(row.relative())) {
                relatives++;
                checks.that(false, at + "relative", "近亲属应当回避，请换人");
            }
            if (row != null && row.kind() != null) {
                kinds.add(row.kind());
            }
        }
        checks.that(rows.size() <= MOST_PEOPLE, "participants", "参加人员最多" + MOST_PEOPLE + "人");
        appraisals
                .wrongWith(
                        number, new Appraisals.Heads(relatives, rows.size(), rows.size(), Appraisals.villagers(kinds)))
                .ifPresent(words -> checks.that(false, "participants", words));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        boolean called = form.action() == Action.CALL;
        if (called) {
            List<Appraisals.Called> people = new ArrayList<>();
            for (Row row : Objects.requireNonNull(form.participants())) {
                if (row != null && row.name() != null && row.kind() != null) {
                    people.add(new Appraisals.Called(row.name().strip(), row.kind()));
                }
            }
            appraisals.summon(
                    number,
                    Objects.requireNonNull(form.heldOn()),
                    Objects.requireNonNull(form.heldAt()),
                    Objects.requireNonNull(form.place()).strip(),
                    Objects.requireNonNull(form.host()).strip(),
                    people,
                    actor);
        } else {
            appraisals.drop(number, Objects.requireNonNull(form.reason()).strip());
        }
        return Map.of(APPRAISAL_CALLED.name(), APPRAISAL_CALLED.toEngine(called));
    }
}
