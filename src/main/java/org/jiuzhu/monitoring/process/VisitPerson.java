package org.jiuzhu.monitoring.process;

import static org.jiuzhu.monitoring.process.MonitoringAlertProcess.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.monitoring.Alert;
import org.jiuzhu.monitoring.Alerts;
import org.jiuzhu.monitoring.Level;
import org.jiuzhu.monitoring.Visit;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 走访核实: whether it is true, what the person needs; in danger, help comes before papers. */
@Component
class VisitPerson implements StepForm<VisitPerson.Form> {

    private static final String TRUE = "proven=TRUE";

    private final Alerts alerts;
    private final AlertFacts facts;
    private final Clock clock;

    VisitPerson(Alerts alerts, AlertFacts facts, Clock clock) {
        this.alerts = alerts;
        this.facts = facts;
        this.clock = clock;
    }

    enum Proven {
        TRUE,
        FALSE
    }

    record Form(
            @Nullable LocalDate visitedOn,
            Visit.@Nullable Way way,
            @AtMost(60) @Nullable String companion,
            @AtMost(60) @Nullable String present,
            @AtMost(60) @Nullable String personName,
            @AtMost(30) @Nullable String idNumber,
            @AtMost(1500) @Nullable String record,
            @Nullable Proven proven,
            @Nullable Boolean undelivered,
            @Nullable Boolean uncovered,
            @Nullable Boolean entangled,
            @Nullable Boolean unqualified,
            @Nullable Boolean reliefGiven,
            @Nullable Boolean holdProposed) {}

    @Override
    public String taskKey() {
        return "Task_VisitPerson";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        Alert one = alerts.find(number);
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("visitedOn", "走访日期", Field.Kind.DATE).required());
        fields.add(Field.choice(
                        "way",
                        "方式",
                        new Field.Option("HOME", Visit.Way.HOME.title()),
                        new Field.Option("PHONE", Visit.Way.PHONE.title()),
                        new Field.Option("DATA", Visit.Way.DATA.title()))
                .required());
        fields.add(Field.of("companion", "同行人", Field.Kind.TEXT)
                .help("村（居）干部、协理员等；电话联系、查证资料的写参加人。")
                .required());
        fields.add(Field.of("present", "见到谁", Field.Kind.TEXT).required());
        if (one.idDigest() == null) {
            fields.add(
                    Field.of("personName", "对象姓名", Field.Kind.TEXT).required().when(TRUE));
            fields.add(Field.of("idNumber", "对象身份证号码", Field.Kind.TEXT)
                    .help("报告时不知道的，走访时问明；确实没有的不填。")
                    .when(TRUE));
        }
        fields.add(Field.of("record", "走访情况", Field.Kind.LONG_TEXT)
                .help("吃、穿、住、用、医、学各方面，已享受哪些救助，还缺什么。")
                .required());
        fields.add(Field.choice("proven", "情况是否属实", new Field.Option("TRUE", "属实"), new Field.Option("FALSE", "不属实"))
                .required());
        fields.add(Field.of("undelivered", "应享受的政策有没落实的", Field.Kind.FLAG).when(TRUE));
        fields.add(Field.of("uncovered", "可能符合救助条件而没有纳入", Field.Kind.FLAG).when(TRUE));
        fields.add(Field.of("entangled", "情况复杂，要几个部门一起办", Field.Kind.FLAG).when(TRUE));
        fields.add(Field.of("unqualified", "可能不再符合条件", Field.Kind.FLAG).when(TRUE));
        if (!one.signal().exit()) {
            fields.add(Field.of("reliefGiven", "已经先行救助（送去钱物、食品，安排住处、就医等）", Field.Kind.FLAG)
                    .when(TRUE));
        }
        if (one.awardNumber() != null && one.signal().exit()) {
            fields.add(Field.of("holdProposed", "建议下月暂缓发放（核对岗在发放清册里决定，不自动停发）", Field.Kind.FLAG)
                    .when(TRUE));
        }
        fields.add(Field.files("visitFiles", "照片、材料"));
        String purpose = one.level() == Level.RED
                ? "红色预警：先救助，再补手续。到家里看，写明情况；不属实的由县级复核。"
                : one.signal().exit()
                        ? "核实是否还符合条件：数据只是线索，以核实为准；不自动停发，变更另走听取意见、签署的程序。"
                        : "到家里看，写明情况和需要；系统按决策表建议四种处置中的一种，由您决定（民发〔2022〕83号）。";
        return new FormPage(purpose, facts.course(number), fields);
    }

    @Override
    public Form initial(String number) {
        Alert one = alerts.find(number);
        return new Form(
                LocalDate.now(clock),
                Visit.Way.HOME,
                null,
                null,
                one.personName(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Alert one = alerts.find(number);
        LocalDate day = form.visitedOn();
        Checks checks = new Checks()
                .required("visitedOn", day, "请填写走访日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "visitedOn", "走访日期晚于今天")
                .that(day == null || !day.isBefore(one.openedAt().toLocalDate()), "visitedOn", "走访日期早于预警登记的日期")
                .required("way", form.way(), "请选择方式")
                .that(one.level() != Level.RED || form.way() == null || form.way() == Visit.Way.HOME, "way", "红色预警应当入户")
                .required("companion", form.companion(), "请填写同行人")
                .required("present", form.present(), "请填写见到谁")
                .required("record", form.record(), "请写明走访情况")
                .required("proven", form.proven(), "请选择情况是否属实");
        if (form.proven() == Proven.TRUE && one.idDigest() == null) {
            checks.required("personName", form.personName(), "请填写对象姓名");
            String id = form.idNumber();
            if (id != null && !id.isBlank()) {
                CitizenId.problemOf(id).ifPresent(problem -> checks.that(false, "idNumber", problem));
            }
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        boolean proven = form.proven() == Proven.TRUE;
        alerts.visit(
                number,
                new Alerts.Finding(
                        Objects.requireNonNull(form.visitedOn()),
                        Objects.requireNonNull(form.way()),
                        Objects.requireNonNull(form.companion()),
                        Objects.requireNonNull(form.present()),
                        Objects.requireNonNull(form.record()),
                        proven,
                        proven && Boolean.TRUE.equals(form.undelivered()),
                        proven && Boolean.TRUE.equals(form.uncovered()),
                        proven && Boolean.TRUE.equals(form.entangled()),
                        proven && Boolean.TRUE.equals(form.unqualified()),
                        proven && Boolean.TRUE.equals(form.reliefGiven()),
                        proven && Boolean.TRUE.equals(form.holdProposed()),
                        form.personName(),
                        proven ? form.idNumber() : null),
                actor);
        return Map.of(
                CONTACTED.name(), CONTACTED.toEngine(true),
                VISIT_OUTCOME.name(), VISIT_OUTCOME.toEngine(proven ? VisitOutcome.PROVEN : VisitOutcome.UNFOUNDED));
    }
}
