package org.jiuzhu.inspection.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiuzhu.document.Letters;
import org.jiuzhu.inspection.Correction;
import org.jiuzhu.inspection.Corrections;
import org.jiuzhu.inspection.ErrorRate;
import org.jiuzhu.inspection.InspectionOverview;
import org.jiuzhu.inspection.InspectionPlan;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.inspection.InspectionSheet;
import org.jiuzhu.inspection.InspectionSheets;
import org.jiuzhu.inspection.Kinships;
import org.jiuzhu.inspection.ObjectKind;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inspections")
@Tag(name = "双随机检查")
@AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
class InspectionController {

    private static final int ROWS = 50;

    private final InspectionPlans plans;
    private final InspectionSheets sheets;
    private final InspectionOverview overview;
    private final Corrections corrections;
    private final Kinships kinships;
    private final Letters letters;
    private final Areas areas;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;

    InspectionController(
            InspectionPlans plans,
            InspectionSheets sheets,
            InspectionOverview overview,
            Corrections corrections,
            Kinships kinships,
            Letters letters,
            Areas areas,
            StaffDirectory staff,
            CurrentActor currentActor) {
        this.plans = plans;
        this.sheets = sheets;
        this.overview = overview;
        this.corrections = corrections;
        this.kinships = kinships;
        this.letters = letters;
        this.areas = areas;
        this.staff = staff;
        this.currentActor = currentActor;
    }

    record PlanRow(
            String number,
            String county,
            String title,
            String state,
            String openedBy,
            LocalDate openedOn,
            @Nullable LocalDate checkBy,
            @Nullable LocalDate publishedOn) {}

    record Page<T>(List<T> rows, @Nullable String next) {}

    record Opening(@AtMost(60) @Nullable String title, @AtMost(6) @Nullable String county) {}

    record Opened(String number) {}

    record Rate(int checked, int wrong, double rate, double low, double high, String words) {}

    record TownshipRow(
            String township,
            int sheets,
            int settled,
            int problems,
            int targeted,
            int targetedWrong,
            int openRectifications,
            Rate rate) {}

    record KindRow(String kind, int sheets, int settled, int problems, int wrong) {}

    record SheetRow(
            String number,
            int objectNo,
            String reference,
            @Nullable String caseNumber,
            String township,
            String kind,
            boolean targeted,
            String first,
            String second,
            String state,
            @Nullable String grade,
            boolean erroneous,
            @Nullable LocalDate dueOn) {}

    /** How to draw again; only for those who may know what was drawn. */
    record Lots(
            @Nullable String listDigest,
            @Nullable String commitment,
            @Nullable String houseSecret,
            @Nullable String countyShare,
            @Nullable String countyBy,
            @Nullable String witnessShare,
            @Nullable String witnessBy,
            @Nullable String seed,
            @Nullable LocalDateTime drawnAt,
            int objects,
            int inspectors,
            int bars) {}

    record PlanView(
            PlanRow plan,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            String kinds,
            boolean inForce,
            String inspectors,
            @Nullable String note,
            @Nullable String returned,
            @Nullable String approved,
            @Nullable Lots lots,
            List<TownshipRow> townships,
            List<KindRow> kindRows,
            List<SheetRow> sheets,
            @Nullable String conclusion,
            @Nullable String publicWords,
            @Nullable String letterNumber,
            @Nullable String supervision,
            List<Letters.Summary> letters) {}

    record FindingRow(String title, String cite, String result, @Nullable String problem, @Nullable String grade) {}

    record RoundRow(
            int round,
            LocalDate demandedOn,
            LocalDate dueOn,
            @Nullable LocalDate remindedOn,
            @Nullable String supervision,
            @Nullable String answer,
            @Nullable String verdict,
            @Nullable String words,
            boolean tolerated) {}

    record ChangeRow(LocalDate on, String left, @Nullable String came, String reason) {}

    /** Who is on a sheet, for whoever sends another. */
    record Inspecting(String id, String name) {}

    record SheetView(
            SheetRow sheet,
            String plan,
            List<Inspecting> people,
            boolean open,
            @Nullable LocalDate checkedOn,
            @Nullable String way,
            @Nullable String summary,
            List<FindingRow> findings,
            List<RoundRow> rounds,
            List<ChangeRow> changes,
            List<Letters.Summary> letters) {}

    record Replacement(@AtMost(64) @Nullable String staffId, @AtMost(500) @Nullable String reason) {}

    record CorrectionRow(
            String number,
            String reference,
            @Nullable String caseNumber,
            @Nullable String awardNumber,
            String township,
            String kind,
            String state,
            LocalDate openedOn,
            @Nullable LocalDate carryDueOn,
            @Nullable String followUp) {}

