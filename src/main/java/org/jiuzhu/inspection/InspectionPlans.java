package org.jiuzhu.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.policy.CaseContext;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Rules;
import org.jiuzhu.policy.UsesDecisions;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Lot;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.WorkCards;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 双随机计划: drawn up by the county, approved by the city, its two lists fixed under a published digest before anybody
 * has given a share of the seed.
 *
 * @see "南平市2021年通知 三（七）"
 */
@Service
public class InspectionPlans implements CaseLocator, WorkCards, CaseContext, UsesDecisions {

    public static final String PROCESS = "inspection";

    private static final Pattern NUMBER = Pattern.compile("CJ-(\\d{6})-\\d{4}-\\d{2}(-\\d{4})?");
    private static final int PORTION = 500;
    private static final int SECRET = 32;

    private final InspectionMapper mapper;
    private final InspectionLists lists;
    private final Decisions decisions;
    private final EngineCases engineCases;
    private final Areas areas;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    InspectionPlans(
            InspectionMapper mapper,
            InspectionLists lists,
            Decisions decisions,
            EngineCases engineCases,
            Areas areas,
            WorkingDays workingDays,
            Parameters parameters,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.lists = lists;
        this.decisions = decisions;
        this.engineCases = engineCases;
        this.areas = areas;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String number) {
        var found = NUMBER.matcher(number);
        if (!found.matches()) {
            return Optional.empty();
        }
        return found.group(2) == null
                ? Optional.ofNullable(mapper.plan(number)).map(InspectionPlan::countyCode)
                : Optional.ofNullable(mapper.sheet(number)).map(InspectionSheet::townshipCode);
    }

    /** Who was drawn for a check sees the sheet and the case as long as the check is open, wherever he belongs. */
    @Override
    @Transactional(readOnly = true)
    public boolean handedTo(Actor actor, String number) {
        return mapper.inHands(actor.id(), number) > 0;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        List<String> own =
                numbers.stream().filter(one -> NUMBER.matcher(one).matches()).toList();
        return own.isEmpty()
                ? List.of()
                : mapper.works(own).stream()
                        .map(one -> new Card(one.number(), one.title(), one.place(), one.dueOn(), "", null))
                        .toList();
    }

