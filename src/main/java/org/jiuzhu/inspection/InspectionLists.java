package org.jiuzhu.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.policy.Rules;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Lot;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Component;

/** Makes the two lists of a plan: what may be drawn, and who may draw what. */
@Component
class InspectionLists {

    /** More decisions than a county makes in a year; a plan that reaches it has to be narrowed. */
    static final int MOST_OBJECTS = 20_000;

    private static final String SHARE = "inspection-share";
    private static final int PORTION = 500;
    private static final Set<Role> INSPECTING =
            Set.of(Role.WINDOW_CLERK, Role.SURVEYOR, Role.DECIDER, Role.COUNTY_CHECKER, Role.COUNTY_SUPERVISOR);

    private final InspectionMapper mapper;
    private final StaffDirectory staff;
    private final Applications applications;
    private final Parameters parameters;

    InspectionLists(InspectionMapper mapper, StaffDirectory staff, Applications applications, Parameters parameters) {
        this.mapper = mapper;
        this.staff = staff;
        this.applications = applications;
        this.parameters = parameters;
    }

    /**
     * Both lists as they would be fixed now.
     *
     * @param problems what keeps them from being fixed, in sentences; empty when nothing does
     * @param quota how many would be drawn
     */
    record Lists(
            List<InspectionObject> objects,
            List<Inspector> inspectors,
            List<Bar> bars,
            List<String> problems,
            int quota) {

        /** The text whose digest is published: one line an entry, in the order of the lists. */
        String text() {
            StringBuilder text = new StringBuilder();
            inspectors.forEach(
                    one -> text.append("J|%d|%s|%s\n".formatted(one.inspectorNo(), one.staffId(), one.areaCode())));
            objects.forEach(one -> text.append("D|%d|%s|%s|%s|%d\n"
                    .formatted(one.objectNo(), one.reference(), one.townshipCode(), one.kind(), one.percent())));
            bars.forEach(one -> text.append("H|%d|%d|%s\n".formatted(one.objectNo(), one.inspectorNo(), one.ground())));
            return text.toString();
        }

        String digest() {
            return Lot.digest(text());
        }
    }

    /** Who may be put on the list of inspectors of a county. */
    List<Actor> candidates(String county) {
        Actor whole = new Actor("system", "系统", Set.of(Role.COUNTY_SUPERVISOR), county, null);
        return staff.visibleTo(whole).values().stream()
                .filter(one -> one.active() && one.roleSet().stream().anyMatch(INSPECTING::contains))
                .map(one -> one.actor())
                .toList();
    }

    /** @param rules what the tables say; whether what was asked is kept is for the caller to say */
    Lists of(String planNumber, String county, PlanDraft draft, Rules rules) {
        List<String> problems = new ArrayList<>();
        List<InspectionObject> objects = objects(planNumber, county, draft, rules);
        if (objects.isEmpty()) {
            problems.add(Dates.chinese(draft.periodFrom()) + "至" + Dates.chinese(draft.periodTo()) + "，所选类别没有可以检查的对象");
        }
        if (objects.size() >= MOST_OBJECTS) {
            problems.add("检查对象超过" + MOST_OBJECTS + "户，请缩短期间或者减少类别");
        }
        List<Inspector> inspectors = inspectors(planNumber, county, draft);
        List<Bar> bars = bars(planNumber, objects, inspectors);
        int quota = quota(objects);
        int most = parameters.number("inspection-most-sheets", county);
        if (quota > most) {
            problems.add("将抽取" + quota + "户，超过一个计划最多" + most + "户，请缩短期间、减少类别或者调整比例");
        }
        List<InspectionObject> without = new Draw("", inspectors, bars).understaffed(objects);
        if (!without.isEmpty()) {
            problems.add("有" + without.size() + "户（如" + without.get(0).reference()
                    + "）在名单上找不到两名可以检查的人：不查本乡镇（街道）、本人经办和近亲属的，请增加检查人员");
        }
        return new Lists(objects, inspectors, bars, problems, quota);
    }

    private static int quota(List<InspectionObject> objects) {
        Map<String, List<InspectionObject>> groups = new HashMap<>();
        objects.forEach(one ->
                groups.computeIfAbsent(one.group(), group -> new ArrayList<>()).add(one));
        return groups.values().stream()
                .mapToInt(group -> Draw.quota(group.size(), group.get(0).percent()))
                .sum();
    }

    private List<InspectionObject> objects(String planNumber, String county, PlanDraft draft, Rules rules) {
        Set<ObjectKind> kinds = new HashSet<>();
        for (String kind : draft.kinds().split(",", -1)) {
            kinds.add(ObjectKind.valueOf(kind));
        }
        List<InspectionMapper.Listed> listed = new ArrayList<>(
                mapper.listed(county, draft.periodFrom(), draft.periodTo(), draft.inForce(), MOST_OBJECTS));
        if (draft.inForce()) {
            listed.addAll(mapper.listedWithoutCase(county, MOST_OBJECTS - listed.size()));
        }
        Map<ObjectKind, Map<String, Ruling>> shares = new EnumMap<>(ObjectKind.class);
        List<InspectionObject> objects = new ArrayList<>();
        for (InspectionMapper.Listed one : listed) {
            ObjectKind kind = kind(one);
            if (!kinds.contains(kind)) {
                continue;
            }
            boolean complained = one.complaints() > 0;
            Ruling share = shares.computeIfAbsent(kind, ignored -> new HashMap<>())
                    .computeIfAbsent(
                            one.nearRelative() + "/" + complained,
                            ignored -> share(rules, county, kind, one.nearRelative(), complained));
            objects.add(new InspectionObject(
                    planNumber,
                    objects.size() + 1,
                    one.caseNumber(),
                    one.awardNumber(),
                    one.townshipCode(),
                    kind,
                    one.nearRelative(),
                    complained,
                    (int) share.number("percent"),
                    share.flag("targeted")));
        }
        return objects;
    }

