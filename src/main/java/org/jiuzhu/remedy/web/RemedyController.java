package org.jiuzhu.remedy.web;

import static org.jiuzhu.shared.Role.AUDITOR;
import static org.jiuzhu.shared.Role.CITY_MANAGER;
import static org.jiuzhu.shared.Role.COUNTY_CHECKER;
import static org.jiuzhu.shared.Role.COUNTY_SUPERVISOR;
import static org.jiuzhu.shared.Role.DECIDER;
import static org.jiuzhu.shared.Role.SURVEYOR;
import static org.jiuzhu.shared.Role.WINDOW_CLERK;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.remedy.Remedies;
import org.jiuzhu.remedy.Remedy;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/remedies")
@AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
@Tag(name = "复议、诉讼、纠正")
class RemedyController {

    private static final int ROWS = 200;

    private final Remedies remedies;
    private final Areas areas;
    private final CurrentActor currentActor;

    RemedyController(Remedies remedies, Areas areas, CurrentActor currentActor) {
        this.remedies = remedies;
        this.areas = areas;
        this.currentActor = currentActor;
    }

    record Row(
            String remedyNumber,
            String kind,
            String township,
            @Nullable String awardNumber,
            @Nullable String caseNumber,
            String state,
            @Nullable String authority,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate defenceDue,
            @Nullable LocalDate defendedOn,
            @Nullable LocalDate rulingDue,
            @Nullable String ruling,
            @Nullable LocalDate performBy) {}

    record Asking(Remedy.@Nullable Kind kind, @Nullable String number) {}

    record Opened(String remedyNumber) {}

    @GetMapping
    @Operation(summary = "复议、诉讼、自行纠正，最近的在前")
    List<Row> list(@RequestParam(required = false) Remedy.@Nullable State state) {
        return remedies.page(currentActor.get(), state, ROWS).stream()
                .map(one -> new Row(
                        one.remedyNumber(),
                        one.kind().title(),
                        areas.name(one.townshipCode()),
                        one.awardNumber(),
                        one.caseNumber(),
                        one.state().title(),
                        one.authority(),
                        one.servedOn(),
                        one.defenceDue(),
                        one.defendedOn(),
                        one.rulingDue(),
                        title(one.ruling()),
                        one.performBy()))
                .toList();
    }

    private static @Nullable String title(Remedy.@Nullable Ruling ruling) {
        return ruling == null ? null : ruling.title();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({WINDOW_CLERK, DECIDER, COUNTY_SUPERVISOR})
    @Operation(summary = "登记一件复议、诉讼或者自行纠正，随后在待办里登记案情")
    Opened begin(@RequestBody Asking asking) {
        return new Opened(remedies.begin(asking.kind(), asking.number(), currentActor.get())
                .remedyNumber());
    }
}
