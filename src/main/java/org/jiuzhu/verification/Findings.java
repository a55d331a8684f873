package org.jiuzhu.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts what was declared and what was found, by the check or at the home, side by side; the family may bring proof
 * (第十八条). More than declared is listed and less too: either may be wrong.
 */
@Service
public class Findings {

    private final VerificationMapper mapper;
    private final Journal journal;

    Findings(VerificationMapper mapper, Journal journal) {
        this.mapper = mapper;
        this.journal = journal;
    }

    private record Key(int position, FactKind kind, DeclaredVersusFound.Origin origin) {}

    private record Found(long value, @Nullable Integer area) {

        Found plus(Fact fact) {
            Integer sum = area == null || fact.area() == null ? null : Integer.valueOf(area + fact.area());
            return new Found(value + fact.amountFen(), sum);
        }
    }

    /**
     * Compares and keeps every difference that is not on record yet. When the figures of a settled one have changed, a
     * new turn is opened and the old one stays; an open one without a difference any more is settled by itself.
     */
    @Transactional
    public List<DeclaredVersusFound> compare(String caseNumber, Declaration declaration) {
        Map<Key, DeclaredVersusFound> known = latest(caseNumber);
        Map<Key, Found> found = found(caseNumber);
        found.forEach((key, value) -> {
            if (key.position() >= declaration.members().size()) {
                return;
            }
            long declared = declared(declaration, key.position(), key.kind(), key.origin());
            DeclaredVersusFound before = known.get(key);
            boolean same = before != null && before.declaredFen() == declared && before.foundFen() == value.value();
            if (same) {
                return;
            }
            if (before != null && before.result() == null) {
                // never put to the family as it stood: the same turn goes on with the new figures
                mapper.updateFigures(figures(before, declared, value));
            } else if (declared != value.value() || before != null && before.result() != null) {
                mapper.insertConflict(new DeclaredVersusFound(
                        caseNumber,
                        key.position(),
                        key.kind(),
                        key.origin(),
                        before == null ? 1 : before.turn() + 1,
                        declared,
                        value.value(),
                        value.area(),
                        null,
                        null,
                        null,
                        null,
                        null));
            }
        });
        known.forEach((key, before) -> {
            if (!found.containsKey(key) && before.result() == null) {
                mapper.updateFigures(figures(before, before.declaredFen(), new Found(before.declaredFen(), null)));
            }
        });
        return of(caseNumber);
    }

    private static DeclaredVersusFound figures(DeclaredVersusFound before, long declared, Found found) {
        return new DeclaredVersusFound(
                before.caseNumber(),
                before.position(),
                before.kind(),
                before.origin(),
                before.turn(),
                declared,
                found.value(),
                found.area(),
                null,
                null,
                null,
                null,
                null);
    }

    private Map<Key, Found> found(String caseNumber) {
        Map<Key, Found> found = new LinkedHashMap<>();
        for (Fact fact : mapper.facts(caseNumber)) {
            Key key = new Key(fact.position(), fact.kind(), DeclaredVersusFound.Origin.CHECK);
            if (fact.kind().measure() == FactKind.Measure.STATE || fact.kind().ofMembership()) {
                // two registers that know of the same death, or the same spouse, know of one
                Found before = found.get(key);
                long most = Math.max(before == null ? 0 : before.value(), fact.amountFen());
                found.put(key, new Found(most, null));
            } else {
                Found before = found.get(key);
                found.put(key, before == null ? new Found(fact.amountFen(), fact.area()) : before.plus(fact));
            }
        }
        for (Sighting seen : mapper.sightings(caseNumber)) {
            found.put(
                    new Key(seen.position(), seen.kind(), DeclaredVersusFound.Origin.SURVEY),
                    new Found(seen.amountFen(), null));
        }
        return found;
    }

    private Map<Key, DeclaredVersusFound> latest(String caseNumber) {
        Map<Key, DeclaredVersusFound> latest = new LinkedHashMap<>();
        // turns come in ascending order: the last one stays
        for (DeclaredVersusFound one : mapper.conflicts(caseNumber)) {
            latest.put(new Key(one.position(), one.kind(), one.origin()), one);
        }
        return latest;
    }

    /** The differences of a case, each in its last turn; those that have vanished are left out. */
    @Transactional(readOnly = true)
    public List<DeclaredVersusFound> of(String caseNumber) {
        return latest(caseNumber).values().stream()
                .filter(one -> one.declaredFen() != one.foundFen())
                .toList();
    }

    /** The differences that have still to be put to the family. */
    @Transactional(readOnly = true)
    public List<DeclaredVersusFound> open(String caseNumber) {
        return of(caseNumber).stream().filter(one -> one.result() == null).toList();
    }

