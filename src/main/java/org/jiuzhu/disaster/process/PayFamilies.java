package org.jiuzhu.disaster.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.disaster.Count;
import org.jiuzhu.disaster.Family;
import org.jiuzhu.disaster.WinterAid;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.relief.ReliefStart;
import org.jiuzhu.relief.Track;
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

/** 逐户发放: what each family has got, why not, or that it goes on into temporary aid. */
@Component
class PayFamilies implements StepForm<PayFamilies.Form> {

    private final WinterAid aid;
    private final WinterFacts facts;
    private final ReliefStart relief;
    private final Clock clock;

    PayFamilies(WinterAid aid, WinterFacts facts, ReliefStart relief, Clock clock) {
        this.aid = aid;
        this.facts = facts;
        this.relief = relief;
        this.clock = clock;
    }

    record Row(
            @Nullable Integer line,
            @Nullable String family,
            @Nullable String proposed,
            Family.@Nullable Way way,
            @Nullable Money paid,
            @Nullable LocalDate paidOn,
            @AtMost(200) @Nullable String note) {}

    record Form(@Nullable List<Row> rows) {}

    @Override
    public String taskKey() {
        return "Task_PayFamilies";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "名册已批准。逐户登记：发放了什么、哪天发放；冬春救助资金之外仍有困难的转临时救助，自动立案；不发放的写明原因。可以先保存。",
                facts.head(number),
                List.of(Field.rows(
                        "rows",
                        "逐户发放",
                        Field.of("family", "户主", Field.Kind.FIXED),
                        Field.of("proposed", "批准", Field.Kind.FIXED),
                        Field.choice(
                                        "way",
                                        "办理",
                                        new Field.Option("FUND", Family.Way.FUND.title()),
                                        new Field.Option("RELIEF", Family.Way.RELIEF.title()),
                                        new Field.Option("NONE", Family.Way.NONE.title()))
                                .required(),
                        Field.of("paid", "发放金额（元）", Field.Kind.MONEY),
                        Field.of("paidOn", "发放日期", Field.Kind.DATE),
                        Field.of("note", "凭证号、原因", Field.Kind.TEXT))));
    }

    @Override
    public Form initial(String number) {
        return new Form(aid.families(number).stream()
                .map(one -> new Row(
                        one.line(),
                        one.name(),
                        one.needs() + "，" + one.amount() + "元",
                        null,
                        one.amount(),
                        LocalDate.now(clock),
                        null))
                .toList());
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        List<Row> rows = Objects.requireNonNullElse(form.rows(), List.of());
        List<Integer> lines = aid.families(number).stream().map(Family::line).toList();
        Checks checks =
                new Checks().that(lines.equals(rows.stream().map(Row::line).toList()), "rows", "名册有变化，请重新打开表单");
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String at = "rows[" + i + "].";
            checks.required(at + "way", row.way(), "请选择怎样办理");
            if (row.way() == Family.Way.FUND) {
                checks.that(row.paid() != null && row.paid().fen() > 0, at + "paid", "请填写发放金额")
                        .required(at + "paidOn", row.paidOn(), "请填写发放日期")
                        .that(row.paidOn() == null || !row.paidOn().isAfter(today), at + "paidOn", "发放日期晚于今天")
                        .required(at + "note", row.note(), "请填写发放凭证号");
            } else if (row.way() == Family.Way.NONE) {
                checks.required(at + "note", row.note(), "请写明不发放的原因");
            }
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Count count = aid.count(number);
        List<Row> rows = Objects.requireNonNullElse(form.rows(), List.of());
        List<Family> paid = new ArrayList<>();
        for (Family one : aid.families(number)) {
            Row row = rows.get(paid.size());
            boolean fund = row.way() == Family.Way.FUND;
            Money amount = row.paid();
            String reliefCase = row.way() == Family.Way.RELIEF
                    ? relief.begin(
                            Track.EMERGENCY,
                            Declaration.ofOtherKind(
                                    List.of(Declaration.Member.of(
                                            one.name(), one.idNumber(), Declaration.Relation.SELF, one.phone())),
                                    null,
                                    List.of(),
                                    null),
                            count.townshipCode(),
                            actor)
                    : null;
            paid.add(new Family(
                    number,
                    one.line(),
                    one.year(),
                    one.name(),
                    one.idNumber(),
                    one.idDigest(),
                    one.phone(),
                    one.persons(),
                    one.food(),
                    one.clothing(),
                    one.heating(),
                    one.loss(),
                    one.amountFen(),
                    row.way(),
                    fund && amount != null ? amount.fen() : null,
                    fund ? row.paidOn() : null,
                    row.note(),
                    reliefCase));
        }
        aid.pay(number, paid, actor);
        return Map.of();
    }
}
