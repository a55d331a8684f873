package org.jiuzhu.casefile.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.casefile.CaseLists;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.intake.Application;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "案件名单")
@AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR})
class CaseListController {

    private static final int USUAL_ROWS = 50;

    private final CaseLists lists;
    private final CurrentActor currentActor;

    CaseListController(CaseLists lists, CurrentActor currentActor) {
        this.lists = lists;
        this.currentActor = currentActor;
    }

    /** Conditions and the place in the list; in the body, so that no name or number stands in an address. */
    record Query(
            @Nullable String township,
            @Nullable String caseNumber,
            @Nullable String idNumber,
            @Nullable String applicant,
            Application.@Nullable Status status,
            ClockState.@Nullable Colour colour,
            @Nullable String after,
            @Nullable Integer limit) {}

    @PostMapping("/cases/searches")
    @Operation(summary = "辖区内的案件：按案号、身份证号、申请人全名、状态、期限颜色查询，新的在前，分页")
    CaseLists.Page<CaseLists.Row> search(@RequestBody Query query) {
        return lists.cases(
                new CaseLists.Search(
                        query.township(),
                        query.caseNumber(),
                        query.idNumber(),
                        query.applicant(),
                        query.status(),
                        query.colour()),
                query.after(),
                limit(query.limit()),
                currentActor.get());
    }

    @GetMapping("/cases/counts")
    @Operation(summary = "辖区内各乡镇在办案件数，按期限颜色")
    List<CaseLists.Count> counts() {
        return lists.counts(currentActor.get());
    }

    @GetMapping("/awards")
    @Operation(summary = "待遇登记册，按登记号分页")
    CaseLists.Page<CaseLists.AwardRow> awards(
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) Award.@Nullable State state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return lists.awards(currentActor.get(), category, state, after, limit(limit));
    }

    private static int limit(@Nullable Integer asked) {
        return asked == null ? USUAL_ROWS : Math.max(1, Math.min(asked, CaseLists.MOST_ROWS));
    }
}