    /** Words of the sources about one difference, for the person who puts it to the family. */
    @Transactional(readOnly = true)
    public Map<DeclaredVersusFound, String> details(String caseNumber) {
        List<Fact> facts = mapper.facts(caseNumber);
        Map<DeclaredVersusFound, String> details = new LinkedHashMap<>();
        for (DeclaredVersusFound one : of(caseNumber)) {
            List<String> words = facts.stream()
                    .filter(fact -> one.origin() == DeclaredVersusFound.Origin.CHECK
                            && fact.position() == one.position()
                            && fact.kind() == one.kind())
                    .map(fact -> fact.source().title() + (fact.detail().isBlank() ? "" : "：" + fact.detail()))
                    .distinct()
                    .toList();
            details.put(one, words.isEmpty() ? one.origin().title() : String.join("；", words));
        }
        return details;
    }

    /**
     * Records the result of the re-check of one difference.
     *
     * @throws Conflict when it is not open any more, or its figures have changed meanwhile
     */
    @Transactional
    public void resolve(DeclaredVersusFound settled, Actor actor) {
        DeclaredVersusFound open = open(settled.caseNumber()).stream()
                .filter(one -> one.position() == settled.position()
                        && one.kind() == settled.kind()
                        && one.origin() == settled.origin())
                .findFirst()
                .orElseThrow(() -> new Conflict("这项差异已经复查或已经消除，请刷新。"));
        mapper.resolveConflict(new DeclaredVersusFound(
                open.caseNumber(),
                open.position(),
                open.kind(),
                open.origin(),
                open.turn(),
                open.declaredFen(),
                open.foundFen(),
                open.foundArea(),
                Objects.requireNonNull(settled.result()),
                settled.agreedFen(),
                settled.agreedArea(),
                settled.explanation(),
                actor.id()));
        journal.record(
                "复查核对差异",
                open.caseNumber(),
                open.kind().title() + "，" + settled.result().title());
    }

    private static long declared(
            Declaration declaration, int member, FactKind kind, DeclaredVersusFound.Origin origin) {
        return switch (kind) {
            case WAGES -> income(declaration, member, Declaration.IncomeKind.WAGES);
            case PENSION -> income(declaration, member, Declaration.IncomeKind.PENSION);
            case BASIC_PENSION -> income(declaration, member, Declaration.IncomeKind.BASIC_PENSION);
            case OTHER_INCOME ->
                declaration.incomes().stream()
                        .filter(income -> is(income.member(), member))
                        .mapToLong(income -> fen(income.amount()))
                        .sum();
            case BUSINESS ->
                Math.min(
                        1,
                        declaration.incomes().stream()
                                .filter(income ->
                                        is(income.member(), member) && income.kind() == Declaration.IncomeKind.BUSINESS)
                                .count());
            case DEPOSIT -> deposit(declaration, member, Declaration.DepositKind.DEPOSIT);
            case SECURITIES ->
                deposit(declaration, member, Declaration.DepositKind.SECURITIES)
                        + deposit(declaration, member, Declaration.DepositKind.FUND);
            case COMMERCIAL_INSURANCE -> deposit(declaration, member, Declaration.DepositKind.COMMERCIAL_INSURANCE);
            case VEHICLE ->
                declaration.vehicles().stream()
                        .filter(vehicle -> is(vehicle.member(), member))
                        .count();
            case HOUSE ->
                declaration.houses().stream()
                        .filter(house -> is(house.member(), member))
                        .count();
            case SPOUSE -> spouse(declaration, member);
            case HOUSEHOLD_MEMBER ->
                origin == DeclaredVersusFound.Origin.SURVEY
                        ? declaration.countedMembers().size()
                        : declaration.members().stream()
                                .filter(one -> !Boolean.FALSE.equals(one.hukouHere()))
                                .count();
            case MEDICAL_SPENDING ->
                declaration.rigidSpending().stream()
                        .filter(spending ->
                                is(spending.member(), member) && spending.kind() == Declaration.SpendingKind.MEDICAL)
                        .mapToLong(spending -> fen(spending.ownShare()))
                        .sum();
            case DECEASED, IN_PRISON -> 0;
        };
    }

    /** 1 when the spouse of a member is declared: as a member for the applicant, else by the member's own state. */
    private static long spouse(Declaration declaration, int member) {
        Declaration.Relation relation = declaration.members().get(member).relation();
        boolean declared;
        if (relation == Declaration.Relation.SELF) {
            declared = declaration.members().stream().anyMatch(one -> one.relation() == Declaration.Relation.SPOUSE);
        } else {
            declared = relation == Declaration.Relation.SPOUSE
                    || declaration.members().get(member).marital() == Declaration.Marital.MARRIED;
        }
        return declared ? 1 : 0;
    }

    private static long income(Declaration declaration, int member, Declaration.IncomeKind kind) {
        return declaration.incomes().stream()
                .filter(income -> is(income.member(), member) && income.kind() == kind)
                .mapToLong(income -> fen(income.amount()))
                .sum();
    }

    private static long deposit(Declaration declaration, int member, Declaration.DepositKind kind) {
        return declaration.deposits().stream()
                .filter(deposit -> is(deposit.member(), member) && deposit.kind() == kind)
                .mapToLong(deposit -> fen(deposit.amount()))
                .sum();
    }

    private static boolean is(@Nullable Integer index, int member) {
        return index != null && index == member;
    }

    private static long fen(@Nullable Money money) {
        return money == null ? 0 : money.fen();
    }
}
