package org.jiuzhu.integrity.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiuzhu.integrity.Act;
import org.jiuzhu.integrity.Clue;
import org.jiuzhu.integrity.Clues;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核实线索: the first of two persons finds out; who did it, what, since when, how much. */
@Component
class VerifyClue implements StepForm<VerifyClue.Form> {

    private final Clues clues;
    private final IntegrityFacts facts;
    private final Areas areas;
    private final Clock clock;

    VerifyClue(Clues clues, IntegrityFacts facts, Areas areas, Clock clock) {
        this.clues = clues;
        this.facts = facts;
        this.areas = areas;
        this.clock = clock;
    }

    private static final String OUTSIDE = "OUTSIDE";
    private static final String PROVEN = "conclusion=PROVEN";
    private static final int ADULT = 18;
    private static final long MOST_FEN = 100_000_000;

    enum Conclusion {
        PROVEN,
        UNPROVEN
    }

    record Form(
            @Nullable Conclusion conclusion,
            @AtMost(60) @Nullable String personName,
            @AtMost(30) @Nullable String idNumber,
            @Nullable String hukou,
            @Nullable Act act,
            @AtMost(300) @Nullable String actBasis,
            @AtMost(30) @Nullable String neglectedId,
            @AtMost(1000) @Nullable String evidence,
            @Nullable Money amount,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            @AtMost(1000) @Nullable String process) {}

    @Override
    public String taskKey() {
        return "Task_VerifyClue";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        List<Field.Option> towns = new ArrayList<>();
        towns.add(new Field.Option(OUTSIDE, "户籍不在本市（由本乡镇（街道）处理）"));
        areas.everything().stream()
                .filter(area -> area.level() == Area.Level.TOWNSHIP && area.on(LocalDate.now(clock)))
                .forEach(area -> towns.add(new Field.Option(area.code(), areas.name(area.code()))));
        return new FormPage(
                "核实线索：查档案、问当事人、调取证据，写明结论。实施行为的成年人才是当事人；拒不赡养的，当事人是赡养人，不是老人。",
                facts.clue(number),
                List.of(
                        Field.choice(
                                        "conclusion",
                                        "核实结论",
                                        new Field.Option("PROVEN", "属实"),
                                        new Field.Option("UNPROVEN", "不属实、查无实据"))
                                .required(),
                        Field.of("personName", "当事人姓名", Field.Kind.TEXT)
                                .required()
                                .when(PROVEN),
                        Field.of("idNumber", "当事人身份证号码", Field.Kind.TEXT)
                                .required()
                                .when(PROVEN),
                        Field.choice("hukou", "当事人户籍地", towns.toArray(Field.Option[]::new))
                                .help("首次失信由户籍地的乡镇（街道）教育督促。")
                                .required()
                                .when(PROVEN),
                        Field.choice(
                                        "act",
                                        "失信行为",
                                        Stream.of(Act.values())
                                                .map(act -> new Field.Option(act.name(), act.words()))
                                                .toArray(Field.Option[]::new))
                                .required()
                                .when(PROVEN),
                        Field.of("actBasis", "所依据的法律、法规、规章条文", Field.Kind.TEXT)
                                .required()
                                .when("act=D10"),
                        Field.of("neglectedId", "不被赡养（抚养、扶养）的人的身份证号码", Field.Kind.TEXT)
                                .help("其救助不受影响。")
                                .required()
                                .when("act=D9"),
                        Field.of("evidence", "证据", Field.Kind.LONG_TEXT)
                                .required()
                                .when(PROVEN),
                        Field.of("amount", "骗取的金额（元，没有的填0）", Field.Kind.MONEY)
                                .required()
                                .when(PROVEN),
                        Field.of("periodFrom", "自何时起", Field.Kind.DATE).when(PROVEN),
                        Field.of("periodTo", "至何时止", Field.Kind.DATE)
                                .help("仍在继续的不填。")
                                .when(PROVEN),
                        Field.of("process", "核实经过", Field.Kind.LONG_TEXT).required(),
                        Field.files("evidenceFiles", "证据材料")));
    }

    @Override
    public Form initial(String number) {
        Clue clue = clues.find(number);
        Clue.Finding before = clue.finding();
        return new Form(
                before == null ? null : Conclusion.PROVEN,
                clue.personName(),
                clue.idNumber(),
                before == null ? null : Objects.requireNonNullElse(before.hukouTownship(), OUTSIDE),
                before == null ? null : before.act(),
                before == null ? null : before.actBasis(),
                before == null ? null : before.neglectedId(),
                before == null ? null : before.evidence(),
                before == null ? null : Money.ofFen(before.amountFen()),
                before == null ? null : before.periodFrom(),
                before == null ? null : before.periodTo(),
                clue.conclusion());
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks()
                .required("conclusion", form.conclusion(), "请选择核实结论")
                .required("process", form.process(), "请写明核实经过");
        if (form.conclusion() != Conclusion.PROVEN) {
            return checks.problems();
        }
        LocalDate today = LocalDate.now(clock);
        String id = Objects.requireNonNullElse(form.idNumber(), "");
        String wrong = CitizenId.problemOf(id).orElse(null);
        LocalDate from = form.periodFrom();
        LocalDate to = form.periodTo();
        Money amount = form.amount();
        checks.required("personName", form.personName(), "请填写当事人姓名")
                .that(wrong == null, "idNumber", wrong == null ? "" : wrong)
                .that(
                        wrong != null || CitizenId.of(id).ageOn(today) >= ADULT,
                        "idNumber",
                        "未成年人不作为失信当事人，请填写实施行为的监护人或者其他成年人")
                .required("hukou", form.hukou(), "请选择当事人户籍地")
                .required("act", form.act(), "请选择失信行为")
                .required("evidence", form.evidence(), "请写明证据")
                .that(amount != null && !amount.isNegative() && amount.fen() <= MOST_FEN, "amount", "请填写骗取的金额，没有的填0")
                .that(from == null || !from.isAfter(today), "periodFrom", "开始日期晚于今天")
                .that(to == null || !to.isAfter(today), "periodTo", "结束日期晚于今天")
                .that(to == null || from != null && !to.isBefore(from), "periodTo", "结束日期早于开始日期，或者没有开始日期");
        if (form.act() == Act.D10) {
            checks.required("actBasis", form.actBasis(), "“其他失信行为”须写明所依据的条文");
        }
        if (form.act() == Act.D9) {
            String neglected = Objects.requireNonNullElse(form.neglectedId(), "");
            String problem = CitizenId.problemOf(neglected).orElse(null);
            checks.that(problem == null, "neglectedId", problem == null ? "" : problem)
                    .that(!neglected.equalsIgnoreCase(id), "neglectedId", "不被赡养的人不能是当事人自己");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        boolean proven = form.conclusion() == Conclusion.PROVEN;
        Clue clue = clues.find(number);
        clues.verify(
                number,
                Objects.requireNonNullElse(proven ? form.personName() : clue.personName(), ""),
                proven ? form.idNumber() : clue.idNumber(),
                proven ? finding(form) : null,
                Objects.requireNonNull(form.process()),
                actor);
        return Map.of();
    }

    private static Clue.Finding finding(Form form) {
        String hukou = form.hukou();
        Act act = Objects.requireNonNull(form.act());
        return new Clue.Finding(
                act,
                act == Act.D10 ? form.actBasis() : null,
                OUTSIDE.equals(hukou) ? null : hukou,
                Objects.requireNonNull(form.evidence()),
                Objects.requireNonNull(form.amount()).fen(),
                form.periodFrom(),
                form.periodTo(),
                act == Act.D9 ? form.neglectedId() : null);
    }
}