    record CorrectionView(
            CorrectionRow correction,
            @Nullable String sheet,
            String origin,
            @Nullable String facts,
            @Nullable String demand,
            @Nullable String basis,
            @Nullable String drafted,
            @Nullable LocalDate statementDueOn,
            @Nullable String statement,
            @Nullable String answer,
            @Nullable String signed,
            @Nullable String returned,
            @Nullable String supervision,
            @Nullable String report,
            boolean changeable,
            List<Letters.Summary> letters) {}

    record Correcting(@AtMost(60) @Nullable String reference, @AtMost(1000) @Nullable String origin) {}

    record KinRow(long id, String name, String relation, LocalDateTime declaredAt) {}

    record KinPage(List<KinRow> rows, List<String> relations) {}

    record Declaring(
            @AtMost(60) @Nullable String name,
            @AtMost(18) @Nullable String idNumber,
            @AtMost(20) @Nullable String relation) {}

    record County(String code, String name) {}

    @GetMapping("/counties")
    @AllowedTo({COUNTY_SUPERVISOR, CITY_MANAGER})
    @Operation(summary = "可以制定检查计划的县（市、区）")
    List<County> counties() {
        Actor actor = currentActor.get();
        return areas.counties().stream()
                .filter(one -> actor.county() == null || one.code().equals(actor.county()))
                .map(one -> new County(one.code(), one.name()))
                .toList();
    }

