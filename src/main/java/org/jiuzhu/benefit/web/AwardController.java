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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiuzhu.benefit.AwardChange;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.document.Letters;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/awards")
@Tag(name = "待遇")
class AwardController {

    private static final int MOST_CHANGES = 20;

    private final Awards awards;
    private final AwardChanges changes;
    private final Letters letters;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;

    AwardController(
            Awards awards, AwardChanges changes, Letters letters, StaffDirectory staff, CurrentActor currentActor) {
        this.awards = awards;
        this.changes = changes;
        this.letters = letters;
        this.staff = staff;
        this.currentActor = currentActor;
    }

    record Opened(String changeNumber) {}

    @PostMapping("/{awardNumber}/changes")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_SUPERVISOR})
    @Operation(summary = "提出一份待遇的停发、减发或增发，随后在待办里写明理由、事实和证据")
    Opened change(@PathVariable String awardNumber) {
        return new Opened(changes.begin(awardNumber, currentActor.get()).changeNumber());
    }

    record Event(LocalDate on, String detail, @Nullable String reason, String by) {}

    record Paper(String title, String number, String href, @Nullable LocalDate deliveredOn) {}

    record Change(String changeNumber, LocalDate openedOn, String state, List<Paper> papers) {}

    record History(List<Event> events, List<Change> changes) {}

    @GetMapping("/{awardNumber}/history")
    @AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    @Operation(summary = "一份待遇的变更记录、各次变更的文书")
    History history(@PathVariable String awardNumber) {
        Actor reader = currentActor.get();
        List<Awards.Event> events = awards.history(awardNumber, reader);
        Map<String, String> names =
                staff.names(events.stream().map(Awards.Event::by).collect(Collectors.toSet()));
        return new History(
                events.stream()
                        .map(one ->
                                new Event(one.on(), one.detail(), one.reason(), names.getOrDefault(one.by(), one.by())))
                        .toList(),
                changes.ofAward(awardNumber, reader).stream()
                        .limit(MOST_CHANGES)
                        .map(this::change)
                        .toList());
    }

    private Change change(AwardChange one) {
        return new Change(
                one.changeNumber(),
                one.openedAt().toLocalDate(),
                switch (one.state()) {
                    case OPEN -> "办理中";
                    case APPLIED -> "已执行";
                    case KEPT -> "未变更";
                },
                letters.ofCase(one.changeNumber()).stream()
                        .map(letter -> new Paper(
                                letter.title(),
                                letter.number(),
                                "/api/letters/" + letter.id() + "/pdf",
                                letter.deliveredOn()))
                        .toList());
    }
}
