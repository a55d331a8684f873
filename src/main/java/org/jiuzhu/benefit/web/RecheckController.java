package org.jiuzhu.benefit.web;

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
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.Recheck;
import org.jiuzhu.benefit.RecheckDifference;
import org.jiuzhu.benefit.RecheckRound;
import org.jiuzhu.benefit.Rechecks;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rechecks")
@Tag(name = "定期核查")
@AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
class RecheckController {

    private static final int MOST_ROUNDS = 200;
    private static final int PAGE = 50;

    private final Rechecks rechecks;
    private final Areas areas;
    private final CurrentActor currentActor;

    RecheckController(Rechecks rechecks, Areas areas, CurrentActor currentActor) {
        this.rechecks = rechecks;
        this.areas = areas;
        this.currentActor = currentActor;
    }

    record Round(
            String number,
            String township,
            String month,
            String state,
            int screened,
            int unchanged,
            int sampled,
            int open,
            int found,
            int changed,
            LocalDate confirmBy) {}

    @GetMapping
    @Operation(summary = "辖区内各批定期核查，新的在前")
    List<Round> rounds() {
        List<RecheckRound> rounds = rechecks.rounds(currentActor.get(), MOST_ROUNDS);
        Map<String, Rechecks.Standing> standings = rechecks.standings(
                rounds.stream().map(RecheckRound::roundNumber).toList());
        return rounds.stream()
                .map(one -> {
                    Rechecks.Standing standing = Objects.requireNonNull(standings.get(one.roundNumber()));
                    return new Round(
                            one.roundNumber(),
                            areas.name(one.townshipCode()),
                            one.month(),
                            one.state().title(),
                            one.screened(),
                            standing.unchanged(),
                            standing.sampled(),
                            standing.open(),
                            standing.found(),
                            standing.changed(),
                            rechecks.confirmBy(one));
                })
                .toList();
    }

    record Family(
            String number,
            String awardNumber,
            String holder,
            int members,
            String amount,
            LocalDate dueOn,
            String course,
            String state,
            List<String> differences,
            String unanswered,
            @Nullable String changeNumber) {}

    record Draw(int no, int percent, int pool, int drawn, String seed, LocalDateTime at) {}

    record Families(List<Family> families, List<Draw> draws) {}

    @GetMapping("/{roundNumber}/families")
    @Operation(summary = "一批定期核查的家庭和与上次相比的变化，按核查编号每次五十户")
    Families families(
            @PathVariable String roundNumber,
            @RequestParam(required = false) Recheck.@Nullable Course course,
            @RequestParam(required = false) @Nullable String after) {
        return new Families(
                rechecks.families(roundNumber, course, after, PAGE, currentActor.get()).stream()
                        .map(one -> new Family(
                                one.recheck().recheckNumber(),
                                one.award().awardNumber(),
                                one.award().holderName(),
                                one.award().memberCount(),
                                Category.valueOf(one.award().category()).title() + "每月"
                                        + one.award().monthlyAmount() + "元",
                                one.recheck().dueOn(),
                                one.recheck().course().title(),
                                one.recheck().state().title(),
                                one.differences().stream()
                                        .map(RecheckDifference::words)
                                        .toList(),
                                one.recheck().unanswered(),
                                one.recheck().changeNumber()))
                        .toList(),
                rechecks.draws(roundNumber).stream()
                        .map(one -> new Draw(
                                one.drawNo(), one.percent(), one.pool(), one.drawn(), one.seed(), one.drawnAt()))
                        .toList());
    }
}