    private static ObjectKind kind(InspectionMapper.Listed one) {
        if (one.status() != null && !one.status().equals("CONFIRMED")) {
            return ObjectKind.REFUSAL;
        }
        if ("RELIEF".equals(one.caseKind())) {
            return ObjectKind.RELIEF;
        }
        String category = Objects.requireNonNullElse(one.category(), "");
        if ("DESTITUTION".equals(one.caseKind()) || category.equals("DESTITUTE")) {
            return ObjectKind.DESTITUTION;
        }
        return category.equals("EDGE") || category.equals("RIGID") ? ObjectKind.RECOGNITION : ObjectKind.SUBSISTENCE;
    }

    private Ruling share(Rules rules, String county, ObjectKind kind, boolean nearRelative, boolean complained) {
        return rules.ask(
                SHARE,
                Map.of("kind", kind.name(), "nearRelative", nearRelative, "complained", complained, "setPercent", (long)
                        parameters.number(kind.parameter(), county)));
    }

    private List<Inspector> inspectors(String planNumber, String county, PlanDraft draft) {
        Set<String> wanted = Set.of(draft.inspectors().split(",", -1));
        List<Inspector> inspectors = new ArrayList<>();
        candidates(county).stream()
                .filter(one -> wanted.contains(one.id()))
                .sorted(java.util.Comparator.comparing(Actor::id))
                .forEach(one -> inspectors.add(new Inspector(
                        planNumber,
                        inspectors.size() + 1,
                        one.id(),
                        one.township() == null ? county : one.township())));
        return inspectors;
    }

    private List<Bar> bars(String planNumber, List<InspectionObject> objects, List<Inspector> inspectors) {
        if (objects.isEmpty() || inspectors.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> numbers = new HashMap<>();
        inspectors.forEach(one -> numbers.put(one.staffId(), one.inspectorNo()));
        Map<String, Integer> places = new HashMap<>();
        objects.forEach(one -> {
            if (one.caseNumber() != null) {
                places.put(one.caseNumber(), one.objectNo());
            }
            if (one.awardNumber() != null) {
                places.put(one.awardNumber(), one.objectNo());
            }
        });
        Map<Long, Bar> bars = new java.util.TreeMap<>();
        List<String> cases = objects.stream()
                .map(InspectionObject::caseNumber)
                .filter(Objects::nonNull)
                .toList();
        for (int from = 0; from < cases.size(); from += PORTION) {
            bar(
                    planNumber,
                    mapper.handlers(numbers.keySet(), cases.subList(from, Math.min(cases.size(), from + PORTION))),
                    Bar.Ground.HANDLED,
                    numbers,
                    places,
                    bars);
        }
        bar(planNumber, mapper.kinOfCases(numbers.keySet()), Bar.Ground.KIN, numbers, places, bars);
        bar(planNumber, mapper.kinOfAwards(numbers.keySet()), Bar.Ground.KIN, numbers, places, bars);
        bar(planNumber, onRecord(objects, inspectors), Bar.Ground.KIN, numbers, places, bars);
        return List.copyOf(bars.values());
    }

    /** What the families themselves have put on record: kin of handling staff, by the name of the member of staff. */
    private List<InspectionMapper.Handler> onRecord(List<InspectionObject> objects, List<Inspector> inspectors) {
        Map<String, String> names =
                staff.names(inspectors.stream().map(Inspector::staffId).toList());
        List<InspectionMapper.Handler> found = new ArrayList<>();
        for (InspectionObject object : objects) {
            if (!object.nearRelative() || object.caseNumber() == null) {
                continue;
            }
            String named = Optional.ofNullable(
                            applications.find(object.caseNumber()).declaration().nearRelative())
                    .map(Declaration.NearRelative::staffName)
                    .orElse("");
            names.forEach((id, name) -> {
                if (name.equals(named)) {
                    found.add(new InspectionMapper.Handler(object.reference(), id));
                }
            });
        }
        return found;
    }

    private static void bar(
            String planNumber,
            Collection<InspectionMapper.Handler> handlers,
            Bar.Ground ground,
            Map<String, Integer> numbers,
            Map<String, Integer> places,
            Map<Long, Bar> bars) {
        for (InspectionMapper.Handler handler : handlers) {
            Integer object = places.get(handler.reference());
            Integer inspector = numbers.get(handler.staffId());
            if (object != null && inspector != null) {
                bars.put(object * 10_000L + inspector, new Bar(planNumber, object, inspector, ground));
            }
        }
    }
}
