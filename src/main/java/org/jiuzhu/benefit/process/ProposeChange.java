package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitChangeProcess.LATE_AT;
import static org.jiuzhu.benefit.process.BenefitChangeProcess.PROPOSAL;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.AwardChange;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.ChangeGround;
import org.jiuzhu.benefit.ChangeKind;
import org.jiuzhu.benefit.process.BenefitChangeProcess.Proposed;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.DeclarationTitles;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody says what should change, why, since when, and what shows it; the amount is worked out, never typed. */
@Component
class ProposeChange implements StepForm<ProposeChange.Form> {

    /** Nobody proposes a change on what happened longer ago. */
    private static final int YEARS_BACK = 5;

    private final AwardChanges changes;
    private final ChangeFacts facts;
    private final ChangeDeadlines deadlines;
    private final ReviewRecords records;
    private final Clock clock;

    ProposeChange(
            AwardChanges changes, ChangeFacts facts, ChangeDeadlines deadlines, ReviewRecords records, Clock clock) {
        this.changes = changes;
        this.facts = facts;
        this.deadlines = deadlines;
        this.records = records;
        this.clock = clock;
    }

    /** What is proposed, or that nothing is. */
    enum Choice {
        END,
        CUT,
        RAISE,
        DROP;

        @Nullable
        ChangeKind kind() {
            return this == DROP ? null : ChangeKind.valueOf(name());
        }
    }

    record Income(Declaration.@Nullable IncomeKind kind, @Nullable Money amount) {}

    /**
     * @param leaving positions of the members concerned
     * @param incomes of the whole household in 12 months, as found
     */
    record Form(
            @Nullable Choice proposal,
            @Nullable ChangeGround endGround,
            @Nullable ChangeGround cutGround,
            @Nullable ChangeGround raiseGround,
            @Nullable LocalDate happenedOn,
            @Nullable LocalDate reportedOn,
            @Nullable List<String> leaving,
            Declaration.@Nullable HouseholdArea area,
            @Nullable List<Income> incomes,
            @AtMost(1000) @Nullable String facts,
            @AtMost(1000) @Nullable String evidence,
            @AtMost(500) @Nullable String dropReason) {

        @Nullable
        ChangeGround ground() {
            if (proposal == null) {
                return null;
            }
            return switch (proposal) {
                case END -> endGround;
                case CUT -> cutGround;
                case RAISE -> raiseGround;
                case DROP -> null;
            };
        }

        List<Integer> leavers() {
            return leaving == null
                    ? List.of()
                    : leaving.stream().map(Integer::valueOf).sorted().toList();
        }

        List<Income> found() {
            return incomes == null ? List.of() : incomes;
        }
    }

