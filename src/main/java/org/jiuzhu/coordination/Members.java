package org.jiuzhu.coordination;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The units of each county's coordination group, one liaison and a deputy a unit. The units that the notice and the
 * measures name are there from the start; a county adds others, and takes out those that have left.
 *
 * @see "南平市2021年通知 三（一）、三（四）1"
 */
@Service
public class Members {

    private static final int MOST = 60;
    private static final int MOST_NAME = 30;
    private static final List<String> COLUMNS = List.of("成员单位", "职责", "联络人", "联络人电话", "副联络人", "副联络人电话");

    /** Units and their duties as the notice and the measures give them. */
    private static final Map<String, String> NAMED = named();

    private final CoordinationMapper mapper;
    private final Areas areas;
    private final Journal journal;
    private final Clock clock;

    Members(CoordinationMapper mapper, Areas areas, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.areas = areas;
        this.journal = journal;
        this.clock = clock;
    }

    static Map<String, String> named() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("民政局", "牵头统筹，负责低保、特困、临时救助等基本生活救助");
        units.put("财政局", "保障社会救助资金");
        units.put("教育局", "教育救助");
        units.put("人力资源和社会保障局", "就业救助");
        units.put("住房和城乡建设局", "住房救助");
        units.put("卫生健康局", "疾病应急救助");
        units.put("应急管理局", "受灾人员救助");
        units.put("医疗保障局", "医疗救助");
        units.put("农业农村局", "防止返贫监测帮扶");
        units.put("残疾人联合会", "残疾人服务和补贴");
        return units;
    }

    /**
     * What a county sets for a unit.
     *
     * @param active null or true while the unit is a member
     */
    public record Entry(
            @AtMost(30) @Nullable String unit,
            @AtMost(100) @Nullable String duty,
            @Nullable Boolean active,
            @AtMost(30) @Nullable String liaison,
            @AtMost(30) @Nullable String liaisonPhone,
            @AtMost(30) @Nullable String deputy,
            @AtMost(30) @Nullable String deputyPhone) {}

    /** All units of a county, those that have left last. */
    @Transactional(readOnly = true)
    public List<MemberUnit> of(String county) {
        Map<String, MemberUnit> units = new LinkedHashMap<>();
        LocalDateTime start = LocalDateTime.of(2021, 1, 1, 0, 0);
        NAMED.forEach((unit, duty) ->
                units.put(unit, new MemberUnit(county, unit, duty, true, null, null, null, null, "system", start)));
        mapper.members(county).forEach(member -> units.put(member.unit(), member));
        List<MemberUnit> all = new ArrayList<>(units.values());
        all.sort(java.util.Comparator.comparing(member -> !member.active()));
        return List.copyOf(all);
    }

    /** Names of the units that belong to the group now. */
    @Transactional(readOnly = true)
    public List<String> names(String county) {
        return of(county).stream()
                .filter(MemberUnit::active)
                .map(MemberUnit::unit)
                .toList();
    }

    /** Units without a liaison. */
    @Transactional(readOnly = true)
    public List<String> gaps(String county) {
        return of(county).stream().filter(MemberUnit::gap).map(MemberUnit::unit).toList();
    }

    /**
     * Sets a unit of the own county.
     *
     * @throws InvalidInput when the entry is incomplete
     */
    @Transactional
    public void set(Entry entry, Actor actor) {
        String county = county(actor);
        List<FieldProblem> problems = problems(entry, "");
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        keep(county, entry, actor);
    }

    /**
     * Sets the units of a table: all rows or none.
     *
     * @return units set
     * @throws InvalidInput with a problem for each wrong row
     */
    @Transactional
    public int load(byte[] file, Actor actor) {
        String county = county(actor);
        List<Sheet.Row> rows = Sheet.rows(file, COLUMNS, MOST);
        if (rows.isEmpty()) {
            throw new InvalidInput("file", "表中没有成员单位。");
        }
        List<FieldProblem> problems = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Sheet.Row row : rows) {
            Entry entry = new Entry(
                    row.get("成员单位"),
                    row.get("职责"),
                    true,
                    row.get("联络人"),
                    row.get("联络人电话"),
                    row.get("副联络人"),
                    row.get("副联络人电话"));
            if (!seen.add(row.get("成员单位"))) {
                problems.add(row.problem("成员单位在表中重复"));
            }
            problems(entry, row.at() + "：").forEach(one -> problems.add(new FieldProblem(row.at(), one.message())));
            entries.add(entry);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        entries.forEach(entry -> keep(county, entry, actor));
        return entries.size();
    }

    /** The group whose units a person sets: that of the own county, or the city's own. */
    private String county(Actor actor) {
        if (actor.holds(Role.CITY_MANAGER)) {
            return areas.city().code();
        }
        String county = actor.county();
        if (!actor.holds(Role.COUNTY_SUPERVISOR) || county == null) {
            throw new Refused("成员单位和联络人由县级监管岗登记，市级的由市级管理岗登记。");
        }
        return county;
    }

    private static List<FieldProblem> problems(Entry entry, String at) {
        List<FieldProblem> problems = new ArrayList<>();
        String unit = text(entry.unit());
        if (unit == null || unit.length() > MOST_NAME) {
            problems.add(new FieldProblem("unit", at + "请填写成员单位，不超过" + MOST_NAME + "字"));
        }
        if (text(entry.duty()) == null && (unit == null || !NAMED.containsKey(unit))) {
            problems.add(new FieldProblem("duty", at + "请填写该单位的职责"));
        }
        if (text(entry.liaisonPhone()) != null && text(entry.liaison()) == null) {
            problems.add(new FieldProblem("liaison", at + "填写了电话，请填写联络人姓名"));
        }
        if (text(entry.liaison()) != null && text(entry.liaisonPhone()) == null) {
            problems.add(new FieldProblem("liaisonPhone", at + "请填写联络人电话"));
        }
        String deputy = text(entry.deputy());
        if (deputy != null && deputy.equals(text(entry.liaison()))) {
            problems.add(new FieldProblem("deputy", at + "副联络人与联络人应为不同的人"));
        }
        return problems;
    }

    private void keep(String county, Entry entry, Actor actor) {
        String unit = Objects.requireNonNull(text(entry.unit()));
        String duty = text(entry.duty());
        MemberUnit member = new MemberUnit(
                county,
                unit,
                duty == null ? Objects.requireNonNull(NAMED.get(unit)) : duty,
                !Boolean.FALSE.equals(entry.active()),
                text(entry.liaison()),
                text(entry.liaisonPhone()),
                text(entry.deputy()),
                text(entry.deputyPhone()),
                actor.id(),
                LocalDateTime.now(clock));
        mapper.deleteMember(county, unit);
        mapper.insertMember(member);
        journal.record("协调小组成员单位", null, county + " " + unit + (member.active() ? "" : "：退出"));
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
