package org.jiuzhu.standard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Parameter;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.standard.Standard;
import org.jiuzhu.standard.Standards;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "保障标准与参数")
class StandardController {

    private final Standards standards;
    private final Parameters parameters;
    private final CurrentActor currentActor;

    StandardController(Standards standards, Parameters parameters, CurrentActor currentActor) {
        this.standards = standards;
        this.parameters = parameters;
        this.currentActor = currentActor;
    }

    record Change(String areaCode, String value, String source) {}

    @GetMapping("/standards")
    @AllowedTo
    @Operation(summary = "各地保障标准")
    List<Standard> standards() {
        return standards.all();
    }

    @PostMapping("/standards")
    @AllowedTo({Role.COUNTY_SUPERVISOR, Role.CITY_MANAGER})
    @Operation(summary = "设定保障标准")
    void set(@RequestBody Standard standard) {
        standards.set(standard, currentActor.get());
    }

    @GetMapping("/parameters")
    @AllowedTo
    @Operation(summary = "一地现行参数")
    List<Parameter> parameters(@RequestParam String area) {
        return parameters.of(area);
    }

    @PutMapping("/parameters/{name}")
    @AllowedTo({Role.COUNTY_SUPERVISOR, Role.CITY_MANAGER})
    @Operation(summary = "修改参数")
    Parameter change(@PathVariable String name, @RequestBody Change change) {
        return parameters.change(name, change.areaCode(), change.value(), change.source(), currentActor.get());
    }
}
