package org.jiuzhu.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiuzhu.organisation.Areas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came out of inspections: per township, with the error rate among those drawn by lot. */
@Service
public class InspectionOverview {

    private final InspectionMapper mapper;
    private final Areas areas;

    InspectionOverview(InspectionMapper mapper, Areas areas) {
        this.mapper = mapper;
        this.areas = areas;
    }

    /**
     * A township's results.
     *
     * @param problems sheets with a problem of any grade
     * @param targeted looked at in any case: kin of staff, complaints
     * @param targetedWrong of them decided wrongly
     * @param rate of those drawn by lot
     * @param openRectifications not yet put right
     */
    public record TownshipResult(
            String code,
            String name,
            int sheets,
            int settled,
            int problems,
            int targeted,
            int targetedWrong,
            ErrorRate rate,
            int openRectifications) {}

    /** Results by kind of object. */
    public record KindResult(ObjectKind kind, int sheets, int settled, int problems, int wrong) {}

    @Transactional(readOnly = true)
    public List<TownshipResult> townships(String planNumber) {
        return townships(mapper.tallies(planNumber));
    }

    /** All plans drawn in a year, of a county or of the whole city. */
    @Transactional(readOnly = true)
    public List<TownshipResult> year(@Nullable String county, int year) {
        return townships(mapper.talliesOfYear(
                county,
                LocalDate.of(year, 1, 1).atStartOfDay(),
                LocalDate.of(year, 12, 31).atTime(23, 59, 59)));
    }

    @Transactional(readOnly = true)
    public List<KindResult> kinds(String planNumber) {
        Map<ObjectKind, KindResult> kinds = new EnumMap<>(ObjectKind.class);
        for (InspectionMapper.Tally one : mapper.tallies(planNumber)) {
            kinds.merge(
                    one.kind(),
                    new KindResult(one.kind(), one.sheets(), one.settled(), one.problems(), one.wrong()),
                    (a, b) -> new KindResult(
                            a.kind(),
                            a.sheets() + b.sheets(),
                            a.settled() + b.settled(),
                            a.problems() + b.problems(),
                            a.wrong() + b.wrong()));
        }
        return List.copyOf(kinds.values());
    }

    private List<TownshipResult> townships(List<InspectionMapper.Tally> tallies) {
        Map<String, List<InspectionMapper.Tally>> places = new TreeMap<>();
        tallies.forEach(one -> places.computeIfAbsent(one.townshipCode(), place -> new ArrayList<>())
                .add(one));
        List<TownshipResult> results = new ArrayList<>();
        places.forEach((code, own) -> {
            int sheets = 0;
            int settled = 0;
            int problems = 0;
            int targeted = 0;
            int targetedWrong = 0;
            int checked = 0;
            int wrong = 0;
            int open = 0;
            for (InspectionMapper.Tally one : own) {
                sheets += one.sheets();
                settled += one.settled();
                problems += one.problems();
                open += one.openRectifications();
                if (one.targeted()) {
                    targeted += one.settled();
                    targetedWrong += one.wrong();
                } else {
                    checked += one.settled();
                    wrong += one.wrong();
                }
            }
            results.add(new TownshipResult(
                    code,
                    areas.name(code),
                    sheets,
                    settled,
                    problems,
                    targeted,
                    targetedWrong,
                    ErrorRate.of(checked, wrong),
                    open));
        });
        return results;
    }
}
