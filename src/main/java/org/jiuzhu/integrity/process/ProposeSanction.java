package org.jiuzhu.integrity.process;

import static org.jiuzhu.task.FormPage.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.integrity.DishonestyCase;
import org.jiuzhu.integrity.DishonestyCase.Scope;
import org.jiuzhu.integrity.Listings;
import org.jiuzhu.integrity.Measure;
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

/** 提出处理意见: whose aid stops, which measures, each with its provision. */
@Component
class ProposeSanction implements StepForm<ProposeSanction.Form> {

    private final Dishonesties cases;
    private final Listings listings;
    private final IntegrityFacts facts;
    private final Clock clock;

    ProposeSanction(Dishonesties cases, Listings listings, IntegrityFacts facts, Clock clock) {
        this.cases = cases;
        this.listings = listings;
        this.facts = facts;
        this.clock = clock;
    }

    record Form(
            @Nullable Scope scope,
            @Nullable List<String> measures,
            @Nullable Boolean fine,
            @AtMost(1000) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_ProposeSanction";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        DishonestyCase one = cases.find(number);
        List<FormPage.Fact> lines = new ArrayList<>(facts.of(number));
        lines.add(fact("只停本人", empty(IntegrityFacts.stops(listings.plan(number, Scope.MEMBER)))));
        lines.add(fact("及于家庭", empty(IntegrityFacts.stops(listings.plan(number, Scope.FAMILY)))));
        lines.add(fact(
                "不受理申请至", Dates.chinese(listings.banUntil(one.townshipCode(), LocalDate.now(clock))) + "（今日签署的话）"));
        Dishonesties.MoneyRuling money = cases.money(number);
        lines.add(fact(
                "款物",
                (money.recover() ? "责令退回" : "不用退回") + (money.fine() ? "，可以建议处罚" : "，不建议处罚") + "（" + money.basis()
                        + "）"));
        return new FormPage(
                "提出停止救助、列入管理的意见，报另一人签署。先停本人、后及家庭；未成年人、不被赡养的人和急难、受灾救助不受影响；没有依据的措施不能用。",
                lines,
                List.of(
                        Field.choice(
                                        "scope",
                                        "停止谁的救助",
                                        Stream.of(Scope.values())
                                                .map(scope -> new Field.Option(scope.name(), scope.title()))
                                                .toArray(Field.Option[]::new))
                                .required(),
                        Field.checklist(
                                        "measures",
                                        "措施（各有依据）",
                                        listings.measures().stream()
                                                .map(measure -> new Field.Option(
                                                        measure.code(), measure.title() + "（" + measure.basis() + "）"))
                                                .toList())
                                .required(),
                        Field.of("fine", "建议县级有关部门处罚", Field.Kind.FLAG),
                        Field.of("reason", "理由", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String number) {
        List<String> measures =
                listings.measuresOf(number).stream().map(Measure::code).toList();
        DishonestyCase one = cases.find(number);
        return new Form(
                Objects.requireNonNullElse(one.scope(), Scope.MEMBER),
                measures.isEmpty()
                        ? listings.measures().stream().map(Measure::code).toList()
                        : measures,
                one.fineProposed(),
                one.proposal());
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        List<String> known = listings.measures().stream().map(Measure::code).toList();
        List<String> chosen = form.measures() == null ? List.of() : form.measures();
        return new Checks()
                .required("scope", form.scope(), "请选择停止谁的救助")
                .that(known.containsAll(chosen), "measures", "有一项措施没有依据或者已经失效，请重新选择")
                .that(chosen.containsAll(Listings.OBLIGATORY), "measures", "拒不纠正的，停止救助、年内不受理、推送三项都要有（南平市2021年通知 三（五））")
                .that(
                        !Boolean.TRUE.equals(form.fine()) || cases.money(number).fine(),
                        "fine",
                        "没有骗取款物，不能建议处罚（社会救助暂行办法 第六十八条）")
                .required("reason", form.reason(), "请写明理由")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        listings.propose(
                number,
                Objects.requireNonNull(form.scope()),
                form.measures() == null ? List.of() : form.measures(),
                Boolean.TRUE.equals(form.fine()),
                Objects.requireNonNull(form.reason()),
                actor);
        return Map.of();
    }

    private static String empty(String text) {
        return text.isEmpty() ? "当事人没有在享的待遇" : text;
    }
}
