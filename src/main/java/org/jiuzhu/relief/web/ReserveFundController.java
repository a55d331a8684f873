package org.jiuzhu.relief.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDateTime;
import java.util.List;
import org.jiuzhu.relief.ReserveFunds;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reserve-funds")
@Tag(name = "临时救助备用金")
@AllowedTo({DECIDER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
class ReserveFundController {

    private final ReserveFunds funds;
    private final CurrentActor currentActor;

    ReserveFundController(ReserveFunds funds, CurrentActor currentActor) {
        this.funds = funds;
        this.currentActor = currentActor;
    }

    record Fund(String township, String name, String balance) {}

    record Entry(
            LocalDateTime at, String kind, String amount, String balance, String reference, String note, String by) {}

    record Allotment(@Nullable Money amount, @AtMost(50) @Nullable String document) {}

    @GetMapping
    @Operation(summary = "辖区内各乡镇（街道）备用金余额")
    List<Fund> all() {
        return funds.visibleTo(currentActor.get()).stream()
                .map(one -> new Fund(one.townshipCode(), one.name(), one.balance() + "元"))
                .toList();
    }

    @GetMapping("/{township}/entries")
    @Operation(summary = "备用金收支，新的在前")
    List<Entry> entries(@PathVariable String township) {
        return funds.shown(township, currentActor.get()).stream()
                .map(one -> new Entry(
                        one.entry().enteredAt(),
                        one.entry().kind().title(),
                        one.entry().amount() + "元",
                        one.entry().balance() + "元",
                        one.entry().reference(),
                        one.entry().note(),
                        one.by()))
                .toList();
    }

    @PostMapping("/{township}/allotments")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(COUNTY_SUPERVISOR)
    @Operation(summary = "拨入备用金，写明文号；同一文号只入账一次")
    void allot(@PathVariable String township, @RequestBody Allotment allotment) {
        if (allotment.amount() == null) {
            throw new InvalidInput("amount", "请填写拨入金额。");
        }
        funds.allot(
                township,
                allotment.amount(),
                allotment.document() == null ? "" : allotment.document(),
                currentActor.get());
    }
}