    @Override
    public String taskKey() {
        return "Task_ProposeChange";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String changeNumber) {
        List<AwardHousehold.Person> persons = changes.persons(changeNumber);
        List<Field.Option> members = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            members.add(new Field.Option(
                    String.valueOf(i),
                    persons.get(i).name() + "（" + persons.get(i).relation() + "）"));
        }
        return new FormPage(
                "写明拟如何变更、理由、事实和证据。金额由系统按核定的人口和收入计算；对家庭不利的变更先书面告知并听取陈述申辩，再由另一人签署（民发〔2021〕57号 第三十二条）。",
                facts.award(changeNumber),
                List.of(
                        Field.choice(
                                        "proposal",
                                        "拟如何变更",
                                        new Field.Option("END", "停发"),
                                        new Field.Option("CUT", "减发"),
                                        new Field.Option("RAISE", "增发"),
                                        new Field.Option("DROP", "不需要变更，撤销本次办理"))
                                .required(),
                        grounds("endGround", ChangeKind.END),
                        grounds("cutGround", ChangeKind.CUT),
                        grounds("raiseGround", ChangeKind.RAISE),
                        Field.of("happenedOn", "事实发生日期", Field.Kind.DATE)
                                .required()
                                .when("proposal=END|CUT|RAISE")
                                .help("死亡的填死亡日期：自死亡次月起变更，应当自死亡之日起3个月内办结。"),
                        Field.of("reportedOn", "家庭报告日期", Field.Kind.DATE)
                                .when("proposal=END|CUT|RAISE")
                                .help("家庭没有报告、由核查发现的不填；超过3个月没有报告的，告知书里写明批评教育。"),
                        Field.checklist("leaving", "死亡、服刑、不再共同生活或者拒绝工作的成员", members)
                                .when("proposal=CUT|RAISE")
                                .help("拒绝工作的成员只停发本人的份额，其收入仍计入家庭。"),
                        Field.choice("area", "城乡", new Field.Option("URBAN", "城市"), new Field.Option("RURAL", "农村"))
                                .required()
                                .when("proposal=CUT|RAISE"),
                        Field.list(
                                        "incomes",
                                        "核定的全家近12个月收入（按种类合计；没有收入的不填）",
                                        Field.choice(
                                                        "kind",
                                                        "种类",
                                                        Arrays.stream(Declaration.IncomeKind.values())
                                                                .map(kind -> new Field.Option(
                                                                        kind.name(), DeclarationTitles.income(kind)))
                                                                .toArray(Field.Option[]::new))
                                                .required(),
                                        Field.of("amount", "年收入（元）", Field.Kind.MONEY)
                                                .required())
                                .when("proposal=CUT|RAISE")
                                .help("计不计入、扣除多少由决策表决定。"),
                        Field.of("facts", "事实", Field.Kind.LONG_TEXT).required().when("proposal=END|CUT|RAISE"),
                        Field.of("evidence", "证据", Field.Kind.LONG_TEXT)
                                .required()
                                .when("proposal=END|CUT|RAISE")
                                .help("例如死亡证明、核对报告、入户调查记录，写明名称、编号、日期。"),
                        Field.files("evidenceFiles", "证据材料（照片、扫描件）").when("proposal=END|CUT|RAISE"),
                        Field.of("dropReason", "不需要变更的原因", Field.Kind.LONG_TEXT)
                                .required()
                                .when("proposal=DROP")));
    }

    private static Field grounds(String name, ChangeKind kind) {
        return Field.choice(
                        name,
                        kind.title() + "的理由",
                        ChangeGround.of(kind).stream()
                                .map(ground ->
                                        new Field.Option(ground.name(), ground.text() + "（" + ground.basis() + "）"))
                                .toArray(Field.Option[]::new))
                .required()
                .when("proposal=" + kind.name());
    }

    @Override
    public Form initial(String changeNumber) {
        return changes.lead(changeNumber)
                .map(ProposeChange::led)
                .orElseGet(() ->
                        new Form(null, null, null, null, null, null, List.of(), null, List.of(), null, null, null));
    }

    private static Form led(AwardChanges.Lead lead) {
        return new Form(
                Choice.valueOf(lead.kind().name()),
                lead.kind() == ChangeKind.END ? lead.ground() : null,
                lead.kind() == ChangeKind.CUT ? lead.ground() : null,
                lead.kind() == ChangeKind.RAISE ? lead.ground() : null,
                lead.happenedOn(),
                lead.reportedOn(),
                List.of(),
                null,
                List.of(),
                lead.facts(),
                lead.evidence(),
                null);
    }

    @Override
    public List<FieldProblem> check(String changeNumber, Form form) {
        Checks checks = new Checks().required("proposal", form.proposal(), "请选择拟如何变更");
        Choice choice = form.proposal();
        if (choice == null) {
            return checks.problems();
        }
        ChangeKind kind = choice.kind();
        if (kind == null) {
            return checks.required("dropReason", form.dropReason(), "请写明不需要变更的原因")
                    .problems();
        }
        ChangeGround ground = form.ground();
        LocalDate day = form.happenedOn();
        LocalDate today = LocalDate.now(clock);
        checks.required(kind.name().toLowerCase(java.util.Locale.ROOT) + "Ground", ground, "请选择理由")
                .that(
                        ground == null || ChangeGround.of(kind).contains(ground),
                        kind.name().toLowerCase(java.util.Locale.ROOT) + "Ground",
                        "这个理由不能用于" + kind.title())
                .required("happenedOn", day, "请填写事实发生日期")
                .that(day == null || !day.isAfter(today), "happenedOn", "事实发生日期晚于今天")
                .that(
                        day == null || !day.isBefore(today.minusYears(YEARS_BACK)),
                        "happenedOn",
                        "事实发生日期早于" + YEARS_BACK + "年前，请核对")
                .that(
                        form.reportedOn() == null
                                || !form.reportedOn().isAfter(today)
                                        && (day == null || !form.reportedOn().isBefore(day)),
                        "reportedOn",
                        "家庭报告日期应在事实发生之后，不晚于今天")
                .required("facts", form.facts(), "请写明事实")
                .required("evidence", form.evidence(), "请写明证据");
        if (kind != ChangeKind.END) {
            household(changeNumber, form, ground, checks);
        }
        if (checks.problems().isEmpty()) {
            changes.misfit(changeNumber, wish(form, kind)).ifPresent(words -> checks.that(false, "proposal", words));
        }
        return checks.problems();
    }

    private void household(String changeNumber, Form form, @Nullable ChangeGround ground, Checks checks) {
        int persons = changes.persons(changeNumber).size();
        List<String> leaving = form.leaving() == null ? List.of() : form.leaving();
        checks.required("area", form.area(), "请选择城乡")
                .that(
                        leaving.stream().allMatch(one -> one.matches("[0-9]{1,3}") && Integer.parseInt(one) < persons)
                                && leaving.stream().distinct().count() == leaving.size(),
                        "leaving",
                        "请从家庭成员中选择")
                .that(leaving.size() < persons || persons == 0, "leaving", "没有成员留在家庭的，应当选“停发”")
                .that(
                        ground == null
                                || !leaving.isEmpty()
                                || !ground.ofMembers() && ground != ChangeGround.WORK_REFUSED,
                        "leaving",
                        "请选择涉及的成员")
                .that(
                        ground == null
                                || leaving.isEmpty()
                                || ground.ofMembers()
                                || ground == ChangeGround.WORK_REFUSED,
                        "leaving",
                        "这个理由不涉及成员，请不要选择");
        for (int i = 0; i < form.found().size(); i++) {
            Income income = form.found().get(i);
            Money amount = income.amount();
            checks.required("incomes[" + i + "].kind", income.kind(), "请选择种类")
                    .required("incomes[" + i + "].amount", amount, "请填写年收入")
                    .that(amount == null || !amount.isNegative(), "incomes[" + i + "].amount", "年收入不能小于零");
        }
    }

    private static AwardChanges.Wish wish(Form form, ChangeKind kind) {
        return new AwardChanges.Wish(
                kind,
                Objects.requireNonNull(form.ground()),
                Objects.requireNonNull(form.happenedOn()),
                form.reportedOn(),
                kind == ChangeKind.END ? List.of() : form.leavers(),
                form.area(),
                form.found().stream()
                        .map(one -> new AwardChanges.FoundIncome(one.kind(), one.amount()))
                        .toList(),
                Objects.requireNonNullElse(form.facts(), ""),
                Objects.requireNonNullElse(form.evidence(), ""));
    }

    @Override
    public Map<String, Object> seal(String changeNumber, Form form, Actor actor, String taskId) {
        ChangeKind kind = Objects.requireNonNull(form.proposal()).kind();
        if (kind == null) {
            records.write(
                    changeNumber,
                    ReviewRecord.Kind.NOTE,
                    "撤销本次待遇变更：" + Objects.requireNonNullElse(form.dropReason(), ""),
                    actor);
            return Map.of(PROPOSAL.name(), PROPOSAL.toEngine(Proposed.DROPPED));
        }
        AwardChange.Proposal proposal = changes.propose(changeNumber, wish(form, kind), actor);
        return Map.of(
                PROPOSAL.name(),
                PROPOSAL.toEngine(proposal.hearing() ? Proposed.ADVERSE : Proposed.DIRECT),
                LATE_AT.name(),
                LATE_AT.toEngine(deadlines.lateAt(changeNumber)));
    }
}
