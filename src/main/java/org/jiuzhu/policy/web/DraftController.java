package org.jiuzhu.policy.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.policy.DmnFile;
import org.jiuzhu.policy.Draft;
import org.jiuzhu.policy.Drafts;
import org.jiuzhu.policy.Finding;
import org.jiuzhu.policy.Replay;
import org.jiuzhu.policy.Replays;
import org.jiuzhu.policy.TableDifference;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/policy")
@Tag(name = "决策表的修改")
@AllowedTo({ANALYST, CITY_MANAGER, AUDITOR})
class DraftController {

    private final Drafts drafts;
    private final Replays replays;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;

    DraftController(Drafts drafts, Replays replays, StaffDirectory staff, CurrentActor currentActor) {
        this.drafts = drafts;
        this.replays = replays;
        this.staff = staff;
        this.currentActor = currentActor;
    }

    record Begun(long id) {}

    record Withdrawing(@Nullable Integer version) {}

    record Saving(@AtMost(DmnFile.MOST_BYTES) @Nullable String content, int lockVersion) {}

    record Submitting(
            int lockVersion,
            @Nullable String reason,
            @Nullable String documentNumber,
            @Nullable LocalDate effectiveOn) {}

    record Deciding(int lockVersion, @Nullable String note) {}

    record Replaying(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String county, @Nullable String classCode) {}

    record Published(int version) {}

    /** A draft as a list shows it. */
    record Row(
            long id,
            String decisionId,
            String kind,
            Draft.State state,
            String stateTitle,
            String author,
            LocalDateTime changedAt,
            @Nullable String reason,
            @Nullable String documentNumber,
            @Nullable LocalDate effectiveOn,
            @Nullable String decidedBy,
            @Nullable Integer publishedVersion) {}

    record StepRow(String who, String action, @Nullable String note, LocalDateTime at) {}

    /** A draft as its page shows it. */
    record View(
            long id,
            String decisionId,
            Draft.Kind kind,
            String kindTitle,
            Draft.State state,
            String stateTitle,
            int baseVersion,
            int lockVersion,
            String content,
            DmnFile file,
            @Nullable String reason,
            @Nullable String documentNumber,
            @Nullable LocalDate effectiveOn,
            @Nullable Integer publishedVersion,
            List<Finding> findings,
            List<TableDifference> differences,
            List<StepRow> steps,
            List<Replay> replays,
            Map<String, String> classes,
            boolean mayEdit,
            boolean mayApprove) {}

    @GetMapping("/drafts")
    @Operation(summary = "起草中和待审批的修改")
    List<Row> open() {
        return rows(drafts.open());
    }

    @GetMapping("/decisions/{decisionId}/drafts")
    @Operation(summary = "一个决策表的全部修改，新的在前")
    List<Row> of(@PathVariable String decisionId) {
        return rows(drafts.of(decisionId));
    }

    @PostMapping("/decisions/{decisionId}/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(ANALYST)
    @Operation(summary = "从最新版本开始起草修改")
    Begun begin(@PathVariable String decisionId) {
        return new Begun(drafts.begin(decisionId, currentActor.get()));
    }

    @PostMapping("/decisions/{decisionId}/withdrawals")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(ANALYST)
    @Operation(summary = "起草撤回：恢复以前的一个版本")
    Begun withdraw(@PathVariable String decisionId, @RequestBody Withdrawing withdrawing) {
        Integer version = withdrawing.version();
        if (version == null) {
            throw new InvalidInput("version", "请选择恢复哪个版本。");
        }
        return new Begun(drafts.withdraw(decisionId, version, currentActor.get()));
    }

    @GetMapping("/drafts/{id}")
    @Operation(summary = "一份草稿：内容、检查结果、与原版本的逐格对比、经过、回放")
    View draft(@PathVariable long id) {
        return view(drafts.detail(id));
    }

    @PutMapping("/drafts/{id}")
    @AllowedTo(ANALYST)
    @Operation(summary = "保存草稿，好坏都存，随即检查")
    View save(@PathVariable long id, @RequestBody Saving saving) {
        String content = saving.content();
        if (content == null || content.isBlank()) {
            throw new InvalidInput("content", "草稿没有内容。");
        }
        return view(drafts.save(id, saving.lockVersion(), content, currentActor.get()));
    }

    @GetMapping("/drafts/{id}/file")
    @Operation(summary = "草稿的DMN文件，可以在Camunda Modeler里打开")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        Draft draft = drafts.detail(id).draft();
        return attachment(
                draft.decisionId() + "-" + id + ".dmn",
                MediaType.APPLICATION_XML,
                draft.content().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/drafts/{id}/submission")
    @AllowedTo(ANALYST)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "提交审批：理由、文号、执行日期")
    void submit(@PathVariable long id, @RequestBody Submitting submitting) {
        drafts.submit(
                id,
                submitting.lockVersion(),
                submitting.reason(),
                submitting.documentNumber(),
                submitting.effectiveOn(),
                currentActor.get());
    }

    @PostMapping("/drafts/{id}/abandonment")
    @AllowedTo(ANALYST)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "放弃草稿")
    void abandon(@PathVariable long id) {
        drafts.abandon(id, currentActor.get());
    }

