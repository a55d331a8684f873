package org.jiuzhu.integrity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.benefit.LedgerEntry;
import org.jiuzhu.benefit.MemberStops;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.integrity.DishonestyCase.Ending;
import org.jiuzhu.integrity.DishonestyCase.Scope;
import org.jiuzhu.integrity.DishonestyCase.State;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of the dishonest: whom a decision hits, the decision itself, what is pushed to the departments and recalled,
 * objections and removal, the end.
 *
 * <p>The person's own share of an award stops before that of the family; minors and the person neglected by an act of the
 * ninth kind are never hit, emergency aid and aid after disasters never stop (decision {@code integrity-reach}).
 *
 * @see "南平市2021年通知 三（五）；社会救助暂行办法 第六十八条"
 */
@Service
public class Listings {

    /** What the notice itself orders of whoever does not correct. */
    public static final List<String> OBLIGATORY = List.of("STOP", "BAN", "PUSH");

    private static final int ADULT = 18;
    private static final int MOST_CONTENT = 1000;

    private final IntegrityMapper mapper;
    private final CaseSeries series;
    private final Dishonesties cases;
    private final Bans bans;
    private final MemberStops stops;
    private final Recoveries recoveries;
    private final DepartmentPost post;
    private final ObjectProvider<IntegrityProcedure> procedure;
    private final Decisions decisions;
    private final Fingerprint fingerprint;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    Listings(
            IntegrityMapper mapper,
            CaseSeries series,
            Dishonesties cases,
            Bans bans,
            MemberStops stops,
            Recoveries recoveries,
            DepartmentPost post,
            ObjectProvider<IntegrityProcedure> procedure,
            Decisions decisions,
            Fingerprint fingerprint,
            WorkingDays workingDays,
            Parameters parameters,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.series = series;
        this.cases = cases;
        this.bans = bans;
        this.stops = stops;
        this.recoveries = recoveries;
        this.post = post;
        this.procedure = procedure;
        this.decisions = decisions;
        this.fingerprint = fingerprint;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whom a decision would hit in the awards that the person lives on, and whom not, each with the reason. */
    @Transactional(readOnly = true)
    public List<StopLine> plan(String caseNumber, Scope scope) {
        DishonestyCase one = cases.find(caseNumber);
        LocalDate today = LocalDate.now(clock);
        List<StopLine> lines = new ArrayList<>();
        for (MemberStops.Share share : stops.sharesWith(one.idDigest())) {
            boolean self = share.idDigest().equals(one.idDigest());
            String subject = share.idDigest().equals(one.neglectedDigest()) ? "NEGLECTED" : self ? "SELF" : "MEMBER";
            boolean minor = CitizenId.problemOf(share.idNumber()).isEmpty()
                    && CitizenId.of(share.idNumber()).ageOn(today) < ADULT;
            Ruling ruling = decisions.evaluate(
                    "integrity-reach",
                    Map.of("subject", subject, "scope", scope.name(), "minor", minor, "aid", "ORDINARY"));
            lines.add(new StopLine(
                    caseNumber,
                    share.awardNumber(),
                    share.idDigest(),
                    share.name(),
                    share.shareFen(),
                    Boolean.TRUE.equals(ruling.rows().get(0).get("hit")),
                    ruling.basis()));
        }
        return List.copyOf(lines);
    }

    /** The last day on which no application is accepted, when a person is listed on a day. */
    @Transactional(readOnly = true)
    public LocalDate banUntil(String townshipCode, LocalDate day) {
        return "TWELVE_MONTHS".equals(parameters.text("integrity-ban-term", townshipCode))
                ? day.plusMonths(12).minusDays(1)
                : LocalDate.of(day.getYear(), 12, 31);
    }

    /** The measures that may be chosen today, each with its provision. */
    @Transactional(readOnly = true)
    public List<Measure> measures() {
        return mapper.measures(LocalDate.now(clock));
    }

    /**
     * Adds a measure for the cases to come.
     *
     * @throws InvalidInput when it names no provision: without one there is no measure (国办发〔2020〕49号)
     */
    @Transactional
    public void addMeasure(@Nullable String title, @Nullable String basis, Actor actor) {
        if (!actor.holds(Role.CITY_MANAGER)) {
            throw new Refused("惩戒措施由市级管理岗增减。");
        }
        String what = title == null ? "" : title.strip();
        String law = basis == null ? "" : basis.strip();
        if (what.isEmpty()) {
            throw new InvalidInput("title", "请写明措施");
        }
        if (!law.matches("(?s).*(第.+条|〔\\d{4}〕).*")) {
            throw new InvalidInput("basis", "请写明所依据的法律、法规或者文件：写到条或者文号，没有依据的不能列为措施");
        }
        String code = "M" + series.next("M", "3507").replaceAll("\\D", "");
        mapper.insertMeasure(new Measure(code, what, law), LocalDate.now(clock));
        journal.record("失信：增加惩戒措施", null, what + "（" + law + "）");
    }

    /** A measure is not chosen any more; decisions that carry it keep it. */
    @Transactional
    public void withdrawMeasure(String code, Actor actor) {
        if (!actor.holds(Role.CITY_MANAGER)) {
            throw new Refused("惩戒措施由市级管理岗增减。");
        }
        if (OBLIGATORY.contains(code)) {
            throw new Conflict("这是通知写明的措施，不能停用。");
        }
        if (mapper.endMeasure(code, LocalDate.now(clock).minusDays(1)) == 0) {
            throw new Missing("没有这项措施，或者已经停用。");
        }
        journal.record("失信：停用惩戒措施", null, code);
    }

    @Transactional(readOnly = true)
    public List<Measure> measuresOf(String caseNumber) {
        return mapper.caseMeasures(caseNumber);
    }

    @Transactional(readOnly = true)
    public List<StopLine> stopsOf(String caseNumber) {
        return mapper.stops(caseNumber);
    }

    /** Somebody proposes what the signer is to decide. */
    @Transactional
    public void propose(
            String caseNumber, Scope scope, List<String> measures, boolean fine, String reason, Actor author) {
        mapper.proposed(caseNumber, scope, fine, reason, author.id());
        mapper.deleteCaseMeasures(caseNumber);
        mapper.measures(LocalDate.now(clock)).stream()
                .filter(measure -> measures.contains(measure.code()))
                .forEach(measure -> mapper.insertCaseMeasure(caseNumber, measure));
        mapper.deleteStops(caseNumber);
        plan(caseNumber, scope).forEach(mapper::insertStop);
        journal.record("失信：提出处理意见", caseNumber, scope.title());
    }

    /**
     * A named official signs: from this month the aid of those hit stops, applications are not accepted until the day set,
     * the person is on the list, what was obtained is to be paid back.
     *
     * @param owed what is to be paid back; what was listed for payment meanwhile comes on top
     * @throws Conflict when the signer has proposed it himself
     */
    @Transactional
    public DishonestyCase sign(String caseNumber, String decisionNumber, Money owed, String reason, Actor signer) {
        DishonestyCase one = Objects.requireNonNull(mapper.lock(caseNumber));
        if (!signer.holds(Role.DECIDER) || !signer.sees(one.townshipCode())) {
            throw new Refused("失信决定由本乡镇（街道）审核确认岗签署。");
        }
        if (one.state() != State.DECIDING || signer.id().equals(one.proposedBy())) {
            throw new Conflict("失信决定须在提出意见后由另一人签署。");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate month = today.withDayOfMonth(1);
        LocalDate until = banUntil(one.townshipCode(), today);
        mapper.signed(caseNumber, State.LISTED, decisionNumber, reason, signer.id(), today, month, today, until);
        List<Measure> measures = mapper.caseMeasures(caseNumber);
        if (measures.stream().anyMatch(measure -> measure.code().equals("BAN"))) {
            bans.impose(new Ban(
                    one.idDigest(),
                    one.personName(),
                    one.act().name(),
                    decisionNumber,
                    today,
                    until,
                    null,
                    caseNumber));
        }
        long listed = 0;
        if (measures.stream().anyMatch(measure -> measure.code().equals("STOP"))) {
            for (StopLine line : mapper.stops(caseNumber)) {
                if (line.hit() && line.monthlyFen() > 0) {
                    listed += stops.stop(
                                    new MemberStops.Stop(
                                            line.awardNumber(),
                                            line.idDigest(),
                                            caseNumber,
                                            decisionNumber,
                                            line.monthlyFen(),
                                            month,
                                            until.withDayOfMonth(1)),
                                    signer)
                            .fen();
                }
            }
        }
        if (owed.fen() > 0) {
            recoveries.order(caseNumber, owed, decisionNumber, "责令退回骗取的救助款物", signer);
        }
        if (listed > 0) {
            recoveries.enter(
                    caseNumber,
                    LedgerEntry.Kind.MORE,
                    Money.ofFen(listed),
                    decisionNumber + "-当月",
                    today,
                    "停止的当月已列入发放清册",
                    signer);
        }
        if (measures.stream().anyMatch(measure -> measure.code().equals("PUSH"))) {
            write(caseNumber, Push.Kind.LISTING);
        }
        journal.record("失信：签署决定", caseNumber, decisionNumber);
        return cases.find(caseNumber);
    }

    private void write(String caseNumber, Push.Kind kind) {
        int round = mapper.lastRound(caseNumber, kind) + 1;
        for (Push.Department department : Push.Department.values()) {
            mapper.insertPush(
                    caseNumber,
                    department,
                    kind,
                    round,
                    LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /** What was pushed in a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Push> pushes(String caseNumber) {
        return mapper.pushes(caseNumber);
    }

    /** Hands over what is written and not yet sent; what has been sent is not sent again. */
    @Transactional
    public void send(String caseNumber) {
        for (Push push : mapper.pushes(caseNumber)) {
            if (push.state() == Push.State.WRITTEN) {
                post.hand(push);
                mapper.sent(push.id(), LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
            }
        }
    }

    /** Enters the receipt of a department. */
    @Transactional
    public void received(String caseNumber, long pushId, LocalDate day, String receipt, Actor actor) {
        if (mapper.received(pushId, day, receipt, actor.id()) == 0) {
            throw new Conflict("这条推送没有发出，或者回执已经登记。");
        }
        journal.record("失信名单：登记回执", caseNumber, receipt);
    }

    /**
     * Somebody objects, or asks that the listing end; what is listed is marked as disputed at once.
     *
     * @throws Conflict when another request is still open, or the person is not listed
     */
    @Transactional
    public ListingRequest request(
            String caseNumber, ListingRequest.@Nullable Kind kind, @Nullable String content, Actor clerk) {
        DishonestyCase one = mapper.lock(caseNumber);
        if (one == null || !clerk.sees(one.townshipCode())) {
            throw new Missing("没有这个失信案件，或不在您的辖区。");
        }
        if (kind == null) {
            throw new InvalidInput("kind", "请选择申请事项");
        }
        String words = content == null ? "" : content.strip();
        if (words.isEmpty() || words.length() > MOST_CONTENT) {
            throw new InvalidInput("content", "请写明申请的事实和理由，不超过" + MOST_CONTENT + "字");
        }
        if (one.state() != State.LISTED) {
            throw new Conflict("当事人不在失信管理名单上，不能申请。");
        }
        LocalDate today = LocalDate.now(clock);
        int days = parameters.number(
                kind == ListingRequest.Kind.OBJECTION ? "integrity-objection-days" : "integrity-repair-days",
                one.townshipCode());
        try {
            mapper.insertRequest(caseNumber, kind, today, workingDays.plus(today, days), words, clerk.id());
        } catch (DuplicateKeyException e) {
            throw new Conflict("已有一件异议或者修复申请在办，办结后再申请。");
        }
        if (kind == ListingRequest.Kind.OBJECTION) {
            mapper.disputed(caseNumber, true);
        }
        journal.record("失信：" + kind.title(), caseNumber, "");
        procedure.getObject().requested(caseNumber);
        return openRequest(caseNumber).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<ListingRequest> openRequest(String caseNumber) {
        return Optional.ofNullable(mapper.openRequest(caseNumber));
    }

    @Transactional(readOnly = true)
    public List<ListingRequest> requests(String caseNumber) {
        return mapper.requests(caseNumber);
    }

    @Transactional
    public void examined(String caseNumber, String examination, Actor actor) {
        mapper.examinedRequest(caseNumber, examination, actor.id());
        journal.record("失信：审查申请", caseNumber, "");
    }

    /**
     * A request is decided by somebody who neither signed the listing nor examined the request.
     *
     * @param newUntil another, earlier last day of the ban, for {@link ListingRequest.Outcome#CHANGED}
     * @throws InvalidInput when a repair is granted while money is owed, or the day does not fit
     */
    @Transactional
    public void decide(
            String caseNumber,
            ListingRequest.Outcome outcome,
            @Nullable LocalDate newUntil,
            String reason,
            Actor signer) {
        DishonestyCase one = Objects.requireNonNull(mapper.lock(caseNumber));
        ListingRequest request = openRequest(caseNumber).orElseThrow(() -> new Conflict("这件申请已经办结，请刷新。"));
        if (signer.id().equals(request.examinedBy()) || signer.id().equals(one.signedBy())) {
            throw new Conflict("异议和修复由没有签署决定、也没有审查申请的人决定。");
        }
        LocalDate today = LocalDate.now(clock);
        switch (outcome) {
            case KEPT -> {
                // the listing stands as it is
            }
            case CHANGED -> {
                LocalDate before = one.banUntil();
                if (newUntil == null || before == null || newUntil.isBefore(today) || !newUntil.isBefore(before)) {
                    throw new InvalidInput("newUntil", "更正后的期满日应不早于今天，且早于原来的期满日");
                }
                mapper.banUntil(caseNumber, newUntil);
                bans.change(caseNumber, newUntil);
                stops.lift(caseNumber, newUntil.withDayOfMonth(1).plusMonths(1));
                rewrite(caseNumber, Push.Kind.CHANGE);
            }
            case LIFTED -> {
                if (request.kind() == ListingRequest.Kind.REPAIR
                        && recoveries.due(caseNumber).fen() > 0) {
                    throw new InvalidInput("outcome", "应退回的款物还有" + recoveries.due(caseNumber) + "元未退回，不能修复移出");
                }
            }
        }
        mapper.decidedRequest(caseNumber, outcome, reason, signer.id(), today);
        mapper.disputed(caseNumber, false);
        journal.record("失信：决定" + request.kind().title(), caseNumber, outcome.title());
        if (outcome == ListingRequest.Outcome.LIFTED && one.state() == State.LISTED) {
            Money due = recoveries.due(caseNumber);
            if (request.kind() == ListingRequest.Kind.OBJECTION && due.fen() > 0) {
                recoveries.enter(
                        caseNumber, LedgerEntry.Kind.LESS, due, "撤销决定-" + request.id(), today, "决定已撤销，不再追回", signer);
            }
            end(
                    caseNumber,
                    switch (request.kind()) {
                        case OBJECTION -> Ending.REVOKED;
                        case REPAIR -> Ending.REPAIRED;
                        case DEATH -> Ending.DECEASED;
                    });
            procedure.getObject().lifted(caseNumber);
        }
    }

    private void rewrite(String caseNumber, Push.Kind kind) {
        if (!mapper.pushes(caseNumber).isEmpty()) {
            write(caseNumber, kind);
        }
    }

    /**
     * A listing ends: what was pushed is to be recalled everywhere. At the end of its term ban and stop end by
     * themselves; before it they are lifted from today and from this month; a decision revoked takes back the stop from
     * its first month and what is still owed by it.
     */
    @Transactional
    public void end(String caseNumber, Ending ending) {
        DishonestyCase one = Objects.requireNonNull(mapper.lock(caseNumber));
        if (one.state() != State.LISTED) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        mapper.ended(caseNumber, ending == Ending.EXPIRED ? State.ENDED : State.RECALLED, ending, today);
        if (ending != Ending.EXPIRED) {
            bans.lift(caseNumber, today);
            LocalDate from = one.stopFrom();
            stops.lift(
                    caseNumber,
                    ending == Ending.REVOKED && from != null
                            ? from
                            : today.withDayOfMonth(1).plusMonths(ending == Ending.DECEASED ? 1 : 0));
        }
        rewrite(caseNumber, Push.Kind.RECALL);
        journal.record("失信：移出名单", caseNumber, ending.title());
    }

    /** What became of the proposal of a fine. */
    @Transactional
    public void fined(String caseNumber, String note) {
        mapper.fined(caseNumber, note);
        journal.record("失信：行政处罚建议的处理", caseNumber, "");
    }

    /** Which cases are wanted. */
    public enum Shelf {
        ACTIVE(List.of(State.HEARING, State.EDUCATING, State.DECIDING, State.POLICE)),
        LISTED(List.of(State.LISTED)),
        ENDED(List.of(State.ENDED)),
        RECALLED(List.of(State.RECALLED)),
        CLOSED(List.of(State.CLEARED, State.RECORDED));

        private final List<State> states;

        Shelf(List<State> states) {
            this.states = states;
        }
    }

    /**
     * Cases within a person's reach, the newest first.
     *
     * @param idNumber of one person, or null for all
     * @param after the last case number of the page before, or null
     */
    @Transactional
    public List<DishonestyCase> page(
            Actor reader, Shelf shelf, @Nullable String idNumber, @Nullable String after, int limit) {
        String digest = null;
        if (idNumber != null && !idNumber.isBlank()) {
            if (CitizenId.problemOf(idNumber).isPresent()) {
                throw new InvalidInput(
                        "idNumber", "身份证号码" + CitizenId.problemOf(idNumber).orElseThrow());
            }
            digest = fingerprint.of(CitizenId.of(idNumber).number());
        }
        List<DishonestyCase> found = mapper.page(
                Objects.requireNonNullElse(reader.township(), Objects.requireNonNullElse(reader.county(), "")),
                shelf.states,
                digest,
                after,
                limit);
        journal.record("查阅", null, "失信管理名单，" + found.size() + "条");
        return found;
    }

    /** A case within a person's reach. */
    @Transactional
    public DishonestyCase visible(String caseNumber, Actor reader) {
        DishonestyCase found = mapper.dishonesty(caseNumber);
        if (found == null || !reader.sees(found.townshipCode())) {
            throw new Missing("没有这个失信案件，或不在您的辖区。");
        }
        journal.read(caseNumber, "失信案件");
        return found;
    }
}
