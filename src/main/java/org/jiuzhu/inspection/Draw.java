package org.jiuzhu.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jiuzhu.shared.Lot;

/**
 * The draw of objects and inspectors, which follows from the seed and the two lists alone.
 *
 * <p>Of the objects of one township, kind and share as many are drawn as the share says, rounded up: those with the
 * smallest {@code SHA-256("seed/object/number")}. Then, in the order of the list, each drawn object gets two inspectors
 * out of those who may look at it: who has fewest so far, among equals the smallest {@code
 * SHA-256("seed/inspector/object/number")}. Nobody looks at the own township, at a case he handled, or at kin.
 *
 * @see "src/docs/decisions/0022-double-random.md"
 */
public final class Draw {

    private static final int PAIR = 2;

    private final String seed;
    private final List<Inspector> inspectors;
    private final Set<Pair> barred;

    /**
     * @param inspectors the fixed list
     * @param bars who keeps apart from what, besides the own township
     */
    public Draw(String seed, List<Inspector> inspectors, Collection<Bar> bars) {
        this.seed = seed;
        this.inspectors = List.copyOf(inspectors);
        this.barred = new HashSet<>();
        bars.forEach(bar -> barred.add(new Pair(bar.objectNo(), bar.inspectorNo())));
    }

    private record Pair(int objectNo, int inspectorNo) {}

    /** An object that was drawn, with its two inspectors. */
    public record Pick(InspectionObject object, Inspector first, Inspector second) {}

    /** Seed that nobody makes alone: from the digest of the lists, the house's secret and the words of two persons. */
    public static String seed(String listDigest, String houseSecret, String countyShare, String witnessShare) {
        return Lot.digest(listDigest + "\n" + houseSecret + "\n" + countyShare + "\n" + witnessShare);
    }

    /** How many are drawn of so many: the share rounded up. */
    public static int quota(int objects, int percent) {
        return (int) ((objects * (long) percent + 99) / 100);
    }

    /** The objects drawn, in the order of the list. */
    public List<InspectionObject> objects(List<InspectionObject> all) {
        Map<String, List<InspectionObject>> groups = new TreeMap<>();
        all.forEach(one ->
                groups.computeIfAbsent(one.group(), group -> new ArrayList<>()).add(one));
        List<InspectionObject> drawn = new ArrayList<>();
        groups.values().forEach(group -> group.stream()
                .sorted(Comparator.comparing(one -> Lot.digest(seed + "/object/" + one.objectNo())))
                .limit(quota(group.size(), group.get(0).percent()))
                .forEach(drawn::add));
        drawn.sort(Comparator.comparingInt(InspectionObject::objectNo));
        return drawn;
    }

    /**
     * Objects and inspectors.
     *
     * @throws IllegalStateException when an object has fewer than two who may look at it; see {@link #understaffed}
     */
    public List<Pick> picks(List<InspectionObject> all) {
        Map<Integer, Integer> load = new HashMap<>();
        List<Pick> picks = new ArrayList<>();
        for (InspectionObject object : objects(all)) {
            List<Inspector> two = inspectors.stream()
                    .filter(one -> may(one, object))
                    .sorted(Comparator.<Inspector>comparingInt(one -> load.getOrDefault(one.inspectorNo(), 0))
                            .thenComparing(one -> rank("inspector", object, one)))
                    .limit(PAIR)
                    .toList();
            if (two.size() < PAIR) {
                throw new IllegalStateException("fewer than two inspectors for object " + object.objectNo());
            }
            two.forEach(one -> load.merge(one.inspectorNo(), 1, Integer::sum));
            picks.add(new Pick(object, two.get(0), two.get(1)));
        }
        return picks;
    }

    /** Objects that fewer than two on the list may look at; there must be none before the lists are fixed. */
    public List<InspectionObject> understaffed(List<InspectionObject> all) {
        return all.stream()
                .filter(object ->
                        inspectors.stream().filter(one -> may(one, object)).count() < PAIR)
                .toList();
    }

    /** Who comes in for somebody who keeps apart: the smallest digest of those who have not been on the sheet. */
    public Optional<Inspector> substitute(InspectionObject object, Collection<String> onSheet) {
        return inspectors.stream()
                .filter(one -> may(one, object) && !onSheet.contains(one.staffId()))
                .min(Comparator.comparing(one -> rank("substitute", object, one)));
    }

    private boolean may(Inspector inspector, InspectionObject object) {
        return !inspector.areaCode().equals(object.townshipCode())
                && !barred.contains(new Pair(object.objectNo(), inspector.inspectorNo()));
    }

    private String rank(String what, InspectionObject object, Inspector inspector) {
        return Lot.digest(seed + "/" + what + "/" + object.objectNo() + "/" + inspector.inspectorNo());
    }
}
