package org.jiuzhu.standard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Parameter;
import org.jiuzhu.standard.ParameterImport;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.standard.Standard;
import org.jiuzhu.standard.StandardImport;
import org.jiuzhu.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api")
@Tag(name = "保障标准与参数")
class StandardController {

    private final Standards standards;
    private final StandardImport standardImport;
    private final Parameters parameters;
    private final ParameterImport parameterImport;
    private final CurrentActor currentActor;

    StandardController(
            Standards standards,
            StandardImport standardImport,
            Parameters parameters,
            ParameterImport parameterImport,
            CurrentActor currentActor) {
        this.parameterImport = parameterImport;
        this.standards = standards;
        this.standardImport = standardImport;
        this.parameters = parameters;
        this.currentActor = currentActor;
    }

    record Setting(
            @AtMost(12) @Nullable String areaCode,
            Standard.@Nullable HouseholdArea householdArea,
            @Nullable LocalDate validFrom,
            @Nullable Money amount,
            @AtMost(100) @Nullable String documentNumber) {}

    record Change(
            @AtMost(12) @Nullable String areaCode,
            @AtMost(200) @Nullable String value,
            @AtMost(300) @Nullable String source,
            @Nullable LocalDate validFrom) {}

    @GetMapping("/standards")
    @AllowedTo
    @Operation(summary = "各地保障标准")
    List<Standard> standards() {
        return standards.all();
    }

    @PostMapping("/standards")
    @AllowedTo({Role.COUNTY_SUPERVISOR, Role.CITY_MANAGER})
    @Operation(summary = "设定保障标准")
    void set(@RequestBody Setting setting) {
        if (setting.householdArea() == null) {
            throw new InvalidInput("householdArea", "请选择城乡。");
        }
        if (setting.validFrom() == null) {
            throw new InvalidInput("validFrom", "请填写起始日期。");
        }
        if (setting.amount() == null) {
            throw new InvalidInput("amount", "请填写月标准（元）。");
        }
        standards.set(
                new Standard(
                        required("areaCode", setting.areaCode(), "请填写区划代码。"),
                        setting.householdArea(),
                        setting.validFrom(),
                        null,
                        setting.amount().fen(),
                        required("documentNumber", setting.documentNumber(), "请填写文号。"),
                        false),
                currentActor.get());
    }

    @PostMapping("/standards/imports")
    @AllowedTo({Role.COUNTY_SUPERVISOR, Role.CITY_MANAGER})
    @Operation(summary = "成批导入保障标准（CSV或Excel：区划代码,城乡,起始日期,月标准,文号）")
    Map<String, Integer> load(@RequestParam MultipartFile file) throws IOException {
        return Map.of("set", standardImport.load(file.getBytes(), currentActor.get()));
    }

    @GetMapping("/parameters")
    @AllowedTo
    @Operation(summary = "一地现行参数")
    List<Parameters.Shown> parameters(@RequestParam String area) {
        return parameters.shown(area);
    }

    @GetMapping("/parameters/{name}/history")
    @AllowedTo
    @Operation(summary = "一项参数历次的值")
    List<Parameters.Shown> history(@PathVariable String name, @RequestParam String area) {
        return parameters.history(name, area);
    }

    @PostMapping("/parameters/imports")
    @AllowedTo({Role.COUNTY_SUPERVISOR, Role.CITY_MANAGER})
    @Operation(summary = "成批导入参数（CSV或Excel：区划代码,参数,值,依据,起用日期）")
    Map<String, Integer> loadParameters(@RequestParam MultipartFile file) throws IOException {
        return Map.of("set", parameterImport.load(file.getBytes(), currentActor.get()));
    }

    @PutMapping("/parameters/{name}")
    @AllowedTo({Role.COUNTY_SUPERVISOR, Role.CITY_MANAGER})
    @Operation(summary = "修改参数")
    Parameter change(@PathVariable String name, @RequestBody Change change) {
        return parameters.change(
                name,
                required("areaCode", change.areaCode(), "请填写适用的区划代码。"),
                required("value", change.value(), "请填写新的数值。"),
                required("source", change.source(), "请填写依据的文件或决定。"),
                change.validFrom(),
                currentActor.get());
    }

    private static String required(String field, @Nullable String value, String message) {
        if (value == null || value.isBlank()) {
            throw new InvalidInput(field, message);
        }
        return value;
    }
}
