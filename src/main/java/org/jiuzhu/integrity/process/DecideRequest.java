package org.jiuzhu.integrity.process;

import static org.jiuzhu.integrity.process.IntegrityProcess.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.integrity.DishonestyCase;
import org.jiuzhu.integrity.ListingRequest;
import org.jiuzhu.integrity.ListingRequest.Outcome;
import org.jiuzhu.integrity.Listings;
import org.jiuzhu.integrity.Recoveries;
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

/** 决定异议、修复: by the county, which has not signed the listing. */
@Component
class DecideRequest implements StepForm<DecideRequest.Form> {

    private final Dishonesties cases;
    private final Listings listings;
    private final Recoveries recoveries;
    private final IntegrityFacts facts;
    private final IntegrityLetters letters;
    private final EngineCases engine;
    private final Clock clock;

    DecideRequest(
            Dishonesties cases,
            Listings listings,
            Recoveries recoveries,
            IntegrityFacts facts,
            IntegrityLetters letters,
            EngineCases engine,
            Clock clock) {
        this.cases = cases;
        this.listings = listings;
        this.recoveries = recoveries;
        this.facts = facts;
        this.letters = letters;
        this.engine = engine;
        this.clock = clock;
    }

    record Form(@Nullable Outcome outcome, @Nullable LocalDate newUntil, @AtMost(1000) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_DecideRequest";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "决定异议、修复或者移出。移出的，限制即日解除，推送过的部门逐一撤回；异议成立而移出的，停发的补发、不再追回。",
                facts.request(number),
                List.of(
                        Field.choice(
                                        "outcome",
                                        "决定",
                                        new Field.Option("KEPT", "维持原决定"),
                                        new Field.Option("CHANGED", "更正：提前期满日"),
                                        new Field.Option("LIFTED", "移出名单"))
                                .required(),
                        Field.of("newUntil", "更正后的期满日", Field.Kind.DATE)
                                .required()
                                .when("outcome=CHANGED"),
                        Field.of("reason", "理由", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        DishonestyCase one = cases.find(number);
        LocalDate before = one.banUntil();
        LocalDate day = form.newUntil();
        Checks checks =
                new Checks().required("outcome", form.outcome(), "请选择如何决定").required("reason", form.reason(), "请写明理由");
        if (form.outcome() == Outcome.CHANGED) {
            checks.that(
                    day != null && before != null && !day.isBefore(LocalDate.now(clock)) && day.isBefore(before),
                    "newUntil",
                    "更正后的期满日应不早于今天，且早于原来的期满日");
        }
        if (form.outcome() == Outcome.LIFTED) {
            Money due = recoveries.due(number);
            boolean repair = listings.openRequest(number)
                    .filter(request -> request.kind() == ListingRequest.Kind.REPAIR)
                    .isPresent();
            checks.that(!repair || due.fen() == 0, "outcome", "应退回的款物还有" + due + "元未退回，不能修复移出");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Outcome outcome = Objects.requireNonNull(form.outcome());
        listings.decide(number, outcome, form.newUntil(), Objects.requireNonNull(form.reason()), actor);
        DishonestyCase one = cases.find(number);
        letters.answer(one, facts.lastRequest(number), actor);
        LocalDate until = one.banUntil();
        if (outcome == Outcome.CHANGED && until != null) {
            var over = IntegrityDeadlines.after(until);
            engine.moveTimers(number, Map.of(BAN_OVER.name(), BAN_OVER.toEngine(over)), Map.of("Event_BanOver", over));
        }
        return Map.of(REQUEST_CHANGED.name(), REQUEST_CHANGED.toEngine(outcome == Outcome.CHANGED));
    }
}
