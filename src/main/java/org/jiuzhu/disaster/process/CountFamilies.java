package org.jiuzhu.disaster.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiuzhu.disaster.Count;
import org.jiuzhu.disaster.WinterAid;
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

/** 登记冬春救助需求: families that cannot get through the winter and spring on their own after a disaster. */
@Component
class CountFamilies implements StepForm<CountFamilies.Form> {

    private static final int MOST = 500;
    private static final int MOST_PERSONS = 30;

    private final WinterAid aid;
    private final WinterFacts facts;

    CountFamilies(WinterAid aid, WinterFacts facts) {
        this.aid = aid;
        this.facts = facts;
    }

    /** A family. */
    record Line(
            @AtMost(60) @Nullable String name,
            @AtMost(30) @Nullable String idNumber,
            @AtMost(20) @Nullable String phone,
            @Nullable Integer persons,
            @Nullable Boolean food,
            @Nullable Boolean clothing,
            @Nullable Boolean heating,
            @AtMost(500) @Nullable String loss,
            @Nullable Money amount) {

        boolean needs() {
            return Boolean.TRUE.equals(food) || Boolean.TRUE.equals(clothing) || Boolean.TRUE.equals(heating);
        }
    }

    record Form(
            @Nullable Boolean none, @AtMost(500) @Nullable String review, @Nullable List<@Nullable Line> families) {}

    @Override
    public String taskKey() {
        return "Task_CountFamilies";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "逐村（居）摸清受灾后冬季、次年春季基本生活有困难的家庭，由本人申请或者村（居）民小组提名、村（居）民主评议；登记后公示，由另一人签署上报。",
                facts.head(number),
                List.of(
                        Field.of("none", "已逐村（居）摸底，没有需要救助的家庭（零报告）", Field.Kind.FLAG),
                        Field.of("review", "怎样提名、评议的（时间、范围、结果）", Field.Kind.LONG_TEXT)
                                .required(),
                        Field.list(
                                "families",
                                "需要救助的家庭",
                                Field.of("name", "户主姓名", Field.Kind.TEXT).required(),
                                Field.of("idNumber", "身份证号码", Field.Kind.TEXT).required(),
                                Field.of("phone", "联系电话", Field.Kind.TEXT),
                                Field.of("persons", "需救助人数", Field.Kind.NUMBER).required(),
                                Field.of("food", "缺口粮", Field.Kind.FLAG),
                                Field.of("clothing", "缺衣被", Field.Kind.FLAG),
                                Field.of("heating", "缺取暖", Field.Kind.FLAG),
                                Field.of("loss", "受灾情况（时间、灾种、损失）", Field.Kind.LONG_TEXT)
                                        .required(),
                                Field.of("amount", "拟救助金额（元）", Field.Kind.MONEY).required())));
    }

    @Override
    public Form initial(String number) {
        Count count = aid.count(number);
        return new Form(
                null,
                count.review(),
                aid.families(number).stream()
                        .map(one -> new Line(
                                one.name(),
                                one.idNumber(),
                                one.phone(),
                                one.persons(),
                                one.food(),
                                one.clothing(),
                                one.heating(),
                                one.loss(),
                                one.amount()))
                        .toList());
    }

    private static List<@Nullable Line> lines(Form form) {
        return Objects.requireNonNullElse(form.families(), List.of());
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        List<@Nullable Line> lines = lines(form);
        boolean none = Boolean.TRUE.equals(form.none());
        Checks checks = new Checks()
                .required("review", form.review(), "请写明怎样提名、评议，没有家庭的写明怎样摸底")
                .that(none || !lines.isEmpty(), "families", "请登记需要救助的家庭；没有的勾选零报告")
                .that(!none || lines.isEmpty(), "none", "已登记家庭，不能零报告")
                .that(lines.size() <= MOST, "families", "一次最多登记" + MOST + "户");
        Set<String> seen = new HashSet<>();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            line(checks, "families[" + i + "].", lines.get(i), seen, numbers);
        }
        Set<String> elsewhere = aid.elsewhere(number, numbers);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String id = line == null ? null : line.idNumber();
            checks.that(
                    id == null || !elsewhere.contains(id.strip()), "families[" + i + "].idNumber", "此人今年已在别的乡镇（街道）登记");
        }
        return checks.problems();
    }

    private static void line(Checks checks, String at, @Nullable Line line, Set<String> seen, List<String> numbers) {
        if (line == null) {
            checks.required(at + "name", null, "请填写姓名");
            return;
        }
        String id = line.idNumber() == null ? "" : line.idNumber().strip();
        String wrong = CitizenId.problemOf(id).orElse(null);
        Integer persons = line.persons();
        checks.required(at + "name", line.name(), "请填写姓名")
                .that(wrong == null, at + "idNumber", wrong == null ? "" : wrong)
                .that(
                        persons != null && persons >= 1 && persons <= MOST_PERSONS,
                        at + "persons",
                        "需救助人数应为1至" + MOST_PERSONS + "人")
                .that(line.needs(), at + "food", "请至少勾选一项需求")
                .required(at + "loss", line.loss(), "请写明受灾情况")
                .that(line.amount() != null && line.amount().fen() > 0, at + "amount", "拟救助金额应大于0元");
        if (wrong == null) {
            checks.that(seen.add(CitizenId.of(id).number()), at + "idNumber", "身份证号重复");
            numbers.add(id);
        }
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        List<WinterAid.Counted> families = new ArrayList<>();
        for (Line line : lines(form)) {
            Line one = Objects.requireNonNull(line);
            families.add(new WinterAid.Counted(
                    Objects.requireNonNull(one.name()),
                    Objects.requireNonNull(one.idNumber()).strip(),
                    one.phone(),
                    Objects.requireNonNull(one.persons()),
                    Boolean.TRUE.equals(one.food()),
                    Boolean.TRUE.equals(one.clothing()),
                    Boolean.TRUE.equals(one.heating()),
                    Objects.requireNonNull(one.loss()),
                    Objects.requireNonNull(one.amount())));
        }
        aid.counted(number, families, form.review(), actor);
        return Map.of(
                DisasterCountProcess.FAMILIES.name(), DisasterCountProcess.FAMILIES.toEngine(!families.isEmpty()));
    }
}
