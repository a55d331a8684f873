package org.jiuzhu.intake.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jiuzhu.intake.DeclarationTitles;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.intake.Schemes;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.web.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/drafts")
@Tag(name = "窗口登记")
@AllowedTo(Role.WINDOW_CLERK)
class RegistrationDraftController {

    private final RegistrationDrafts drafts;
    private final Schemes schemes;
    private final CurrentActor currentActor;

    RegistrationDraftController(RegistrationDrafts drafts, Schemes schemes, CurrentActor currentActor) {
        this.drafts = drafts;
        this.schemes = schemes;
        this.currentActor = currentActor;
    }

    /** What came of saving a draft: the version to be given with the next save, and what was found. */
    record Saved(int version, @JsonUnwrapped RegistrationDrafts.Findings findings) {}

    @GetMapping
    @Operation(summary = "本乡镇（街道）未提交的登记")
    List<RegistrationDrafts.Summary> open() {
        return drafts.open(currentActor.get());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "开始一份登记")
    Map<String, String> begin() {
        return Map.of("id", drafts.begin(currentActor.get()));
    }

    /** @param caseNumber the earlier case */
    record Renewal(@Nullable String caseNumber) {}

    @PostMapping("/renewals")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "重新申请：以原案的申报开始一份登记")
    Map<String, String> renew(@RequestBody Renewal renewal) {
        String caseNumber = renewal.caseNumber();
        if (caseNumber == null || caseNumber.isBlank()) {
            throw new InvalidInput("caseNumber", "请写明原案的案号。");
        }
        return Map.of("id", drafts.renew(caseNumber, currentActor.get()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "继续一份登记")
    RegistrationDrafts.Opened resume(@PathVariable String id) {
        return drafts.resume(id, currentActor.get());
    }

    @PutMapping("/{id}")
    @Operation(summary = "保存登记草稿，返回尚需改正之处和提醒")
    Saved save(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode typed) {
        Actor clerk = currentActor.get();
        int version = drafts.save(id, typed, Versions.of(ifMatch), clerk);
        return new Saved(version, drafts.check(id, clerk));
    }

    @PostMapping("/{id}/check")
    @Operation(summary = "检查登记草稿")
    RegistrationDrafts.Findings check(@PathVariable String id) {
        return drafts.check(id, currentActor.get());
    }

    /** The warnings as the page showed them when they were ticked. */
    record Verification(@Nullable List<String> warnings) {}

    @PutMapping("/{id}/verification")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "登记前的提醒已经核实，仍需登记")
    void verify(@PathVariable String id, @RequestBody Verification verification) {
        drafts.verify(id, verification.warnings() == null ? List.of() : verification.warnings(), currentActor.get());
    }

    /** A scheme of a registration, with what came of it. */
    record SchemeLine(String title, String choice, @Nullable String number) {}

    @GetMapping("/{id}/schemes")
    @Operation(summary = "一份登记确认办理的救助和由此立的案件、转办")
    List<SchemeLine> schemes(@PathVariable String id) {
        return schemes.ofDraft(id, currentActor.get()).stream()
                .map(line -> new SchemeLine(
                        DeclarationTitles.aid(line.aid()), line.choice().title(), line.number()))
                .toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删除登记草稿")
    void discard(@PathVariable String id) {
        drafts.discard(id, currentActor.get());
    }
}
