package org.jiuzhu.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Rules;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.shared.FieldProblem;
import org.springframework.stereotype.Component;

/**
 * Every scheme that may fit a family, with its reason: from what it needs and from what it has declared. A proposal only;
 * the clerk confirms which ones are pursued, and says why where that differs (一次申请、分类审核认定).
 *
 * @see "社会救助暂行办法 第六十条；国办发〔2023〕39号"
 */
@Component
public class SchemeProposals {

    private static final int WORKING_AGE = 16;
    private static final int OLD_AGE = 60;
    private static final int SEVERE = 2;

    private final Decisions decisions;
    private final Clock clock;

    SchemeProposals(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * A scheme that may fit.
     *
     * @param reasons why, one for each sign that speaks for it
     * @param basis articles of the rules
     */
    public record Proposal(Declaration.Aid aid, String title, List<String> reasons, String basis) {}

    /** Proposals in the order of the schemes; none while nobody has said what is needed. */
    public List<Proposal> of(Declaration declaration) {
        if (declaration.needs().isEmpty()) {
            return List.of();
        }
        boolean spending = declaration.rigidSpending().stream()
                .anyMatch(one -> one.ownShare() != null && one.ownShare().fen() > 0);
        Map<Declaration.Aid, Set<String>> reasons = new EnumMap<>(Declaration.Aid.class);
        Map<Declaration.Aid, Set<String>> bases = new EnumMap<>(Declaration.Aid.class);
        Rules rules = decisions.on(LocalDate.now(clock));
        for (String sign : signs(declaration)) {
            Ruling ruling = rules.ask("intake-scheme", Map.of("sign", sign, "spending", spending));
            for (int i = 0; i < ruling.rows().size(); i++) {
                Map<String, Object> row = ruling.rows().get(i);
                Declaration.Aid aid = Declaration.Aid.valueOf((String) Objects.requireNonNull(row.get("scheme")));
                reasons.computeIfAbsent(aid, one -> new LinkedHashSet<>())
                        .add((String) Objects.requireNonNull(row.get("reason")));
                bases.computeIfAbsent(aid, one -> new LinkedHashSet<>())
                        .add(ruling.fired().get(i).basis());
            }
        }
        List<Proposal> proposals = new ArrayList<>();
        reasons.forEach((aid, why) -> proposals.add(new Proposal(
                aid,
                DeclarationTitles.aid(aid),
                List.copyOf(why),
                String.join("；", bases.getOrDefault(aid, Set.of())))));
        return List.copyOf(proposals);
    }

    /** Where the clerk departs from what was proposed without saying why. */
    List<FieldProblem> problems(Declaration declaration) {
        if (declaration.needs().isEmpty()) {
            return List.of();
        }
        Set<Declaration.Aid> open = departures(declaration);
        declaration.departures().stream()
                .filter(one -> one.reason() != null && !one.reason().isBlank())
                .map(Declaration.Departure::aid)
                .filter(Objects::nonNull)
                .forEach(open::remove);
        return open.stream()
                .map(aid -> new FieldProblem(
                        "departures." + aid,
                        declaration.aids().contains(aid)
                                ? "没有建议办理" + DeclarationTitles.aid(aid) + "，增加的请写明理由"
                                : "建议办理" + DeclarationTitles.aid(aid) + "，不办的请写明理由"))
                .toList();
    }

    /** Schemes that were proposed and are not pursued, and the other way round. */
    Set<Declaration.Aid> departures(Declaration declaration) {
        Set<Declaration.Aid> proposed = EnumSet.noneOf(Declaration.Aid.class);
        of(declaration).forEach(one -> proposed.add(one.aid()));
        Set<Declaration.Aid> departures = EnumSet.noneOf(Declaration.Aid.class);
        for (Declaration.Aid aid : Declaration.Aid.values()) {
            if (proposed.contains(aid) != declaration.aids().contains(aid)) {
                departures.add(aid);
            }
        }
        // every application for subsistence is tested for the two recognitions as well
        if (declaration.aids().contains(Declaration.Aid.SUBSISTENCE)) {
            departures.remove(Declaration.Aid.EDGE);
            departures.remove(Declaration.Aid.RIGID);
        }
        return departures;
    }

    private List<String> signs(Declaration declaration) {
        List<String> signs = new ArrayList<>();
        declaration.needs().stream().distinct().forEach(need -> signs.add("NEED_" + need));
        List<Declaration.Member> members = declaration.countedMembers();
        LocalDate today = LocalDate.now(clock);
        if (members.stream()
                .anyMatch(one -> one.health() == Declaration.Health.MAJOR_ILLNESS
                        || one.health() == Declaration.Health.CHRONIC_ILLNESS)) {
            signs.add("FACT_ILLNESS");
        }
        if (members.stream().anyMatch(one -> one.work() == Declaration.Work.STUDENT)) {
            signs.add("FACT_STUDENT");
        }
        if (members.stream().anyMatch(one -> Boolean.TRUE.equals(one.disabilityCard()))) {
            signs.add("FACT_DISABLED");
        }
        if (members.stream().anyMatch(one -> one.work() == Declaration.Work.UNEMPLOYED)) {
            signs.add("FACT_JOBLESS");
        }
        boolean known = !members.isEmpty() && members.stream().allMatch(one -> one.ageOn(today) >= 0);
        if (known && members.stream().allMatch(one -> withoutLabour(one, today))) {
            signs.add("FACT_NO_LABOUR");
        }
        return signs;
    }

    private static boolean withoutLabour(Declaration.Member one, LocalDate today) {
        int age = one.ageOn(today);
        Integer grade = one.disabilityGrade();
        return age < WORKING_AGE || age >= OLD_AGE || grade != null && grade <= SEVERE;
    }
}
