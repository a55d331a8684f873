package org.jiuzhu.subsistence.web;

import static org.jiuzhu.shared.Role.SURVEYOR;
import static org.jiuzhu.shared.Role.WINDOW_CLERK;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.subsistence.DeclarationAmendments;
import org.jiuzhu.verification.MemberSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{caseNumber}/declaration")
@Tag(name = "案卷")
@AllowedTo({WINDOW_CLERK, SURVEYOR})
class DeclarationController {

    private final DeclarationAmendments amendments;
    private final CurrentActor currentActor;

    DeclarationController(DeclarationAmendments amendments, CurrentActor currentActor) {
        this.amendments = amendments;
        this.currentActor = currentActor;
    }

    /**
     * An amendment.
     *
     * @param version that was opened
     * @param signatures of members who join after acceptance
     */
    record Amendment(
            @Nullable Declaration declaration,
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable List<MemberSignature> signatures) {}

    @GetMapping
    @Operation(summary = "家庭申报情况")
    DeclarationAmendments.Opened open(@PathVariable String caseNumber) {
        return amendments.open(caseNumber, currentActor.get());
    }

    @PutMapping
    @Operation(summary = "修改家庭申报情况：写明原因，旧版本留存；受理后加入的成员随附授权签署")
    DeclarationAmendments.Opened amend(@PathVariable String caseNumber, @RequestBody Amendment amendment) {
        if (amendment.declaration() == null) {
            throw new InvalidInput("declaration", "没有收到申报内容，请刷新后重试。");
        }
        return amendments.amend(
                caseNumber,
                amendment.declaration(),
                amendment.version(),
                amendment.reason(),
                amendment.signatures(),
                currentActor.get());
    }
}
