package org.jiuzhu.capacity;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Rules;
import org.jiuzhu.policy.UsesDecisions;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registered population of the townships, their villages, and the people in post.
 *
 * @see "南平市2021年通知 三（三）1"
 */
@Service
public class Staffing implements UsesDecisions {

    static final String PREFERENCE = "capacity-preference";

    private static final List<String> POPULATION_COLUMNS = List.of("乡镇（街道）代码", "年份", "户籍人口", "来源");
    private static final List<String> VILLAGE_COLUMNS = List.of("乡镇（街道）代码", "村（社区）");
    private static final List<String> POST_COLUMNS = List.of("乡镇（街道）代码", "岗位", "姓名", "村（社区）", "到岗日期", "人选来源");
    private static final int MOST = 5_000;
    private static final int MOST_PEOPLE = 2_000_000;
    private static final int FIRST_YEAR = 2000;
    private static final int MOST_NAME = 30;
    private static final int MOST_VILLAGE = 60;
    private static final int MOST_SOURCE = 300;

    private final CapacityMapper mapper;
    private final Areas areas;
    private final Decisions decisions;
    private final Journal journal;
    private final Clock clock;

    Staffing(CapacityMapper mapper, Areas areas, Decisions decisions, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.areas = areas;
        this.decisions = decisions;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use(PREFERENCE, "经办力量：登记到岗人员"));
    }

    /**
     * Takes the registered population of townships from a table: all rows or none.
     *
     * @param demo whether the figures are invented
     * @return rows taken
     * @throws InvalidInput with a problem for each wrong row
     */
    @Transactional
    public int loadPopulation(byte[] file, boolean demo, Actor actor) {
        keeper(actor);
        List<Sheet.Row> rows = rows(file, POPULATION_COLUMNS);
        List<FieldProblem> problems = new ArrayList<>();
        List<Population> taken = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int thisYear = LocalDate.now(clock).getYear();
        for (Sheet.Row row : rows) {
            String township = row.get("乡镇（街道）代码");
            Integer year = number(row.get("年份"));
            Integer people = number(row.get("户籍人口"));
            String source = row.get("来源");
            place(row, township, actor, problems);
            if (year == null || year < FIRST_YEAR || year > thisYear) {
                problems.add(row.problem("年份应为" + FIRST_YEAR + "至" + thisYear));
            }
            if (people == null || people < 1 || people > MOST_PEOPLE) {
                problems.add(row.problem("户籍人口应为1至" + MOST_PEOPLE + "的整数"));
            }
            if (source.isBlank() || source.length() > MOST_SOURCE) {
                problems.add(row.problem("请写明来源（统计资料名称），不超过" + MOST_SOURCE + "字"));
            }
            if (!seen.add(township + "/" + year)) {
                problems.add(row.problem("同一乡镇（街道）同一年份重复"));
            }
            if (year != null && people != null) {
                taken.add(new Population(township, year, people, source, demo, actor.id(), now()));
            }
        }
        refuse(problems);
        for (Population one : taken) {
            mapper.deletePopulation(one.townshipCode(), one.popYear());
            mapper.insertPopulation(one);
        }
        journal.record("导入户籍人口", null, taken.size() + "个乡镇（街道）");
        return taken.size();
    }

    /** Takes the villages and communities of townships from a table: all rows or none; those not named stay. */
    @Transactional
    public int loadVillages(byte[] file, Actor actor) {
        keeper(actor);
        List<Sheet.Row> rows = rows(file, VILLAGE_COLUMNS);
        List<FieldProblem> problems = new ArrayList<>();
        Set<CapacityMapper.Village> taken = new HashSet<>();
        for (Sheet.Row row : rows) {
            String township = row.get("乡镇（街道）代码");
            String village = row.get("村（社区）");
            place(row, township, actor, problems);
            if (village.isBlank() || village.length() > MOST_VILLAGE) {
                problems.add(row.problem("请填写村（社区），不超过" + MOST_VILLAGE + "字"));
            }
            if (!taken.add(new CapacityMapper.Village(township, village))) {
                problems.add(row.problem("村（社区）重复"));
            }
        }
        refuse(problems);
        for (CapacityMapper.Village one : taken) {
            mapper.deleteVillage(one.townshipCode(), one.village());
            mapper.insertVillage(one.townshipCode(), one.village());
        }
        journal.record("导入村（社区）", null, taken.size() + "个");
        return taken.size();
    }

    /** Somebody who takes up a post, as a form or a row of a table gives it. */
    public record Entry(
            @AtMost(9) @Nullable String township,
            Post.@Nullable Kind kind,
            @AtMost(30) @Nullable String name,
            @AtMost(60) @Nullable String village,
            @Nullable LocalDate inPostOn,
            Post.@Nullable Background background) {}

    /** Takes people in post from a table: all rows or none. */
    @Transactional
    public int loadPosts(byte[] file, Actor actor) {
        keeper(actor);
        List<Sheet.Row> rows = rows(file, POST_COLUMNS);
        List<FieldProblem> problems = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Set<CapacityMapper.Village> villages = known(actor);
        for (Sheet.Row row : rows) {
            LocalDate day;
            try {
                day = Sheet.day(row.get("到岗日期"));
            } catch (DateTimeException e) {
                day = null;
            }
            Entry entry = new Entry(
                    row.get("乡镇（街道）代码"),
                    Arrays.stream(Post.Kind.values())
                            .filter(one -> one.title().equals(row.get("岗位")))
                            .findFirst()
                            .orElse(null),
                    row.get("姓名"),
                    row.get("村（社区）"),
                    day,
                    Arrays.stream(Post.Background.values())
                            .filter(one -> one.title().equals(row.get("人选来源")))
                            .findFirst()
                            .orElse(null));
            problems(entry, villages, actor).forEach(one -> problems.add(row.problem(one.message())));
            entries.add(entry);
        }
        refuse(problems);
        entries.forEach(entry -> keep(entry, actor));
        journal.record("导入到岗人员", null, entries.size() + "人");
        return entries.size();
    }

    /** Registers somebody in post. */
    @Transactional
    public void add(Entry entry, Actor actor) {
        keeper(actor);
        refuse(problems(entry, known(actor), actor));
        keep(entry, actor);
        journal.record(
                "登记到岗人员",
                null,
                Objects.requireNonNull(entry.kind()).title() + "，" + areas.name(text(entry.township())));
    }

    private Set<CapacityMapper.Village> known(Actor actor) {
        return Set.copyOf(mapper.villages(reach(actor)));
    }

    private List<FieldProblem> problems(Entry entry, Set<CapacityMapper.Village> villages, Actor actor) {
        List<FieldProblem> problems = new ArrayList<>();
        String township = text(entry.township());
        String village = text(entry.village());
        String name = text(entry.name());
        LocalDate day = entry.inPostOn();
        if (!within(township, actor)) {
            problems.add(new FieldProblem("township", "请选择本辖区的乡镇（街道）"));
        }
        if (entry.kind() == null) {
            problems.add(new FieldProblem("kind", "岗位应为：" + titles(Post.Kind.values())));
        }
        if (name.isEmpty() || name.length() > MOST_NAME) {
            problems.add(new FieldProblem("name", "请填写姓名，不超过" + MOST_NAME + "字"));
        }
        if (entry.kind() == Post.Kind.VILLAGE && !villages.contains(new CapacityMapper.Village(township, village))) {
            problems.add(new FieldProblem("village", "请填写已登记的村（社区）"));
        }
        if (entry.kind() != null && entry.kind() != Post.Kind.VILLAGE && !village.isEmpty()) {
            problems.add(new FieldProblem("village", "只有村级协理员填写村（社区）"));
        }
        if (day == null || day.isAfter(LocalDate.now(clock)) || day.getYear() < FIRST_YEAR) {
            problems.add(new FieldProblem("inPostOn", "请填写到岗日期，不晚于今天"));
        }
        if (entry.background() == null) {
            problems.add(new FieldProblem(
                    "background",
                    "人选来源应为："
                            + Arrays.stream(Post.Background.values())
                                    .map(Post.Background::title)
                                    .collect(Collectors.joining("、"))));
        }
        return problems;
    }

    private static String titles(Post.Kind[] kinds) {
        return Arrays.stream(kinds).map(Post.Kind::title).collect(Collectors.joining("、"));
    }

    private void keep(Entry entry, Actor actor) {
        String village = text(entry.village());
        mapper.insertPost(new Post(
                UUID.randomUUID().toString(),
                text(entry.township()),
                village.isEmpty() ? null : village,
                Objects.requireNonNull(entry.kind()),
                text(entry.name()),
                Objects.requireNonNull(entry.background()),
                Objects.requireNonNull(entry.inPostOn()),
                null,
                actor.id(),
                now()));
    }

    /**
     * Somebody leaves a post, which falls vacant.
     *
     * @throws Missing when there is no such person within reach
     * @throws Conflict when he has left already
     */
    @Transactional
    public void leave(String id, @Nullable LocalDate leftOn, Actor actor) {
        keeper(actor);
        Post post = mapper.post(id);
        if (post == null || !within(post.townshipCode(), actor)) {
            throw new Missing("没有这名人员，或不在您的辖区。");
        }
        if (leftOn == null || leftOn.isAfter(LocalDate.now(clock)) || leftOn.isBefore(post.inPostOn())) {
            throw new InvalidInput("leftOn", "离岗日期不早于到岗日期，不晚于今天");
        }
        if (mapper.leave(id, leftOn, actor.id()) == 0) {
            throw new Conflict("已登记离岗，请刷新。");
        }
        journal.record("登记离岗", null, post.kind().title() + "，" + areas.name(post.townshipCode()));
    }

    /**
     * People in post and those who left, with whom to take first.
     *
     * @param rank from the table, 1 before 2
     */
    public record Person(Post post, long rank, String preference) {}

    /** A page of the people of a county; names are personal data, reading is recorded. */
    @Transactional
    public List<Person> people(
            String county, Post.@Nullable Kind kind, @Nullable String after, int limit, Actor reader) {
        if (reader.county() != null && !reader.county().equals(county)) {
            throw new Refused("只能查看本县（市、区）的人员。");
        }
        List<Post> found = mapper.people(county, kind == null ? null : kind.name(), after, limit);
        Rules rules = decisions.on(LocalDate.now(clock));
        Map<Post.Background, org.jiuzhu.policy.Ruling> ranks = new java.util.EnumMap<>(Post.Background.class);
        for (Post.Background one : Post.Background.values()) {
            ranks.put(one, rules.ask(PREFERENCE, Map.of("background", one.name())));
        }
        journal.record("查阅", null, "到岗人员，" + found.size() + "人");
        return found.stream()
                .map(one -> {
                    var ruling = Objects.requireNonNull(ranks.get(one.background()));
                    return new Person(one, ruling.number("rank"), ruling.text("words"));
                })
                .toList();
    }

    /** The figures of a county's townships, the newest of each. */
    @Transactional(readOnly = true)
    public List<Population> populations(String area) {
        return mapper.populations(area, LocalDate.now(clock).getYear()).stream()
                .sorted(Comparator.comparing(Population::townshipCode))
                .toList();
    }

    /** Names of the villages of a township. */
    @Transactional(readOnly = true)
    public List<String> villages(String township) {
        return mapper.villages(township).stream()
                .map(CapacityMapper.Village::village)
                .toList();
    }

    private void place(Sheet.Row row, String township, Actor actor, List<FieldProblem> problems) {
        if (!within(township, actor)) {
            problems.add(row.problem("没有这个乡镇（街道）代码，或不在您的辖区：" + township));
        }
    }

    private boolean within(String township, Actor actor) {
        return township.startsWith(reach(actor))
                && areas.find(township)
                        .filter(area -> area.level() == Area.Level.TOWNSHIP)
                        .isPresent();
    }

    private String reach(Actor actor) {
        return actor.county() != null ? actor.county() : areas.city().code();
    }

    static void keeper(Actor actor) {
        if (!actor.holdsAny(Role.COUNTY_SUPERVISOR, Role.CITY_MANAGER)) {
            throw new Refused("经办力量和经费由县级监管岗、市级管理岗登记。");
        }
    }

    private static List<Sheet.Row> rows(byte[] file, List<String> columns) {
        List<Sheet.Row> rows = Sheet.rows(file, columns, MOST);
        if (rows.isEmpty()) {
            throw new InvalidInput("file", "表中没有内容。");
        }
        return rows;
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static @Nullable Integer number(String text) {
        String plain = text.replaceAll("[,，\\s]", "");
        return plain.matches("[0-9]{1,9}") ? Integer.valueOf(plain) : null;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }
}