    @PostMapping("/drafts/{id}/approval")
    @AllowedTo({ANALYST, CITY_MANAGER})
    @Operation(summary = "由另一人批准并发布")
    Published approve(@PathVariable long id, @RequestBody Deciding deciding) {
        return new Published(drafts.approve(id, deciding.lockVersion(), deciding.note(), currentActor.get()));
    }

    @PostMapping("/drafts/{id}/return")
    @AllowedTo({ANALYST, CITY_MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "由另一人退回，写明理由")
    void sendBack(@PathVariable long id, @RequestBody Deciding deciding) {
        drafts.sendBack(id, deciding.note(), currentActor.get());
    }

    @PostMapping("/drafts/{id}/replays")
    @AllowedTo({ANALYST, CITY_MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "用一段时间的以往决策回放草稿")
    Replay replay(@PathVariable long id, @RequestBody Replaying replaying) {
        return replays.begin(
                id, replaying.from(), replaying.to(), replaying.county(), replaying.classCode(), currentActor.get());
    }

    @GetMapping("/replays/{id}")
    @Operation(summary = "一次回放的进度和结果")
    Replay replay(@PathVariable long id) {
        return replays.find(id);
    }

    @PostMapping("/replays/{id}/steps")
    @AllowedTo({ANALYST, CITY_MANAGER})
    @Operation(summary = "回放的下一批")
    Replay step(@PathVariable long id) {
        return replays.step(id);
    }

    @PostMapping("/replays/{id}/analysis")
    @AllowedTo({ANALYST, CITY_MANAGER})
    @Operation(summary = "分析一次做完的回放：断崖、每处改动的敏感性")
    Replay analyse(@PathVariable long id) {
        return replays.analyse(id);
    }

    @PostMapping("/replays/{id}/cancellation")
    @AllowedTo({ANALYST, CITY_MANAGER})
    @Operation(summary = "停止回放")
    Replay cancel(@PathVariable long id) {
        return replays.cancel(id);
    }

    @GetMapping("/replays/{id}/excel")
    @Operation(summary = "回放结果的Excel表格")
    ResponseEntity<byte[]> excel(@PathVariable long id) {
        return attachment("回放" + id + ".xlsx", MediaType.APPLICATION_OCTET_STREAM, replays.excel(id));
    }

    private static ResponseEntity<byte[]> attachment(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private View view(Drafts.Detail detail) {
        Actor actor = currentActor.get();
        Draft draft = detail.draft();
        Map<String, String> names = staff.names(
                detail.steps().stream().map(Drafts.Step::actorId).distinct().toList());
        return new View(
                draft.id(),
                draft.decisionId(),
                draft.kind(),
                draft.kind().title(),
                draft.state(),
                draft.state().title(),
                draft.baseVersion(),
                draft.lockVersion(),
                draft.content(),
                DmnFile.read(draft.content()),
                draft.reason(),
                draft.documentNumber(),
                draft.effectiveOn(),
                draft.publishedVersion(),
                detail.findings(),
                detail.differences(),
                detail.steps().stream()
                        .map(one -> new StepRow(name(names, one.actorId()), one.action(), one.note(), one.at()))
                        .toList(),
                replays.of(draft.id()),
                replays.classes(draft.decisionId()),
                draft.state() == Draft.State.EDITING && actor.holds(ANALYST),
                draft.state() == Draft.State.SUBMITTED && drafts.mayApprove(draft.id(), actor));
    }

    private List<Row> rows(List<Drafts.Line> lines) {
        List<String> people = new ArrayList<>();
        lines.forEach(line -> {
            people.add(line.authorId());
            people.add(Objects.requireNonNullElse(line.decidedBy(), ""));
        });
        Map<String, String> names = lines.isEmpty()
                ? Map.of()
                : staff.names(people.stream().distinct().toList());
        return lines.stream()
                .map(line -> new Row(
                        line.id(),
                        line.decisionId(),
                        line.kind().title(),
                        line.state(),
                        line.state().title(),
                        name(names, line.authorId()),
                        line.changedAt(),
                        line.reason(),
                        line.documentNumber(),
                        line.effectiveOn(),
                        line.decidedBy() == null ? null : name(names, line.decidedBy()),
                        line.publishedVersion()))
                .toList();
    }

    private static String name(Map<String, String> names, String id) {
        return names.getOrDefault(id, id);
    }
}
