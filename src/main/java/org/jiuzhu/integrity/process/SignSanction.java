package org.jiuzhu.integrity.process;

import static org.jiuzhu.integrity.process.IntegrityProcess.*;
import static org.jiuzhu.task.FormPage.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.document.Letter;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.integrity.DishonestyCase;
import org.jiuzhu.integrity.Listings;
import org.jiuzhu.integrity.StopLine;
import org.jiuzhu.integrity.process.IntegrityProcess.Sanction;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 签署失信决定: another person than the one who proposed, heard or verified signs by name. */
@Component
class SignSanction implements StepForm<SignSanction.Form> {

    private final Dishonesties cases;
    private final Listings listings;
    private final IntegrityFacts facts;
    private final IntegrityLetters letters;
    private final Clock clock;

    SignSanction(Dishonesties cases, Listings listings, IntegrityFacts facts, IntegrityLetters letters, Clock clock) {
        this.cases = cases;
        this.listings = listings;
        this.facts = facts;
        this.letters = letters;
        this.clock = clock;
    }

    record Form(
            @Nullable Sanction choice,
            @Nullable Money owed,
            @AtMost(1000) @Nullable String reason,
            @Nullable Boolean confirmed) {}

    @Override
    public String taskKey() {
        return "Task_SignSanction";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        DishonestyCase one = cases.find(number);
        List<FormPage.Fact> lines = new ArrayList<>(facts.sanction(number));
        LocalDate today = LocalDate.now(clock);
        lines.add(fact(
                "签署后",
                (listings.stopsOf(number).stream().anyMatch(StopLine::hit)
                                ? "自" + today.getYear() + "年" + today.getMonthValue() + "月起停止救助，"
                                : "")
                        + "不受理申请至" + Dates.chinese(listings.banUntil(one.townshipCode(), today)) + "，期满自行解除"));
        return new FormPage(
                "签署失信决定。由您具名负责：提出意见、听取申辩、核实纠正和线索的人不能签署（南平市2021年通知 三（五）；社会救助暂行办法 第六十八条）。",
                lines,
                List.of(
                        Field.choice(
                                        "choice",
                                        "决定",
                                        new Field.Option("SIGNED", "停止救助、列入失信管理名单"),
                                        new Field.Option("CORRECTED", "现已纠正，只作记录，不列入"),
                                        new Field.Option("RETURN", "退回，重新提出意见"))
                                .required(),
                        Field.of("owed", "责令退回的金额（元，没有的填0）", Field.Kind.MONEY)
                                .required()
                                .when("choice=SIGNED"),
                        Field.of("reason", "理由", Field.Kind.LONG_TEXT).required(),
                        Field.of("confirmed", "已核对停止的是本人、依据和期满日", Field.Kind.FLAG)
                                .required()
                                .when("choice=SIGNED")));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, cases.find(number).amount(), null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks =
                new Checks().required("choice", form.choice(), "请选择如何决定").required("reason", form.reason(), "请写明理由");
        if (form.choice() == Sanction.SIGNED) {
            Money owed = form.owed();
            checks.that(
                            owed != null
                                    && !owed.isNegative()
                                    && owed.fen() <= cases.find(number).amountFen(),
                            "owed",
                            "退回的金额应在0和认定的骗取金额之间")
                    .that(Boolean.TRUE.equals(form.confirmed()), "confirmed", "请核对后勾选");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Sanction choice = Objects.requireNonNull(form.choice());
        String reason = Objects.requireNonNull(form.reason());
        switch (choice) {
            case SIGNED -> {
                DishonestyCase one = cases.find(number);
                LocalDate today = LocalDate.now(clock);
                Money owed = Objects.requireNonNull(form.owed());
                Letter letter =
                        letters.decision(one, today, listings.banUntil(one.townshipCode(), today), owed, reason, actor);
                listings.sign(number, letter.letterNumber(), owed, reason, actor);
            }
            case CORRECTED -> cases.correctedAfterAll(number, reason, actor);
            case RETURN -> cases.returned(number, reason);
        }
        return Map.of(SANCTION.name(), SANCTION.toEngine(choice));
    }
}
