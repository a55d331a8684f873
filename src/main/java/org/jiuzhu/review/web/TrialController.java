package org.jiuzhu.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
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

    /** Fields that do not bear on the result: a trial does not ask for them. */
    private static final Pattern IMMATERIAL = Pattern.compile("(promised|bankAccount|proxy|nearRelative|cause|hukou|"
            + "residence).*|.*\\.(name|idNumber|phone|guardianName|hukouPlace|marital|address|illness)");

    /**
     * The result of a trial.
     *
     * @param category Chinese name of what the family would be; begins with 初步 while something is missing
     * @param preliminary something that bears on the result is missing
     * @param missing what is missing for it
     */
    record Trial(String category, boolean preliminary, Calculation calculation, List<FieldProblem> missing) {}

    @PostMapping
    @Operation(summary = "试算：不立案，按现行决策表计算一个家庭的类别和金额")
    Trial attempt(@RequestBody Declaration declaration) {
        Actor actor = currentActor.get();
        String area = actor.township() != null
                ? actor.township()
                : actor.county() != null ? actor.county() : areas.city().code();
        Calculation calculation = calculations.attempt(declaration, area);
        List<FieldProblem> missing = DeclarationCheck.check(declaration, LocalDate.now(clock)).stream()
                .filter(problem -> !IMMATERIAL.matcher(problem.field()).matches())
                .toList();
        String title = calculation.category().title();
        return new Trial(missing.isEmpty() ? title : "初步：" + title, !missing.isEmpty(), calculation, missing);
    }
}
