package org.jiuzhu.policy.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.policy.Drafts;
import org.jiuzhu.policy.GoldenCases;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/policy")
@Tag(name = "决策表的用例")
@AllowedTo(ANALYST)
class GoldenController {

    private final GoldenCases cases;
    private final Drafts drafts;
    private final CurrentActor currentActor;

    GoldenController(GoldenCases cases, Drafts drafts, CurrentActor currentActor) {
        this.cases = cases;
        this.drafts = drafts;
        this.currentActor = currentActor;
    }

    /** A case from a past decision, or with inputs and outputs of its own. */
    record Adding(
            @Nullable String name,
            @Nullable Long record,
            @Nullable Map<String, String> inputs,
            @Nullable Map<String, String> expected) {}

    record Retiring(@Nullable String reason) {}

    record Imported(int cases) {}

    @GetMapping("/drafts/{id}/golden")
    @AllowedTo({ANALYST, CITY_MANAGER, AUDITOR})
    @Operation(summary = "全部用例在草稿上的结果，没有用例触发的规则")
    GoldenCases.Run run(@PathVariable long id) {
        var draft = drafts.detail(id).draft();
        return cases.run(draft.decisionId(), draft.content());
    }

    @GetMapping("/decisions/{decisionId}/golden/file")
    @AllowedTo({ANALYST, CITY_MANAGER, AUDITOR})
    @Operation(summary = "全部用例的文件，放进程序的 src/test/resources/golden 后每次构建都运行")
    ResponseEntity<GoldenCases.Bundle> file(@PathVariable String decisionId) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(decisionId + ".json", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(cases.bundle(decisionId));
    }

    @PostMapping("/decisions/{decisionId}/golden")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "增加用例：选一条以往的决策（不带案号），或者手工填写")
    void add(@PathVariable String decisionId, @RequestBody Adding adding) {
        Long record = adding.record();
        if (record != null) {
            cases.fromRecord(decisionId, adding.name(), record, currentActor.get());
        } else {
            cases.byHand(
                    decisionId,
                    adding.name(),
                    Objects.requireNonNullElse(adding.inputs(), Map.of()),
                    Objects.requireNonNullElse(adding.expected(), Map.of()),
                    currentActor.get());
        }
    }

    @PostMapping("/decisions/{decisionId}/golden/imports")
    @Operation(summary = "从表格导入用例，有错整份不导入")
    Imported add(@PathVariable String decisionId, @RequestParam MultipartFile file) throws IOException {
        return new Imported(cases.fromSheet(decisionId, file.getBytes(), currentActor.get()));
    }

    @PostMapping("/golden/{id}/retirement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "停用用例，写明理由")
    void retire(@PathVariable long id, @RequestBody Retiring retiring) {
        cases.retire(id, retiring.reason(), currentActor.get());
    }
}
