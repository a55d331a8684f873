package org.jiuzhu.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Rules;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 检查表: one drawn object, two inspectors, what they found, and how the township puts it right. */
@Service
public class InspectionSheets {

    public static final String PROCESS = "inspection-sheet";

    /** Told to the procedure of the plan when its last sheet is settled. */
    public static final String ALL_SETTLED = "inspection-sheets-finished";

    /** Told to the procedure of a sheet when the county sends another inspector. */
    public static final String REPLACED = "inspection-inspector-replaced";

    private static final int MOST = 300;

    private final InspectionMapper mapper;
    private final InspectionPlans plans;
    private final Decisions decisions;
    private final EngineCases engineCases;
    private final StaffDirectory staff;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    InspectionSheets(
            InspectionMapper mapper,
            InspectionPlans plans,
            Decisions decisions,
            EngineCases engineCases,
            StaffDirectory staff,
            WorkingDays workingDays,
            Parameters parameters,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.plans = plans;
        this.decisions = decisions;
        this.engineCases = engineCases;
        this.staff = staff;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    /** Makes a sheet for each object drawn and puts it on the desk of its first inspector. */
    @Transactional
    public void begin(String planNumber, List<Draw.Pick> picks) {
        String county = plans.find(planNumber).countyCode();
        for (Draw.Pick pick : picks) {
            InspectionObject object = pick.object();
            String number = "%s-%04d".formatted(planNumber, object.objectNo());
            mapper.insertSheet(new InspectionSheet(
                    number,
                    planNumber,
                    object.objectNo(),
                    object.townshipCode(),
                    object.caseNumber(),
                    object.awardNumber(),
                    object.kind(),
                    object.targeted(),
                    pick.first().staffId(),
                    pick.second().staffId(),
                    InspectionSheet.State.DRAWN,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
            engineCases.startInCounty(PROCESS, number, county);
        }
    }

    /** @throws Missing when there is no such sheet */
    @Transactional(readOnly = true)
    public InspectionSheet find(String sheetNumber) {
        InspectionSheet sheet = mapper.sheet(sheetNumber);
        if (sheet == null) {
            throw new Missing("没有这份检查表。");
        }
        return sheet;
    }

    /** @throws Missing when there is no such sheet within the reader's reach; a township sees it once it is settled */
    @Transactional(readOnly = true)
    public InspectionSheet visible(String sheetNumber, Actor reader) {
        InspectionSheet sheet = mapper.sheet(sheetNumber);
        boolean own = sheet != null
                && (sheet.firstInspector().equals(reader.id())
                        || sheet.secondInspector().equals(reader.id()));
        boolean sees = sheet != null
                && reader.sees(sheet.townshipCode())
                && (reader.township() == null || sheet.settledOn() != null);
        if (sheet == null || !own && !sees) {
            throw new Missing("没有这份检查表，或不在您的辖区。");
        }
        return sheet;
    }

    /** Sheets of a plan; a township's people see those of their township that are settled. */
    @Transactional(readOnly = true)
    public List<InspectionSheet> of(String planNumber, Actor reader) {
        return mapper.sheets(planNumber, reader.township(), MOST);
    }

    @Transactional(readOnly = true)
    public List<InspectionSheet> all(String planNumber) {
        return mapper.sheets(planNumber, null, MOST);
    }

    @Transactional(readOnly = true)
    public List<InspectionSheet.Finding> findings(String sheetNumber) {
        return mapper.findings(sheetNumber);
    }

    @Transactional(readOnly = true)
    public List<InspectionSheet.Rectification> rectifications(String sheetNumber) {
        return mapper.rectifications(sheetNumber);
    }

    /** The demand that stands. */
    @Transactional(readOnly = true)
    public InspectionSheet.Rectification rectification(String sheetNumber) {
        List<InspectionSheet.Rectification> all = mapper.rectifications(sheetNumber);
        return all.get(all.size() - 1);
    }

    @Transactional(readOnly = true)
    public List<InspectionSheet.Change> changes(String sheetNumber) {
        return mapper.changes(sheetNumber);
    }

    /** One thing to look at. */
    public record Item(String code, String title, String cite) {}

    /** What is looked at with an object of this kind. */
    @Transactional(readOnly = true)
    public List<Item> items(String sheetNumber) {
        InspectionSheet sheet = find(sheetNumber);
        return decisions
                .forCase(sheetNumber)
                .ask("inspection-item", Map.of("kind", sheet.kind().name()))
                .rows()
                .stream()
                .map(row -> new Item(
                        String.valueOf(row.get("code")),
                        String.valueOf(row.get("title")),
                        String.valueOf(row.get("cite"))))
                .toList();
    }

    /**
     * A colleague of the same post could claim what the drawn inspector has given back, but may not do it for him.
     *
     * @throws Refused when somebody else than the person drawn is at work
     */
    public void requireDrawn(String drawn, Actor actor) {
        if (!actor.id().equals(drawn)) {
            throw new Refused("这一户抽中的检查人员是" + staff.names(List.of(drawn)).getOrDefault(drawn, drawn)
                    + "，不能由他人代查；确需更换的，由县级监管岗更换。");
        }
    }

    /** The checks of a case that are settled, and what came of them. */
    @Transactional(readOnly = true)
    public List<InspectionSheet> ofCase(String caseNumber) {
        return mapper.sheetsOfCase(caseNumber);
    }

    /** Keeps what the first inspector has found. */
    @Transactional
    public void check(String sheetNumber, SheetCheck check, List<InspectionSheet.Finding> findings) {
        took(mapper.checkSheet(sheetNumber, check));
        mapper.deleteFindings(sheetNumber);
        findings.forEach(mapper::insertFinding);
        journal.record(
                "双随机检查：填写检查表",
                sheetNumber,
                findings.stream()
                                .filter(one -> one.result() == InspectionSheet.Result.PROBLEM)
                                .count() + "项有问题");
    }

    /** The second inspector sees it differently: both look again. */
    @Transactional
    public void disagree(String sheetNumber, String objection) {
        took(mapper.backToCheck(sheetNumber, objection));
        journal.record("双随机检查：意见不一致，重新核对", sheetNumber, "");
    }

    @Transactional
    public void agree(String sheetNumber, Actor second) {
        journal.record("双随机检查：第二名检查人员签名", sheetNumber, second.id());
    }

    /** Grades what was found and settles the sheet; the last one tells its plan. */
    @Transactional
    public boolean settle(String sheetNumber) {
        InspectionSheet sheet = find(sheetNumber);
        Rules rules = decisions.forCase(sheetNumber);
        InspectionSheet.Grade worst = null;
        boolean erroneous = false;
        boolean correction = false;
        for (InspectionSheet.Finding one : mapper.findings(sheetNumber)) {
            if (one.result() != InspectionSheet.Result.PROBLEM) {
                continue;
            }
            Ruling ruling = rules.ask(
                    "inspection-finding",
                    Map.of("nature", Objects.requireNonNull(one.nature()).name(), "harmed", one.harmed()));
            InspectionSheet.Grade grade = InspectionSheet.Grade.valueOf(ruling.text("grade"));
            mapper.gradeFinding(sheetNumber, one.position(), grade, ruling.flag("erroneous"));
            worst = worst == null || grade.compareTo(worst) > 0 ? grade : worst;
            erroneous |= ruling.flag("erroneous");
            correction |= ruling.flag("correction");
        }
        rules.keep();
        took(mapper.settleSheet(
                sheetNumber,
                worst == null ? InspectionSheet.State.CLEAR : InspectionSheet.State.RECTIFYING,
                LocalDate.now(clock),
                worst,
                erroneous,
                correction));
        journal.record("双随机检查：登记结果", sheetNumber, worst == null ? "未发现问题" : worst.title() + "问题");
        if (mapper.countUnsettled(sheet.planNumber()) == 0) {
            engineCases.tell(sheet.planNumber(), ALL_SETTLED, "检查计划不在检查环节。");
        }
        return worst != null;
    }

    /** Whether somebody on the list could come in for an inspector of a sheet. */
    @Transactional(readOnly = true)
    public boolean replaceable(String sheetNumber) {
        return next(find(sheetNumber)).isPresent();
    }

    /** Somebody keeps apart, by himself or because the county says so; who comes in is drawn. */
    @Transactional
    public void leave(String sheetNumber, String staffId, String reason, Actor actor) {
        InspectionSheet sheet = find(sheetNumber);
        mapper.insertChange(new InspectionSheet.Change(
                sheetNumber,
                mapper.changes(sheetNumber).size() + 1,
                staffId,
                null,
                reason,
                actor.id(),
                LocalDate.now(clock)));
        if (sheet.state() == InspectionSheet.State.CHECKED) {
            took(mapper.backToCheck(sheetNumber, sheet.objection()));
        }
        journal.record("双随机检查：检查人员回避或者更换", sheetNumber, staffId);
    }

    /** The county sends somebody else where an inspector cannot do it: ill, moved, gone. */
    @Transactional
    public void sendAnother(String sheetNumber, @Nullable String staffId, @Nullable String reason, Actor actor) {
        InspectionSheet sheet = visible(sheetNumber, actor);
        if (!actor.holdsAny(Role.COUNTY_SUPERVISOR, Role.CITY_MANAGER)) {
            throw new Refused("检查人员由县级监管岗或者市级管理岗更换。");
        }
        if (staffId == null
                || !Set.of(sheet.firstInspector(), sheet.secondInspector()).contains(staffId)) {
            throw new InvalidInput("staffId", "请选择更换哪一名检查人员");
        }
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("reason", "请写明更换的理由");
        }
        if (sheet.settledOn() != null) {
            throw new Conflict("这一户已经检查完，不能更换检查人员。");
        }
        if (next(sheet).isEmpty()) {
            throw new Conflict("名单上没有可以替换的人。");
        }
        leave(sheetNumber, staffId, reason.strip(), actor);
        engineCases.tell(sheetNumber, REPLACED, "这一户不在检查环节，请刷新。");
    }

    /** Draws who comes in, by the seed of the plan. */
    @Transactional
    public void replace(String sheetNumber) {
        InspectionSheet sheet = find(sheetNumber);
        InspectionSheet.Change open = mapper.changes(sheetNumber).stream()
                .filter(one -> one.cameIn() == null)
                .max(Comparator.comparingInt(InspectionSheet.Change::changeNo))
                .orElseThrow();
        String next = next(sheet).map(Inspector::staffId).orElseThrow(() -> new Conflict("名单上没有可以替换的人。"));
        boolean first = sheet.firstInspector().equals(open.leftOut());
        took(mapper.handOver(
                sheetNumber, first ? next : sheet.firstInspector(), first ? sheet.secondInspector() : next));
        mapper.settleChange(sheetNumber, open.changeNo(), next);
        journal.record("双随机检查：按种子抽取替换人员", sheetNumber, open.leftOut() + "→" + next);
    }

    private Optional<Inspector> next(InspectionSheet sheet) {
        Set<String> known = new LinkedHashSet<>(List.of(sheet.firstInspector(), sheet.secondInspector()));
        mapper.changes(sheet.sheetNumber()).forEach(one -> known.add(one.leftOut()));
        // who has left the staff since the list was fixed cannot come in
        plans.inspectors(sheet.planNumber()).stream()
                .map(Inspector::staffId)
                .filter(one -> staff.find(one).isEmpty())
                .forEach(known::add);
        InspectionPlan plan = plans.find(sheet.planNumber());
        InspectionObject object = Objects.requireNonNull(mapper.object(sheet.planNumber(), sheet.objectNo()));
        return plans.drawer(plan.planNumber(), Objects.requireNonNull(plan.seed()))
                .substitute(object, known);
    }

    /** Demands that the township puts it right, with a day. */
    @Transactional
    public InspectionSheet.Rectification demand(String sheetNumber) {
        InspectionSheet sheet = find(sheetNumber);
        LocalDate today = LocalDate.now(clock);
        int days = parameters.number(
                Objects.requireNonNull(sheet.grade()).parameter(),
                sheet.townshipCode().substring(0, 6));
        List<InspectionSheet.Rectification> before = mapper.rectifications(sheetNumber);
        InspectionSheet.Rectification demanded = new InspectionSheet.Rectification(
                sheetNumber,
                before.size() + 1,
                today,
                workingDays.tryPlus(today, days).orElseGet(() -> today.plusDays(days)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null);
        mapper.insertRectification(demanded);
        journal.record("双随机检查：责令整改", sheetNumber, "第" + demanded.roundNo() + "次，" + demanded.dueOn() + "前");
        return demanded;
    }

    @Transactional
    public void reminded(String sheetNumber) {
        InspectionSheet.Rectification now = rectification(sheetNumber);
        mapper.updateRectification(with(now, LocalDate.now(clock), now.supervision()));
        journal.record("双随机检查：提醒整改", sheetNumber, "");
    }

    @Transactional
    public void supervised(String sheetNumber, String words) {
        InspectionSheet.Rectification now = rectification(sheetNumber);
        mapper.updateRectification(with(now, now.remindedOn(), words));
        journal.record("督办双随机整改", sheetNumber, "");
    }

    private static InspectionSheet.Rectification with(
            InspectionSheet.Rectification now, @Nullable LocalDate reminded, @Nullable String supervision) {
        return new InspectionSheet.Rectification(
                now.sheetNumber(),
                now.roundNo(),
                now.demandedOn(),
                now.dueOn(),
                reminded,
                supervision,
                now.answer(),
                now.answeredBy(),
                now.answeredOn(),
                now.verdict(),
                now.words(),
                now.tolerated(),
                now.verifiedBy(),
                now.verifiedOn());
    }

    /** The township says what it did. */
    @Transactional
    public void answer(String sheetNumber, String answer, Actor actor) {
        took(mapper.moveSheet(sheetNumber, InspectionSheet.State.RECTIFYING, InspectionSheet.State.ANSWERED));
        InspectionSheet.Rectification now = rectification(sheetNumber);
        mapper.updateRectification(new InspectionSheet.Rectification(
                sheetNumber,
                now.roundNo(),
                now.demandedOn(),
                now.dueOn(),
                now.remindedOn(),
                now.supervision(),
                answer,
                actor.id(),
                LocalDate.now(clock),
                null,
                null,
                false,
                null,
                null));
        journal.record("双随机检查：反馈整改", sheetNumber, "");
    }

    /**
     * The county has looked at what was done.
     *
     * @param tolerated honest error that was put right: no blame
     */
    @Transactional
    public void verify(
            String sheetNumber, InspectionSheet.Verdict verdict, String words, boolean tolerated, Actor actor) {
        took(mapper.moveSheet(
                sheetNumber,
                InspectionSheet.State.ANSWERED,
                switch (verdict) {
                    case ACCEPTED -> InspectionSheet.State.RECTIFIED;
                    case REOPENED -> InspectionSheet.State.RECTIFYING;
                    case CORRECTION -> InspectionSheet.State.CORRECTING;
                }));
        InspectionSheet.Rectification now = rectification(sheetNumber);
        mapper.updateRectification(new InspectionSheet.Rectification(
                sheetNumber,
                now.roundNo(),
                now.demandedOn(),
                now.dueOn(),
                now.remindedOn(),
                now.supervision(),
                now.answer(),
                now.answeredBy(),
                now.answeredOn(),
                verdict,
                words,
                tolerated,
                actor.id(),
                LocalDate.now(clock)));
        journal.record("双随机检查：核验整改", sheetNumber, verdict.title());
    }

    /** Names of those who look at an object. */
    @Transactional(readOnly = true)
    public String people(InspectionSheet sheet) {
        Map<String, String> names = staff.names(List.of(sheet.firstInspector(), sheet.secondInspector()));
        List<String> shown = new ArrayList<>();
        shown.add(names.getOrDefault(sheet.firstInspector(), sheet.firstInspector()));
        shown.add(names.getOrDefault(sheet.secondInspector(), sheet.secondInspector()));
        return String.join("、", shown);
    }

    private static void took(int rows) {
        if (rows == 0) {
            throw new Conflict("检查表已由他人办理，请刷新。");
        }
    }
}
