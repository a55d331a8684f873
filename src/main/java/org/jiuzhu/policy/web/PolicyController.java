package org.jiuzhu.policy.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiuzhu.policy.DecisionTables;
import org.jiuzhu.policy.Recomputation;
import org.jiuzhu.shared.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/policy")
@Tag(name = "决策表")
@AllowedTo({ANALYST, CITY_MANAGER, AUDITOR})
class PolicyController {

    private final DecisionTables tables;
    private final Recomputation recomputation;

    PolicyController(DecisionTables tables, Recomputation recomputation) {
        this.tables = tables;
        this.recomputation = recomputation;
    }

    @GetMapping("/decisions")
    @Operation(summary = "全部决策表：现行版本、使用的步骤、上月触发次数、从未触发的规则")
    List<DecisionTables.Summary> decisions() {
        return tables.list();
    }

    @GetMapping("/decisions/{decisionId}")
    @Operation(summary = "一个决策表：各版本、规则、依据和每条规则的触发次数")
    DecisionTables.Detail decision(
            @PathVariable String decisionId, @RequestParam(required = false) @Nullable Integer version) {
        return tables.detail(decisionId, version);
    }

    @GetMapping("/decisions/{decisionId}/versions/{version}/file")
    @Operation(summary = "一个版本的DMN文件")
    ResponseEntity<byte[]> file(@PathVariable String decisionId, @PathVariable int version) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(decisionId + "-" + version + ".dmn")
                                .build()
                                .toString())
                .body(tables.xml(decisionId, version).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/recomputations")
    @Operation(summary = "用当时的版本重算以往的决策，一步一批，报告不一致的")
    Recomputation.Step recompute(@RequestParam(defaultValue = "0") long after) {
        return recomputation.step(after);
    }
}
