package org.jiuzhu.benefit.web;

import static org.jiuzhu.shared.Role.COUNTY_SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/awards")
@Tag(name = "待遇")
class AwardController {

    private final Awards awards;
    private final CurrentActor currentActor;

    AwardController(Awards awards, CurrentActor currentActor) {
        this.awards = awards;
        this.currentActor = currentActor;
    }

    record Ending(@Nullable LocalDate lastMonth, @Nullable String reason) {}

    @PostMapping("/{awardNumber}/endings")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(COUNTY_SUPERVISOR)
    @Operation(summary = "终止一份待遇，写明理由，由县级监管岗具名")
    void end(@PathVariable String awardNumber, @RequestBody Ending ending) {
        awards.end(awardNumber, ending.lastMonth(), ending.reason() == null ? "" : ending.reason(), currentActor.get());
    }
}
