package org.jiuzhu.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.DeclarationCheck;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.review.Calculation;
import org.jiuzhu.review.Calculations;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.FieldProblem;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/trials")
@Tag(name = "试算")
@AllowedTo
class TrialController {

    private final Calculations calculations;
    private final Areas areas;
    private final CurrentActor currentActor;
    private final Clock clock;

    TrialController(Calculations calculations, Areas areas, CurrentActor currentActor, Clock clock) {
        this.calculations = calculations;
        this.areas = areas;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The result of a trial.
     *
     * @param category Chinese name of what the family would be
     * @param missing what a real application would still need
     */
    record Trial(String category, Calculation calculation, List<FieldProblem> missing) {}

    @PostMapping
    @Operation(summary = "试算：不立案，按现行决策表计算一个家庭的类别和金额")
    Trial attempt(@RequestBody Declaration declaration) {
        Actor actor = currentActor.get();
        String area = actor.township() != null
                ? actor.township()
                : actor.county() != null ? actor.county() : areas.city().code();
        Calculation calculation = calculations.attempt(declaration, area);
        return new Trial(
                calculation.category().title(), calculation, DeclarationCheck.check(declaration, LocalDate.now(clock)));
    }
}
