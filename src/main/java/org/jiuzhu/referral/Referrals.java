package org.jiuzhu.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.WorkCards;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The referrals: opened at the window, sent to a department, received, answered, told. */
@Service
public class Referrals implements CaseLocator, WorkCards {

    private static final int MOST_OF_A_FAMILY = 200;

    /** Marks the number of a referral, so that nobody looks for a case under it. */
    private static final String MARK = "-Z";

    private final ReferralMapper mapper;
    private final Applications applications;
    private final Decisions decisions;
    private final CaseClocks clocks;
    private final WorkingDays workingDays;
    private final StaffDirectory staff;
    private final Fingerprint fingerprint;
    private final Journal journal;
    private final Clock clock;

    Referrals(
            ReferralMapper mapper,
            Applications applications,
            Decisions decisions,
            CaseClocks clocks,
            WorkingDays workingDays,
            StaffDirectory staff,
            Fingerprint fingerprint,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.decisions = decisions;
        this.clocks = clocks;
        this.workingDays = workingDays;
        this.staff = staff;
        this.fingerprint = fingerprint;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Opens a referral at the window.
     *
     * @param caseNumber the family's case that the person belongs to, or null
     * @throws Missing when there is no such case within the clerk's reach
     */
    @Transactional
    public Referral open(ReferralKind kind, @Nullable String caseNumber, String townshipCode, Actor clerk) {
        if (caseNumber != null) {
            applications.find(caseNumber, clerk);
        }
        Referral opened = new Referral(
                nextNumber(townshipCode),
                caseNumber,
                townshipCode,
                kind,
                null,
                Referral.State.DRAFT,
                null,
                null,
                null,
                clerk.id(),
                LocalDateTime.now(clock),
                null,
                null,
                null,
                null,
                null,
                null,
                Referral.Nature.REQUEST,
                null);
        mapper.insert(opened);
        step(opened, ReferralStep.Kind.OPENED, kind.title(), clerk);
        journal.record("登记转办", opened.referralNumber(), kind.title());
        if (caseNumber != null) {
            journal.record("转办", caseNumber, kind.title() + "，" + opened.referralNumber());
        }
        return opened;
    }

    private String nextNumber(String townshipCode) {
        int year = LocalDate.now(clock).getYear();
        Integer last = mapper.lockCounter(townshipCode, year);
        if (last == null) {
            try {
                mapper.insertCounter(townshipCode, year);
            } catch (DuplicateKeyException e) {
                // a colleague was faster to open the year
            }
            last = Objects.requireNonNull(mapper.lockCounter(townshipCode, year));
        }
        mapper.setCounter(townshipCode, year, last + 1);
        return "%s-%04d%s%06d".formatted(townshipCode, year, MARK, last + 1);
    }

    /** @throws Missing when there is no such referral */
    @Transactional(readOnly = true)
    public Referral find(String number) {
        return known(number).orElseThrow(() -> new Missing("没有这件转办。"));
    }

    /** The referral, when the number is one's. */
    @Transactional(readOnly = true)
    public Optional<Referral> known(String number) {
        return number.contains(MARK) ? Optional.ofNullable(mapper.find(number)) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String number) {
        return known(number).map(Referral::townshipCode);
    }

    /** A liaison sees what his department has now, from the moment it was sent. */
    @Override
    @Transactional(readOnly = true)
    public boolean handedTo(Actor actor, String number) {
        return actor.holds(Role.DEPARTMENT_LIAISON)
                && known(number)
                        .filter(one -> one.countyCode().equals(actor.county()))
                        .map(Referral::department)
                        .filter(staff.departmentsOf(actor.id())::contains)
                        .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        List<String> own =
                numbers.stream().filter(number -> number.contains(MARK)).toList();
        if (own.isEmpty()) {
            return List.of();
        }
        Map<String, ClockState> states = clocks.states(own);
        return mapper.findAll(own).stream()
                .map(one -> card(one, states.get(one.referralNumber())))
                .toList();
    }

    private static Card card(Referral one, @Nullable ClockState state) {
        String title = one.kind().title()
                + one.nature().title()
                + (one.personName() == null ? "" : " " + Masks.name(one.personName()));
        return state == null
                ? new Card(one.referralNumber(), title, one.townshipCode())
                : new Card(
                        one.referralNumber(),
                        title,
                        one.townshipCode(),
                        state.dueOn(),
                        state.words(),
                        state.colour().name());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> familyOf(String number) {
        return known(number).map(Referral::caseNumber);
    }

    /** What a kind of aid needs to be told, and whether it cannot do without. */
    @Transactional(readOnly = true)
    public Map<DataItem, Boolean> needed(ReferralKind kind) {
        Ruling ruling = decisions.evaluate("referral-data", Map.of("kind", kind.name()));
        Map<DataItem, Boolean> needed = new EnumMap<>(DataItem.class);
        ruling.rows()
                .forEach(row -> needed.merge(
                        DataItem.valueOf((String) Objects.requireNonNull(row.get("item"))),
                        Boolean.TRUE.equals(row.get("necessary")),
                        Boolean::logicalOr));
        return needed;
    }

    /** Whose it is and how long it may take. */
    @Transactional(readOnly = true)
    public Routing route(ReferralKind kind) {
        return routing(decisions.evaluate("referral-department", Map.of("kind", kind.name())));
    }

    private static Routing routing(Ruling ruling) {
        return new Routing(
                Department.valueOf(ruling.text("department")),
                (int) ruling.number("receiptDays"),
                (int) ruling.number("resultDays"),
                ruling.text("decides"),
                ruling.basis());
    }

    /** What is told to the department. */
    @Transactional(readOnly = true)
    public Map<DataItem, String> items(String number) {
        Map<DataItem, String> items = new EnumMap<>(DataItem.class);
        mapper.items(number).forEach(one -> items.put(one.item(), one.content()));
        return items;
    }

    /**
     * Writes down whom a referral is about and what is told; only what the table lists for its kind is kept.
     *
     * @param member position of the person in the family's declaration, or null
     * @param idNumber or null when it is not known
     */
    @Transactional
    public void address(
            String number,
            @Nullable Integer member,
            String name,
            @Nullable String idNumber,
            Map<DataItem, String> items) {
        Referral one = find(number);
        String id = idNumber == null ? null : CitizenId.of(idNumber).number();
        if (mapper.address(number, one.kind(), member, name, id == null ? null : fingerprint.of(id)) == 0) {
            throw new Conflict("转办单已经转出，不能再改。");
        }
        Map<DataItem, Boolean> needed = needed(one.kind());
        mapper.deleteItems(number);
        new EnumMap<DataItem, String>(items).forEach((item, content) -> {
            if (needed.containsKey(item) && !content.isBlank()) {
                mapper.insertItem(number, item.name(), content.strip());
            }
        });
        if (id != null && needed.containsKey(DataItem.ID_NUMBER) && !items.containsKey(DataItem.ID_NUMBER)) {
            mapper.insertItem(number, DataItem.ID_NUMBER.name(), id);
        }
    }

    /** Gives a referral that has not been taken another kind: it will go to another department. */
    @Transactional
    public void rename(String number, ReferralKind kind) {
        Referral one = find(number);
        String name = Objects.requireNonNullElse(one.personName(), "");
        if (mapper.address(number, kind, one.member(), name, one.idDigest()) == 0) {
            throw new Conflict("部门正在办理，不能改转。");
        }
        Map<DataItem, Boolean> needed = needed(kind);
        Map<DataItem, String> kept = items(number);
        kept.keySet().retainAll(needed.keySet());
        mapper.deleteItems(number);
        kept.forEach((item, content) -> mapper.insertItem(number, item.name(), content));
    }

    /** Whether all is written down that the department cannot do without. */
    @Transactional(readOnly = true)
    public boolean complete(String number) {
        Referral one = find(number);
        Map<DataItem, String> items = items(number);
        return one.personName() != null
                && needed(one.kind()).entrySet().stream()
                        .allMatch(entry -> !entry.getValue() || items.containsKey(entry.getKey()));
    }

    /**
     * Sends a referral to its department: from now on its clock runs.
     *
     * @param ruled the department that the county has ruled competent, or null for that of the table
     * @throws Conflict when the same person's same request is with a department already
     */
    @Transactional
    public Routing send(String number, @Nullable Department ruled, Actor actor) {
        Referral one = find(number);
        Routing found = routing(decisions.decide(
                number, "referral-department", Map.of("kind", one.kind().name())));
        Routing routing = ruled == null
                ? found
                : new Routing(ruled, found.receiptDays(), found.resultDays(), found.decides(), found.basis());
        LocalDate today = LocalDate.now(clock);
        int sent;
        try {
            sent = mapper.send(
                    number,
                    routing.department().name(),
                    LocalDateTime.now(clock),
                    workingDays.plus(today, routing.receiptDays()),
                    routing.resultDays(),
                    routing.basis(),
                    one.idDigest() == null ? null : one.kind() + ":" + one.countyCode() + ":" + one.idDigest());
        } catch (DuplicateKeyException e) {
            throw new Conflict("这个人的" + one.kind().title() + "已有一件转办在办，请先查看那一件。");
        }
        if (sent == 0) {
            throw new Conflict("转办单已经转出。");
        }
        int limit = routing.receiptDays() + routing.resultDays();
        String basis = one.kind().title() + "转办：" + routing.receiptDays() + "个工作日签收、签收后" + routing.resultDays()
                + "个工作日答复（系统默认，待市里明确）";
        if (clocks.state(number).isPresent()) {
            clocks.nextStage(number, today, limit, basis, actor);
        } else {
            clocks.start(number, one.townshipCode(), today, limit, basis, actor);
        }
        step(find(number), ReferralStep.Kind.SENT, "转" + routing.department().body(), actor);
        journal.record("转出", number, routing.department().body());
        return routing;
    }

    /** Whether a department of the township's county has the same request of the same person now. */
    @Transactional(readOnly = true)
    public boolean running(ReferralKind kind, String townshipCode, @Nullable String idNumber) {
        return withDepartment(kind, townshipCode.substring(0, 6), idNumber)
                .findFirst()
                .isPresent();
    }

    private Stream<Referral> withDepartment(ReferralKind kind, String county, @Nullable String idNumber) {
        if (idNumber == null || CitizenId.problemOf(idNumber).isPresent()) {
            return Stream.empty();
        }
        return mapper.ofPersons(List.of(fingerprint.of(CitizenId.of(idNumber).number())), MOST_OF_A_FAMILY).stream()
                .filter(other -> other.nature() == Referral.Nature.REQUEST
                        && other.kind() == kind
                        && other.countyCode().equals(county))
                .filter(other -> switch (other.state()) {
                    case SENT, RECEIVED, PAPERS, RETURNED, DISPUTED -> true;
                    case DRAFT, ANSWERED, TOLD, NOTED, DROPPED -> false;
                });
    }

    /**
     * Writes down that a department is to be told what hangs on an award.
     *
     * @param event what happened to the award
     * @param items what is told, nothing else
     * @return number of the notice; empty when the department has been told already
     */
    @Transactional
    public Optional<String> openNotice(
            ReferralKind kind,
            Award award,
            String event,
            String holder,
            @Nullable String idNumber,
            Map<DataItem, String> items,
            Actor by) {
        Department department = route(kind).department();
        String key = award.awardNumber() + ":" + department + ":" + event;
        if (mapper.noticed(key)) {
            return Optional.empty();
        }
        Referral notice = new Referral(
                nextNumber(award.townshipCode()),
                award.caseNumber(),
                award.townshipCode(),
                kind,
                null,
                Referral.State.DRAFT,
                null,
                holder,
                idNumber == null || CitizenId.problemOf(idNumber).isPresent()
                        ? null
                        : fingerprint.of(CitizenId.of(idNumber).number()),
                by.id(),
                LocalDateTime.now(clock),
                null,
                null,
                null,
                null,
                null,
                null,
                Referral.Nature.NOTICE,
                award.awardNumber());
        mapper.insertNotice(notice, key);
        items.forEach((item, content) -> mapper.insertItem(notice.referralNumber(), item.name(), content));
        step(notice, ReferralStep.Kind.OPENED, notice.nature().title(), by);
        return Optional.of(notice.referralNumber());
    }

    /** Sends a notice to its department; the time for the receipt runs from now on. */
    @Transactional
    public void sendNotice(String number) {
        Actor house = Actor.house();
        Referral one = find(number);
        Routing routing = route(one.kind());
        LocalDate today = LocalDate.now(clock);
        int sent = mapper.send(
                number,
                routing.department().name(),
                LocalDateTime.now(clock),
                workingDays.plus(today, routing.receiptDays()),
                0,
                routing.basis(),
                null);
        if (sent == 0) {
            // a repeated job: it has gone out before
            return;
        }
        clocks.start(
                number,
                one.townshipCode(),
                today,
                routing.receiptDays(),
                "待遇告知：" + routing.receiptDays() + "个工作日内签收（系统默认，待市里明确）",
                house);
        step(find(number), ReferralStep.Kind.SENT, "告知" + routing.department().body(), house);
        journal.record("待遇告知", number, routing.department().body());
    }

    /** The department has got a notice; nothing more is wanted of it. */
    @Transactional
    public void note(String number, String words, Actor liaison) {
        if (mapper.noted(number, liaison.id(), LocalDateTime.now(clock)) == 0) {
            throw new Conflict("这件告知已经签收。");
        }
        clocks.close(number, liaison);
        step(find(number), ReferralStep.Kind.RECEIVED, words, liaison);
    }

    /** The same request of the same person that is with a department now; another one than this. */
    @Transactional(readOnly = true)
    public Optional<Referral> alike(Referral one, @Nullable String idNumber) {
        return withDepartment(one.kind(), one.countyCode(), idNumber)
                .filter(other -> !other.referralNumber().equals(one.referralNumber()))
                .findFirst();
    }

    @Transactional
    public void drop(String number, String reason, Actor actor) {
        mapper.close(number, Referral.State.DROPPED);
        if (clocks.state(number).isPresent()) {
            clocks.close(number, actor);
        }
        step(find(number), ReferralStep.Kind.DROPPED, reason, actor);
    }

    @Transactional
    public void receive(String number, Actor liaison) {
        if (mapper.receive(number, liaison.id(), LocalDateTime.now(clock)) == 0) {
            throw new Conflict("这件转办已经签收或者收回。");
        }
        step(find(number), ReferralStep.Kind.RECEIVED, "已签收", liaison);
    }

    /** The department says that it is not competent. */
    @Transactional
    public void sendBack(String number, String reason, Actor liaison) {
        move(number, Referral.State.SENT, Referral.State.RETURNED);
        step(find(number), ReferralStep.Kind.RETURNED, reason, liaison);
        clocks.stop(number, "部门退回：不属本部门", liaison);
    }

    /** Whose it is, the county shall say. */
    @Transactional
    public void dispute(String number, String reason, Actor actor) {
        Referral one = find(number);
        move(number, one.state(), Referral.State.DISPUTED);
        step(find(number), ReferralStep.Kind.DISPUTED, reason, actor);
        if (one.state() == Referral.State.RECEIVED) {
            clocks.stop(number, "提请县级民政部门裁定", actor);
        }
    }

    @Transactional
    public void ruled(String number, String content, Actor supervisor) {
        step(find(number), ReferralStep.Kind.RULED, content, supervisor);
    }

    @Transactional
    public void askPapers(String number, String asked, Actor liaison) {
        move(number, Referral.State.RECEIVED, Referral.State.PAPERS);
        step(find(number), ReferralStep.Kind.PAPERS, asked, liaison);
        clocks.stop(number, "等待补充材料", liaison);
    }

    @Transactional
    public void supply(String number, String supplied, Actor clerk) {
        move(number, Referral.State.PAPERS, Referral.State.RECEIVED);
        step(find(number), ReferralStep.Kind.SUPPLIED, supplied, clerk);
        clocks.resume(number, "材料已补充", clerk);
    }

    /** Keeps the result; from now on the same person can be referred for the same again. */
    @Transactional
    public void answer(ReferralResult result, Actor actor) {
        mapper.insertResult(result);
        mapper.close(result.referralNumber(), Referral.State.ANSWERED);
        clocks.close(result.referralNumber(), actor);
        step(find(result.referralNumber()), ReferralStep.Kind.ANSWERED, result.words(), actor);
        journal.record("转办结果", result.referralNumber(), result.outcome().title());
    }

    @Transactional
    public void told(String number, String how, Actor clerk) {
        move(number, Referral.State.ANSWERED, Referral.State.TOLD);
        step(find(number), ReferralStep.Kind.TOLD, how, clerk);
    }

    @Transactional
    public void remind(String number, Actor actor) {
        step(find(number), ReferralStep.Kind.REMINDED, "快到办理期限，已提醒部门", actor);
    }

    @Transactional
    public void supervise(String number, String words, Actor supervisor) {
        step(find(number), ReferralStep.Kind.SUPERVISED, words, supervisor);
    }

    private void move(String number, Referral.State from, Referral.State to) {
        if (mapper.move(number, from, to) == 0) {
            throw new Conflict("这件转办已经办到下一步，请刷新。");
        }
    }

    private void step(Referral one, ReferralStep.Kind kind, String content, Actor actor) {
        mapper.insertStep(new ReferralStep(
                one.referralNumber(), kind, one.department(), content, actor.id(), LocalDateTime.now(clock)));
    }

    @Transactional(readOnly = true)
    public Optional<ReferralResult> result(String number) {
        return mapper.results(List.of(number)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public List<ReferralStep> steps(String number) {
        return mapper.steps(number);
    }

    /** The referrals of a family's case, with those of the same persons from elsewhere; the oldest first. */
    @Transactional(readOnly = true)
    public List<Referral> ofFamily(String caseNumber, Collection<String> idDigests) {
        Map<String, Referral> found = mapper.ofCase(caseNumber, MOST_OF_A_FAMILY).stream()
                .collect(Collectors.toMap(
                        Referral::referralNumber, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
        if (!idDigests.isEmpty()) {
            mapper.ofPersons(idDigests, MOST_OF_A_FAMILY).forEach(one -> found.putIfAbsent(one.referralNumber(), one));
        }
        return List.copyOf(found.values());
    }

    /** The results of several referrals, by number. */
    @Transactional(readOnly = true)
    public Map<String, ReferralResult> results(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : mapper.results(numbers).stream()
                        .collect(Collectors.toMap(ReferralResult::referralNumber, Function.identity()));
    }

    /** The family that a referral belongs to, as declared. */
    @Transactional(readOnly = true)
    public Optional<Declaration> family(Referral one) {
        return Optional.ofNullable(one.caseNumber()).map(applications::find).map(Application::declaration);
    }
}