    /** The case that a sheet is about. */
    @Override
    @Transactional(readOnly = true)
    public Optional<String> familyOf(String number) {
        var found = NUMBER.matcher(number);
        return found.matches() && found.group(2) != null
                ? Optional.ofNullable(mapper.sheet(number)).map(InspectionSheet::caseNumber)
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Facts> of(String number) {
        return NUMBER.matcher(number).matches() ? planOf(number).map(InspectionPlans::facts) : Optional.empty();
    }

    private static Facts facts(InspectionPlan plan) {
        return new Facts(plan.draftedOn(), plan.countyCode());
    }

    private Optional<InspectionPlan> planOf(String number) {
        var found = NUMBER.matcher(number);
        boolean sheet = found.matches() && found.group(2) != null;
        return Optional.ofNullable(mapper.plan(sheet ? number.substring(0, number.length() - 5) : number));
    }

    @Override
    public List<Use> uses() {
        return List.of(
                new Use("inspection-share", "双随机检查：固定检查对象名单"),
                new Use("inspection-item", "双随机检查：检查表"),
                new Use("inspection-finding", "双随机检查：问题分级"));
    }

    /**
     * Opens a plan and puts it on the desk of the county.
     *
     * @param title what it is about; the year and the county stand before it
     * @param county for which county, when a city post opens it
     */
    @Transactional
    public InspectionPlan open(@Nullable String title, @Nullable String county, Actor actor) {
        if (!actor.holdsAny(Role.COUNTY_SUPERVISOR, Role.CITY_MANAGER)) {
            throw new Refused("双随机检查计划由县级监管岗或者市级管理岗提出。");
        }
        String place = actor.county() != null ? actor.county() : county;
        if (place == null || areas.find(place).isEmpty() || place.length() != 6) {
            throw new InvalidInput("county", "请选择检查哪个县（市、区）");
        }
        String about = title == null ? "" : title.strip();
        if (about.isEmpty() || about.length() > 60) {
            throw new InvalidInput("title", "请填写计划名称，不超过60字");
        }
        LocalDate today = LocalDate.now(clock);
        String year = "CJ-%s-%d-".formatted(place, today.getYear());
        String number = year + "%02d".formatted(mapper.countPlans(place, year) + 1);
        try {
            mapper.insertPlan(new InspectionPlan(
                    number,
                    place,
                    about,
                    InspectionPlan.State.DRAFT,
                    null,
                    null,
                    "",
                    false,
                    null,
                    null,
                    "",
                    actor.id(),
                    today,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
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
        } catch (DuplicateKeyException e) {
            throw new Conflict("他人刚刚提出了计划，请刷新后再试。");
        }
        journal.record("双随机检查：提出计划", number, "");
        engineCases.startInCounty(PROCESS, number, place);
        return find(number);
    }

    /** @throws Missing when there is no such plan */
    @Transactional(readOnly = true)
    public InspectionPlan find(String planNumber) {
        InspectionPlan plan = mapper.plan(planNumber);
        if (plan == null) {
            throw new Missing("没有这个检查计划。");
        }
        return plan;
    }

    /** @throws Missing when there is no such plan within the reader's reach; a township sees what is published */
    @Transactional(readOnly = true)
    public InspectionPlan visible(String planNumber, Actor reader) {
        InspectionPlan plan = mapper.plan(planNumber);
        boolean sees = plan != null
                && (reader.township() == null
                        ? reader.sees(plan.countyCode())
                        : plan.countyCode().equals(reader.county())
                                && plan.state().drawn());
        if (plan == null || !sees) {
            throw new Missing("没有这个检查计划，或不在您的辖区。");
        }
        return plan;
    }

    /** Plans, the newest first. */
    @Transactional(readOnly = true)
    public List<InspectionPlan> page(@Nullable String county, @Nullable String before, int limit) {
        return mapper.plans(county, false, before, limit);
    }

    /** Plans whose results are public, the newest first. */
    @Transactional(readOnly = true)
    public List<InspectionPlan> published(int limit) {
        return mapper.plans(null, true, null, limit);
    }

    /** Who may be put on the list of inspectors of a plan. */
    @Transactional(readOnly = true)
    public List<Actor> candidates(String planNumber) {
        return lists.candidates(find(planNumber).countyCode());
    }

    /**
     * What the lists would be.
     *
     * @param problems what keeps them from being fixed
     */
    public record Preview(int objects, int drawn, int inspectors, List<String> problems) {}

    /** The lists of a plan as they would be with a draft, not kept. */
    @Transactional(readOnly = true)
    public Preview preview(String planNumber, PlanDraft draft) {
        InspectionLists.Lists made =
                lists.of(planNumber, find(planNumber).countyCode(), draft, decisions.forCase(planNumber));
        return new Preview(
                made.objects().size(), made.quota(), made.inspectors().size(), made.problems());
    }

    /** The draft that was proposed. */
    @Transactional(readOnly = true)
    public PlanDraft draft(String planNumber) {
        return draft(find(planNumber));
    }

    private static PlanDraft draft(InspectionPlan plan) {
        return new PlanDraft(
                plan.title(),
                Objects.requireNonNull(plan.periodFrom()),
                Objects.requireNonNull(plan.periodTo()),
                plan.kinds(),
                plan.inForce(),
                Objects.requireNonNull(plan.checkBy()),
                plan.note(),
                plan.inspectors());
    }

    /** Proposes what is to be looked at. */
    @Transactional
    public void propose(String planNumber, PlanDraft draft, Actor actor) {
        took(mapper.draftPlan(planNumber, draft, actor.id(), LocalDate.now(clock)));
        journal.record("双随机检查：报批计划", planNumber, draft.kinds());
    }

    /** There is nothing to look at, or no need any more. */
    @Transactional
    public void drop(String planNumber, String reason) {
        took(mapper.movePlan(planNumber, InspectionPlan.State.DRAFT, InspectionPlan.State.DROPPED, reason));
        journal.record("双随机检查：不再检查", planNumber, "");
    }

    @Transactional
    public void sendBack(String planNumber, String reason) {
        took(mapper.movePlan(planNumber, InspectionPlan.State.PROPOSED, InspectionPlan.State.DRAFT, reason));
        journal.record("双随机检查：退回计划", planNumber, "");
    }

    /** Fixes both lists under a digest, and commits the house to a secret that nobody knows before the draw. */
    @Transactional
    public void fix(String planNumber, Actor approver) {
        InspectionPlan plan = Objects.requireNonNull(mapper.lockPlan(planNumber));
        Rules rules = decisions.forCase(planNumber);
        InspectionLists.Lists made = lists.of(planNumber, plan.countyCode(), draft(plan), rules);
        if (!made.problems().isEmpty()) {
            throw new Conflict("名单不能固定：" + String.join("；", made.problems()) + "。请退回修改。");
        }
        rules.keep();
        portions(made.objects()).forEach(mapper::insertObjects);
        mapper.insertInspectors(made.inspectors());
        portions(made.bars()).forEach(mapper::insertBars);
        String secret = Lot.secret(SECRET);
        took(mapper.fixPlan(
                planNumber, approver.id(), LocalDate.now(clock), made.digest(), Lot.digest(secret), secret));
        journal.record(
                "双随机检查：固定名单",
                planNumber,
                made.objects().size() + "户，" + made.inspectors().size() + "人，名单摘要" + made.digest() + "，平台承诺"
                        + Lot.digest(secret));
    }

    private static <T> List<List<T>> portions(List<T> all) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PORTION) {
            portions.add(all.subList(from, Math.min(all.size(), from + PORTION)));
        }
        return portions;
    }

    /** What the county adds to the seed. */
    @Transactional
    public void giveCountyShare(String planNumber, String words, Actor actor) {
        took(mapper.shareOfCounty(planNumber, words, actor.id()));
        journal.record("双随机检查：县级填写随机内容", planNumber, "");
    }

    /** What the witness of the city adds to the seed. */
    @Transactional
    public void giveWitnessShare(String planNumber, String words, Actor actor) {
        took(mapper.shareOfWitness(planNumber, words, actor.id()));
        journal.record("双随机检查：市级见证并填写随机内容", planNumber, "");
    }

    /** Draws, once; what follows can be computed by anybody from what is kept. */
    @Transactional
    public List<Draw.Pick> draw(String planNumber) {
        InspectionPlan plan = Objects.requireNonNull(mapper.lockPlan(planNumber));
        String seed = Draw.seed(
                Objects.requireNonNull(plan.listDigest()),
                Objects.requireNonNull(plan.houseSecret()),
                Objects.requireNonNull(plan.countyShare()),
                Objects.requireNonNull(plan.witnessShare()));
        took(mapper.drawPlan(planNumber, seed, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)));
        List<Draw.Pick> picks = drawer(planNumber, seed).picks(mapper.objects(planNumber));
        journal.record("双随机检查：抽取", planNumber, "种子" + seed + "，抽中" + picks.size() + "户");
        return picks;
    }

