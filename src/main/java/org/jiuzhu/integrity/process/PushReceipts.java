package org.jiuzhu.integrity.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.integrity.Listings;
import org.jiuzhu.integrity.Push;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The receipts of the departments on a form: one row for each push that has none yet, none left out. */
@Component
class PushReceipts {

    private final Listings listings;
    private final Clock clock;

    PushReceipts(Listings listings, Clock clock) {
        this.listings = listings;
        this.clock = clock;
    }

    record Row(
            @Nullable Long id,
            @Nullable String department,
            @Nullable String kind,
            @Nullable LocalDate receivedOn,
            @AtMost(100) @Nullable String receipt) {}

    static Field field() {
        return Field.rows(
                "receipts",
                "部门回执",
                Field.of("department", "部门", Field.Kind.FIXED),
                Field.of("kind", "推送", Field.Kind.FIXED),
                Field.of("receivedOn", "回执日期", Field.Kind.DATE).required(),
                Field.of("receipt", "回执号或者签收人", Field.Kind.TEXT).required());
    }

    List<Row> open(String number) {
        return pushes(number).stream()
                .map(push -> new Row(
                        push.id(), push.department().title(), push.kind().title(), null, null))
                .toList();
    }

    /** The rows that are open now; what was typed of them stays. */
    List<Row> refresh(String number, @Nullable List<Row> draft) {
        List<Row> typed = rows(draft);
        return open(number).stream()
                .map(row -> typed.stream()
                        .filter(one -> Objects.equals(one.id(), row.id()))
                        .findFirst()
                        .orElse(row))
                .toList();
    }

    void check(String number, @Nullable List<Row> receipts, Checks checks) {
        List<Row> rows = rows(receipts);
        List<Long> given = rows.stream().map(Row::id).filter(Objects::nonNull).toList();
        checks.that(
                given.size() == rows.size()
                        && given.containsAll(
                                pushes(number).stream().map(Push::id).toList()),
                "receipts",
                "推送有变化，请重新打开表单，逐个部门登记回执");
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < rows.size(); i++) {
            LocalDate day = rows.get(i).receivedOn();
            checks.required("receipts[" + i + "].receivedOn", day, "请填写回执日期")
                    .that(day == null || !day.isAfter(today), "receipts[" + i + "].receivedOn", "回执日期晚于今天")
                    .required("receipts[" + i + "].receipt", rows.get(i).receipt(), "请填写回执号或者签收人");
        }
    }

    void seal(String number, @Nullable List<Row> receipts, Actor actor) {
        List<Long> open = pushes(number).stream().map(Push::id).toList();
        for (Row row : rows(receipts)) {
            if (open.contains(row.id())) {
                listings.received(
                        number,
                        Objects.requireNonNull(row.id()),
                        Objects.requireNonNull(row.receivedOn()),
                        Objects.requireNonNull(row.receipt()),
                        actor);
            }
        }
    }

    private List<Push> pushes(String number) {
        return listings.pushes(number).stream()
                .filter(push -> push.state() != Push.State.RECEIVED)
                .toList();
    }

    private static List<Row> rows(@Nullable List<Row> receipts) {
        return receipts == null ? List.of() : receipts;
    }
}
