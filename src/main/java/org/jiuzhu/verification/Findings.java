package org.jiuzhu.verification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts what was declared and what was found side by side; the family may bring proof (第十八条). */
@Service
public class Findings {

    private final VerificationMapper mapper;

    Findings(VerificationMapper mapper) {
        this.mapper = mapper;
    }

    /** Compares and keeps every difference that is not on record yet. */
    @Transactional
    public List<DeclaredVersusFound> compare(String caseNumber, Declaration declaration) {
        List<DeclaredVersusFound> known = mapper.conflicts(caseNumber);
        List<Fact> facts = mapper.facts(caseNumber);
        for (int position = 0; position < declaration.members().size(); position++) {
            int member = position;
            Map<FactKind, Long> found = facts.stream()
                    .filter(fact -> fact.position() == member)
                    .collect(Collectors.groupingBy(
                            Fact::kind, () -> new EnumMap<>(FactKind.class), Collectors.summingLong(Fact::amountFen)));
            for (Map.Entry<FactKind, Long> entry : found.entrySet()) {
                long declared = declared(declaration, member, entry.getKey());
                boolean onRecord =
                        known.stream().anyMatch(one -> one.position() == member && one.kind() == entry.getKey());
                if (entry.getValue() > declared && !onRecord) {
                    mapper.insertConflict(new DeclaredVersusFound(
                            caseNumber, member, entry.getKey(), declared, entry.getValue(), null, null, null));
                }
            }
        }
        return mapper.conflicts(caseNumber);
    }

    @Transactional(readOnly = true)
    public List<DeclaredVersusFound> of(String caseNumber) {
        return mapper.conflicts(caseNumber);
    }

    /** Records the result of the re-check of one difference. */
    @Transactional
    public void resolve(
            String caseNumber,
            int position,
            FactKind kind,
            DeclaredVersusFound.Result result,
            String explanation,
            Actor actor) {
        mapper.resolveConflict(
                new DeclaredVersusFound(caseNumber, position, kind, 0, 0, result, explanation, actor.id()));
    }

    private static long declared(Declaration declaration, int member, FactKind kind) {
        return switch (kind) {
            case WAGES -> income(declaration, member, Declaration.IncomeKind.WAGES);
            case PENSION ->
                income(declaration, member, Declaration.IncomeKind.PENSION)
                        + income(declaration, member, Declaration.IncomeKind.BASIC_PENSION);
            case BUSINESS ->
                declaration.incomes().stream()
                        .filter(income ->
                                is(income.member(), member) && income.kind() == Declaration.IncomeKind.BUSINESS)
                        .count();
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
            case DECEASED, IN_PRISON -> 0;
        };
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