    Draw drawer(String planNumber, String seed) {
        return new Draw(seed, mapper.inspectors(planNumber), mapper.bars(planNumber));
    }

    /** The lists as they were fixed, for whoever draws again. */
    @Transactional(readOnly = true)
    public List<InspectionObject> objects(String planNumber) {
        return mapper.objects(planNumber);
    }

    @Transactional(readOnly = true)
    public List<Inspector> inspectors(String planNumber) {
        return mapper.inspectors(planNumber);
    }

    @Transactional(readOnly = true)
    public List<Bar> bars(String planNumber) {
        return mapper.bars(planNumber);
    }

    /** The text whose digest was published before the draw, made anew from what is kept. */
    @Transactional(readOnly = true)
    public String listText(String planNumber) {
        return new InspectionLists.Lists(
                        mapper.objects(planNumber),
                        mapper.inspectors(planNumber),
                        mapper.bars(planNumber),
                        List.of(),
                        0)
                .text();
    }

    /** All sheets are settled; the days to the publication begin. */
    @Transactional
    public LocalDate checked(String planNumber) {
        LocalDate today = LocalDate.now(clock);
        int days = parameters.number("inspection-result-days", find(planNumber).countyCode());
        LocalDate due = workingDays.tryPlus(today, days).orElseGet(() -> today.plusDays(days));
        took(mapper.checkPlan(planNumber, today, due));
        return due;
    }

    /** @param publicWords what the public reads */
    @Transactional
    public void conclude(String planNumber, String words, String publicWords, Actor actor) {
        took(mapper.concludePlan(planNumber, words, publicWords, actor.id()));
        journal.record("双随机检查：汇总结果", planNumber, "");
    }

    @Transactional
    public void returnConclusion(String planNumber, String reason) {
        took(mapper.movePlan(planNumber, InspectionPlan.State.CONCLUDED, InspectionPlan.State.CHECKED, reason));
        journal.record("双随机检查：退回结果", planNumber, "");
    }

    @Transactional
    public void publish(String planNumber, Actor signer) {
        took(mapper.publishPlan(planNumber, signer.id(), LocalDate.now(clock)));
        journal.record("双随机检查：签署并公开结果", planNumber, "");
    }

    /** Under which number the results were made public. */
    @Transactional
    public void numbered(String planNumber, String letterNumber) {
        mapper.numberPlan(planNumber, letterNumber);
    }

    @Transactional
    public void supervised(String planNumber, String words) {
        mapper.supervisePlan(planNumber, words);
        journal.record("督办双随机检查", planNumber, "");
    }

    private static void took(int rows) {
        if (rows == 0) {
            throw new Conflict("检查计划已由他人办理，请刷新。");
        }
    }
}
