package org.jiuzhu.verification.web;

import static org.jiuzhu.shared.Role.COUNTY_CHECKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.verification.CheckRequest;
import org.jiuzhu.verification.InformationChecks;
import org.jiuzhu.verification.PaperAnswer;
import org.jiuzhu.verification.Source;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{caseNumber}/checks/{source}")
@Tag(name = "信息核对")
@AllowedTo(COUNTY_CHECKER)
class CheckController {

    private final InformationChecks checks;
    private final Applications applications;
    private final CurrentActor currentActor;

    CheckController(InformationChecks checks, Applications applications, CurrentActor currentActor) {
        this.checks = checks;
        this.applications = applications;
        this.currentActor = currentActor;
    }

    /** Where the question to a source stands, to be read. */
    record State(String source, String state) {}

    @PostMapping("/retry")
    @Operation(summary = "重新查询一个来源")
    State retry(@PathVariable String caseNumber, @PathVariable String source) {
        applications.find(caseNumber, currentActor.get());
        return state(checks.retry(caseNumber, source(source)));
    }

    @PostMapping("/answers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记来源的书面答复：函件编号、日期和逐人数额；标记未答复以后收到的也在此登记")
    State answer(@PathVariable String caseNumber, @PathVariable String source, @RequestBody PaperAnswer paper) {
        applications.find(caseNumber, currentActor.get());
        return state(checks.answer(caseNumber, source(source), paper));
    }

    private static State state(CheckRequest request) {
        return new State(request.source().title(), request.state().title());
    }

    private static Source source(String name) {
        return Arrays.stream(Source.values())
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Missing("没有这个核对来源。"));
    }
}
