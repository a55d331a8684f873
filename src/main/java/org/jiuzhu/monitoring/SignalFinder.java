package org.jiuzhu.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.policy.Rules;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.CitizenId;

/**
 * Asks the table of levels for every person of a batch, whether a register knows something of him or not; of persons who
 * are alike in all that the table reads it is asked once. Keeps nothing and writes nothing.
 */
final class SignalFinder {

    private static final int WORKING_FROM = 18;
    private static final int WORKING_TO = 59;

    private final Rules rules;
    private final LocalDate today;

    /** What the table has answered in this batch: who gives it the same gets the same. */
    private final Map<Map<String, Object>, Ruling> asked = new HashMap<>();

    SignalFinder(Rules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    /**
     * A signal that a person gives.
     *
     * @param factKey what of it is new or not
     * @param facts what the table was asked with
     */
    record Found(
            String awardNumber,
            String idDigest,
            Signal signal,
            Level level,
            String basis,
            String factKey,
            Map<String, Object> facts) {}

    /** The people of one award as the batch has read them, each with what registers say. */
    private record Household(String category, int memberCount, Map<String, List<ScreeningMapper.Line>> persons) {}

    /** How many persons a batch has. */
    static int persons(List<ScreeningMapper.Line> lines) {
        int persons = 0;
        String last = "";
        String award = "";
        for (ScreeningMapper.Line line : lines) {
            if (!line.idDigest().equals(last) || !line.awardNumber().equals(award)) {
                persons++;
            }
            last = line.idDigest();
            award = line.awardNumber();
        }
        return persons;
    }

    /** Awards for which the ages of the household matter. */
    static List<String> agesWanted(List<ScreeningMapper.Line> lines) {
        return lines.stream()
                .filter(line -> line.kind() == RegisterKind.DEATH || line.kind() == RegisterKind.JOB_LOSS)
                .map(ScreeningMapper.Line::awardNumber)
                .distinct()
                .toList();
    }

    /**
     * Goes over a batch.
     *
     * @param lines in the order of award and person
     * @param ages birth of every person of the awards that {@link #agesWanted} names, by award and digest
     */
    List<Found> find(List<ScreeningMapper.Line> lines, Map<String, Map<String, CitizenId>> ages) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = at;
            String award = lines.get(at).awardNumber();
            Map<String, List<ScreeningMapper.Line>> persons = new java.util.LinkedHashMap<>();
            while (end < lines.size() && lines.get(end).awardNumber().equals(award)) {
                persons.computeIfAbsent(lines.get(end).idDigest(), digest -> new ArrayList<>(1))
                        .add(lines.get(end));
                end++;
            }
            household(
                    award,
                    new Household(lines.get(at).category(), lines.get(at).memberCount(), persons),
                    ages.getOrDefault(award, Map.of()),
                    found);
            at = end;
        }
        return found;
    }

    private void household(String award, Household home, Map<String, CitizenId> ages, List<Found> found) {
        Category category = Category.valueOf(home.category());
        boolean gap = home.persons().size() != home.memberCount();
        boolean first = true;
        for (Map.Entry<String, List<ScreeningMapper.Line>> person :
                home.persons().entrySet()) {
            Map<String, Object> facts = LevelFacts.of(category);
            Map<Signal, String> keys = new EnumMap<>(Signal.class);
            for (ScreeningMapper.Line line : person.getValue()) {
                RegisterKind kind = line.kind();
                if (kind != null) {
                    put(facts, keys, kind, line, person.getKey(), ages);
                }
            }
            if (gap && first) {
                facts.put("dataGap", true);
                keys.put(
                        Signal.DATA_GAP,
                        home.memberCount() + "/" + home.persons().size());
            }
            first = false;
            Ruling ruling =
                    Objects.requireNonNull(asked.computeIfAbsent(facts, same -> rules.ask(LevelFacts.DECISION, same)));
            if (!ruling.rows().isEmpty()) {
                collect(award, person.getKey(), facts, keys, ruling, found);
            }
        }
    }

    private void put(
            Map<String, Object> facts,
            Map<Signal, String> keys,
            RegisterKind kind,
            ScreeningMapper.Line line,
            String digest,
            Map<String, CitizenId> ages) {
        // lines come by day: the latest one is what counts
        LocalDate day = Objects.requireNonNull(line.happenedOn());
        keys.put(kind.signal(), new RegisterFact(kind, digest, day, line.amountFen(), line.grade(), null).key());
        switch (kind) {
            case DEATH -> {
                facts.put("deceased", true);
                if (soleWorker(digest, ages)) {
                    facts.put("earnerDead", true);
                    keys.put(Signal.EARNER_DEAD, "DEATH:" + day);
                }
            }
            case PRISON -> facts.put("imprisoned", true);
            case VEHICLE -> facts.put("newVehicle", true);
            case HOUSE -> facts.put("newHouse", true);
            case COMPANY -> facts.put("newCompany", true);
            case WAGES -> facts.put("wages", Math.max(1, line.amountFen() / 100));
            case DOUBLE_AID -> facts.put("doubleAid", true);
            case MEDICAL -> facts.put("medical", line.amountFen() / 100);
            case DISABILITY -> facts.put("disabilityGrade", (long) line.grade());
            case JOB_LOSS -> {
                facts.put("jobLoss", true);
                facts.put("soleEarner", soleWorker(digest, ages));
            }
            case SCHOOLING -> facts.put("university", true);
            case DISASTER -> facts.put("disaster", true);
        }
    }

    /** Whether a person is the only one of working age in a household of more than one, or lives alone at that age. */
    private boolean soleWorker(String digest, Map<String, CitizenId> ages) {
        CitizenId own = ages.get(digest);
        return own != null
                && working(own)
                && ages.entrySet().stream()
                        .noneMatch(other -> !other.getKey().equals(digest) && working(other.getValue()));
    }

    private boolean working(CitizenId id) {
        int age = id.ageOn(today);
        return age >= WORKING_FROM && age <= WORKING_TO;
    }

    private static void collect(
            String award,
            String digest,
            Map<String, Object> facts,
            Map<Signal, String> keys,
            Ruling ruling,
            List<Found> found) {
        Map<Signal, Level> levels = new EnumMap<>(Signal.class);
        Map<Signal, String> bases = new HashMap<>();
        for (int i = 0; i < ruling.rows().size(); i++) {
            Map<String, Object> row = ruling.rows().get(i);
            Signal signal = Signal.valueOf(LevelFacts.text(row, "signal"));
            Level level = Level.valueOf(LevelFacts.text(row, "level"));
            Level before = levels.get(signal);
            if (before == null || level.priority() > before.priority()) {
                levels.put(signal, level);
                bases.put(signal, ruling.fired().get(i).basis());
            }
        }
        levels.forEach((signal, level) -> found.add(new Found(
                award,
                digest,
                signal,
                level,
                Objects.requireNonNull(bases.get(signal)),
                Objects.requireNonNullElse(keys.get(signal), level.name()),
                facts)));
    }

    /** The digests of a list of signals, each once. */
    static List<String> digests(List<Found> found) {
        return found.stream().map(Found::idDigest).distinct().toList();
    }
}
