package org.jiuzhu.report.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jiuzhu.report.Chapter;
import org.jiuzhu.report.ClauseMap;
import org.jiuzhu.report.IndicatorFigures;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.Indicator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/clauses")
@Tag(name = "条款对照")
@AllowedTo({COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, ANALYST, AUDITOR})
class ClauseController {

    private final ClauseMap clauses;
    private final IndicatorFigures figures;

    ClauseController(ClauseMap clauses, IndicatorFigures figures) {
        this.clauses = clauses;
        this.figures = figures;
    }

    /** What carries a clause out: its name in the house and in Chinese. */
    record Name(String id, String title) {}

    record Part(String kind, List<Name> names, String needless, String open) {}

    record Row(String code, String chapter, String content, List<Part> parts) {}

    @GetMapping
    @Operation(summary = "通知逐条对照：流程、决策、表单、指标、测试")
    List<Row> all() {
        return clauses.clauses().stream()
                .map(one -> new Row(
                        one.code(),
                        one.code().startsWith("三(") ? Chapter.of(one.code()).title() : "制定依据",
                        one.content(),
                        java.util.Arrays.stream(ClauseMap.Kind.values())
                                .map(kind -> new Part(
                                        kind.title(),
                                        one.of(kind).stream()
                                                .map(id -> new Name(id, title(kind, id)))
                                                .toList(),
                                        one.needless().getOrDefault(kind, ""),
                                        one.open().getOrDefault(kind, "")))
                                .toList()))
                .toList();
    }

    private String title(ClauseMap.Kind kind, String id) {
        return kind == ClauseMap.Kind.INDICATOR
                ? figures.all().stream()
                        .filter(one -> one.code().equals(id))
                        .map(Indicator::title)
                        .findFirst()
                        .orElse(id)
                : clauses.title(id);
    }
}