    @GetMapping
    @Operation(summary = "检查计划，新的在前，分页；乡镇（街道）看得见本县已经公开结果的")
    Page<PlanRow> plans(@RequestParam(required = false) @Nullable String before) {
        Actor reader = currentActor.get();
        List<InspectionPlan> found = plans.page(reader.county(), before, ROWS);
        List<InspectionPlan> shown = reader.township() == null
                ? found
                : found.stream().filter(one -> one.publishedOn() != null).toList();
        Map<String, String> names =
                staff.names(shown.stream().map(InspectionPlan::draftedBy).collect(Collectors.toSet()));
        return new Page<>(
                shown.stream().map(one -> row(one, names)).toList(),
                found.size() < ROWS ? null : found.get(found.size() - 1).planNumber());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({COUNTY_SUPERVISOR, CITY_MANAGER})
    @Operation(summary = "提出检查计划")
    Opened open(@RequestBody Opening opening) {
        return new Opened(plans.open(opening.title(), opening.county(), currentActor.get())
                .planNumber());
    }

    @GetMapping("/{number}")
    @Operation(summary = "一个检查计划的全貌；抽取的种子在结果公开以前只有县级、市级看得见")
    PlanView plan(@PathVariable String number) {
        Actor reader = currentActor.get();
        InspectionPlan plan = plans.visible(number, reader);
        boolean whole = reader.township() == null;
        List<InspectionSheet> shown = plan.state().drawn() ? sheets.of(number, reader) : List.of();
        Set<String> ids = new HashSet<>(plan.inspectorIds());
        ids.add(plan.draftedBy());
        for (String one : new String[] {plan.approvedBy(), plan.countyBy(), plan.witnessBy()}) {
            if (one != null) {
                ids.add(one);
            }
        }
        shown.forEach(one -> ids.addAll(List.of(one.firstInspector(), one.secondInspector())));
        Map<String, String> names = staff.names(ids);
        boolean told = whole || plan.publishedOn() != null;
        String approver = plan.approvedBy();
        LocalDate approvedOn = plan.approvedOn();
        return new PlanView(
                row(plan, names),
                plan.periodFrom(),
                plan.periodTo(),
                plan.kindSet().stream().map(ObjectKind::title).collect(Collectors.joining("、")),
                plan.inForce(),
                whole
                        ? plan.inspectorIds().stream()
                                .map(one -> names.getOrDefault(one, one))
                                .collect(Collectors.joining("、"))
                        : plan.inspectorIds().size() + "名",
                plan.note(),
                whole ? plan.returnReason() : null,
                approver == null || approvedOn == null
                        ? null
                        : names.getOrDefault(approver, approver) + "，" + approvedOn,
                plan.listDigest() == null ? null : lots(plan, names, told),
                told
                        ? overview.townships(number).stream()
                                .map(InspectionController::row)
                                .toList()
                        : List.of(),
                told
                        ? overview.kinds(number).stream()
                                .map(one -> new KindRow(
                                        one.kind().title(), one.sheets(), one.settled(), one.problems(), one.wrong()))
                                .toList()
                        : List.of(),
                shown.stream().map(one -> row(one, names, null)).toList(),
                whole ? plan.conclusion() : null,
                plan.publicWords(),
                plan.letterNumber(),
                whole ? plan.supervision() : null,
                whole ? letters.ofCase(number) : List.of());
    }

    private Lots lots(InspectionPlan plan, Map<String, String> names, boolean told) {
        // the secret and the shares are nobody's before the draw, not even the county's
        boolean open = told && plan.state().drawn();
        return new Lots(
                plan.listDigest(),
                plan.commitment(),
                open ? plan.houseSecret() : null,
                open ? plan.countyShare() : null,
                plan.countyBy() == null ? null : names.getOrDefault(plan.countyBy(), plan.countyBy()),
                open ? plan.witnessShare() : null,
                plan.witnessBy() == null ? null : names.getOrDefault(plan.witnessBy(), plan.witnessBy()),
                open ? plan.seed() : null,
                plan.drawnAt(),
                plans.objects(plan.planNumber()).size(),
                plans.inspectors(plan.planNumber()).size(),
                plans.bars(plan.planNumber()).size());
    }

    @GetMapping(value = "/{number}/list", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @AllowedTo({COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    @Operation(summary = "固定的两份名单，一行一项；它的SHA-256就是公布的名单摘要")
    String list(@PathVariable String number) {
        plans.visible(number, currentActor.get());
        return plans.listText(number);
    }

    @GetMapping("/rates")
    @Operation(summary = "一年各乡镇（街道）的检查结果和差错率")
    @AllowedTo({COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    List<TownshipRow> rates(@RequestParam int year) {
        return overview.year(currentActor.get().county(), year).stream()
                .map(InspectionController::row)
                .toList();
    }

    @GetMapping("/sheets/{number}")
    @Operation(summary = "一份检查表的全貌")
    SheetView sheet(@PathVariable String number) {
        Actor reader = currentActor.get();
        InspectionSheet sheet = sheets.visible(number, reader);
        Set<String> ids = new HashSet<>(List.of(sheet.firstInspector(), sheet.secondInspector()));
        List<InspectionSheet.Change> changes = sheets.changes(number);
        changes.forEach(one -> {
            ids.add(one.leftOut());
            if (one.cameIn() != null) {
                ids.add(one.cameIn());
            }
        });
        Map<String, String> names = staff.names(ids);
        List<InspectionSheet.Rectification> rounds = sheets.rectifications(number);
        return new SheetView(
                row(
                        sheet,
                        names,
                        rounds.isEmpty() ? null : rounds.get(rounds.size() - 1).dueOn()),
                sheet.planNumber(),
                List.of(person(sheet.firstInspector(), names), person(sheet.secondInspector(), names)),
                sheet.settledOn() == null,
                sheet.checkedOn(),
                sheet.way() == null ? null : sheet.way().title(),
                sheet.summary(),
                sheets.findings(number).stream()
                        .map(one -> new FindingRow(
                                one.title(),
                                one.cite(),
                                one.result().title(),
                                one.nature() == null
                                        ? null
                                        : one.nature().title() + (one.harmed() ? "，影响群众应得的救助" : "") + "：" + one.words(),
                                one.grade() == null ? null : one.grade().title() + (one.erroneous() ? "，计入差错" : "")))
                        .toList(),
                rounds.stream()
                        .map(one -> new RoundRow(
                                one.roundNo(),
                                one.demandedOn(),
                                one.dueOn(),
                                one.remindedOn(),
                                one.supervision(),
                                one.answer(),
                                one.verdict() == null ? null : one.verdict().title(),
                                one.words(),
                                one.tolerated()))
                        .toList(),
                changes.stream()
                        .map(one -> new ChangeRow(
                                one.changedOn(),
                                names.getOrDefault(one.leftOut(), one.leftOut()),
                                one.cameIn() == null ? null : names.getOrDefault(one.cameIn(), one.cameIn()),
                                one.reason()))
                        .toList(),
                letters.ofCase(number));
    }

    private static Inspecting person(String id, Map<String, String> names) {
        return new Inspecting(id, names.getOrDefault(id, id));
    }

    @PostMapping("/sheets/{number}/replacements")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo({COUNTY_SUPERVISOR, CITY_MANAGER})
    @Operation(summary = "更换检查人员：写明理由，由同一种子抽取替换的人")
    void replace(@PathVariable String number, @RequestBody Replacement replacement) {
        sheets.sendAnother(number, replacement.staffId(), replacement.reason(), currentActor.get());
    }

    @GetMapping("/corrections")
    @AllowedTo({WINDOW_CLERK, DECIDER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    @Operation(summary = "撤销、责令改正，新的在前，分页")
    Page<CorrectionRow> corrections(@RequestParam(required = false) @Nullable String before) {
        List<Correction> found = corrections.page(currentActor.get(), before, ROWS);
        return new Page<>(
                found.stream().map(this::row).toList(),
                found.size() < ROWS ? null : found.get(found.size() - 1).correctionNumber());
    }

    @PostMapping("/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(COUNTY_SUPERVISOR)
    @Operation(summary = "对乡镇（街道）的决定提出撤销或者责令改正")
    Opened correct(@RequestBody Correcting correcting) {
        return new Opened(corrections
                .open(correcting.reference(), correcting.origin(), currentActor.get())
                .correctionNumber());
    }

    @GetMapping("/corrections/{number}")
    @AllowedTo({WINDOW_CLERK, DECIDER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    @Operation(summary = "一件撤销、责令改正的全貌")
    CorrectionView correction(@PathVariable String number) {
        Actor reader = currentActor.get();
        Correction one = corrections.visible(number, reader);
        Map<String, String> names = names(one.draftedBy(), one.signedBy());
        return new CorrectionView(
                row(one),
                one.sheetNumber(),
                one.origin(),
                one.facts(),
                one.demand(),
                one.basis(),
                signature(one.draftedBy(), one.draftedOn(), names),
                one.statementDueOn(),
                one.statement(),
                one.answer(),
                signature(one.signedBy(), one.signedOn(), names),
                one.returnReason(),
                one.supervision(),
                one.report(),
                one.state() == Correction.State.SIGNED
                        && one.awardNumber() != null
                        && reader.holdsAny(WINDOW_CLERK, DECIDER),
                letters.ofCase(number));
    }

    private static @Nullable String signature(@Nullable String id, @Nullable LocalDate day, Map<String, String> names) {
        return id == null || day == null ? null : names.getOrDefault(id, id) + "，" + day;
    }

    private Map<String, String> names(@Nullable String... ids) {
        Collection<String> known = new ArrayList<>();
        for (String id : ids) {
            if (id != null) {
                known.add(id);
            }
        }
        return staff.names(known);
    }

    @PostMapping("/corrections/{number}/changes")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({WINDOW_CLERK, DECIDER})
    @Operation(summary = "乡镇（街道）据县级的决定提出待遇变更；变更另行告知、听取意见、签署")
    Opened change(@PathVariable String number) {
        Actor actor = currentActor.get();
        corrections.visible(number, actor);
        return new Opened(corrections.beginChange(number, actor).changeNumber());
    }

    @GetMapping("/kin")
    @AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @Operation(summary = "本人申报的近亲属和其他利害关系人")
    KinPage kin() {
        return new KinPage(
                kinships.of(currentActor.get()).stream()
                        .map(one -> new KinRow(one.id(), Masks.name(one.name()), one.relation(), one.declaredAt()))
                        .toList(),
                Kinships.RELATIONS);
    }

    @PostMapping("/kin")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @Operation(summary = "申报近亲属或者其他利害关系人；身份证号只存摘要")
    void declare(@RequestBody Declaring declaring) {
        kinships.declare(declaring.name(), declaring.idNumber(), declaring.relation(), currentActor.get());
    }

    @DeleteMapping("/kin/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @Operation(summary = "撤回一项申报")
    void withdraw(@PathVariable String id) {
        kinships.withdraw(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0, currentActor.get());
    }

    private PlanRow row(InspectionPlan plan, Map<String, String> names) {
        return new PlanRow(
                plan.planNumber(),
                areas.name(plan.countyCode()),
                plan.title(),
                plan.state().title(),
                names.getOrDefault(plan.draftedBy(), plan.draftedBy()),
                plan.draftedOn(),
                plan.checkBy(),
                plan.publishedOn());
    }

    private SheetRow row(InspectionSheet sheet, Map<String, String> names, @Nullable LocalDate dueOn) {
        return new SheetRow(
                sheet.sheetNumber(),
                sheet.objectNo(),
                sheet.reference(),
                sheet.caseNumber(),
                areas.name(sheet.townshipCode()),
                sheet.kind().title(),
                sheet.targeted(),
                names.getOrDefault(sheet.firstInspector(), sheet.firstInspector()),
                names.getOrDefault(sheet.secondInspector(), sheet.secondInspector()),
                sheet.state().title(),
                sheet.grade() == null ? null : sheet.grade().title(),
                Boolean.TRUE.equals(sheet.erroneous()),
                dueOn);
    }

    private CorrectionRow row(Correction one) {
        return new CorrectionRow(
                one.correctionNumber(),
                one.reference(),
                one.caseNumber(),
                one.awardNumber(),
                areas.name(one.townshipCode()),
                one.kind().title(),
                one.state().title(),
                one.openedOn(),
                one.carryDueOn(),
                one.followUp());
    }

    private static TownshipRow row(InspectionOverview.TownshipResult one) {
        ErrorRate rate = one.rate();
        return new TownshipRow(
                one.name(),
                one.sheets(),
                one.settled(),
                one.problems(),
                one.targeted(),
                one.targetedWrong(),
                one.openRectifications(),
                new Rate(rate.checked(), rate.wrong(), rate.rate(), rate.low(), rate.high(), rate.words()));
    }
}
