package org.jiuzhu.monitoring;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What departments deliver each month, one file a kind. Rows are matched by the keyed digest of the ID number; of persons
 * who are not watched nothing is kept (个人信息保护法 第六条: no more than the purpose needs). A file with a mistake is
 * refused with every row that is wrong; one that is read again changes nothing.
 */
@Service
public class RegisterFacts {

    static final String ID = "身份证号";
    static final String DAY = "日期";
    static final String AMOUNT = "金额";
    static final String GRADE = "等级";
    static final String DETAIL = "说明";

    private static final int MOST = 100_000;
    private static final int BATCH = 500;
    private static final int MOST_PROBLEMS = 200;
    private static final int MOST_DETAIL = 200;
    private static final int MOST_IMPORTS = 50;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final long MOST_FEN = 100_000_000_000L;

    private final ScreeningMapper mapper;
    private final Fingerprint fingerprint;
    private final Journal journal;
    private final Clock clock;

    RegisterFacts(ScreeningMapper mapper, Fingerprint fingerprint, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.fingerprint = fingerprint;
        this.journal = journal;
        this.clock = clock;
    }

    /** The columns that a file of a kind must have; 说明 may be there. */
    public static List<String> columns(RegisterKind kind) {
        List<String> columns = new ArrayList<>(List.of(ID, DAY));
        if (kind.hasAmount()) {
            columns.add(AMOUNT);
        }
        if (kind.hasGrade()) {
            columns.add(GRADE);
        }
        return columns;
    }

    /** What came of a file. */
    public record Loaded(
            String id,
            RegisterKind kind,
            LocalDate month,
            int rows,
            int fresh,
            int updated,
            int unchanged,
            int unwatched,
            String by,
            LocalDateTime at) {}

    /**
     * Takes the file of a department.
     *
     * @throws InvalidInput naming every row that is wrong
     */
    @Transactional
    public Loaded load(@Nullable RegisterKind kind, @Nullable LocalDate month, byte[] file, Actor actor) {
        String county = actor.county();
        if (!actor.holdsAny(Role.COUNTY_CHECKER, Role.COUNTY_SUPERVISOR) || county == null) {
            throw new Refused("登记情况由县级核对岗或监管岗导入。");
        }
        if (kind == null) {
            throw new InvalidInput("kind", "请选择是哪一类登记情况");
        }
        LocalDate today = LocalDate.now(clock);
        if (month == null || month.isAfter(today) || month.isBefore(today.minusYears(2))) {
            throw new InvalidInput("month", "请选择数据所属的月份，不晚于本月");
        }
        List<Sheet.Row> rows = Sheet.rows(file, columns(kind), MOST);
        Map<String, RegisterFact> facts = read(kind, rows, today);
        String id = UUID.randomUUID().toString();
        int fresh = 0;
        int updated = 0;
        int unchanged = 0;
        int unwatched = 0;
        List<RegisterFact> all = List.copyOf(facts.values());
        for (int from = 0; from < all.size(); from += BATCH) {
            List<RegisterFact> batch = all.subList(from, Math.min(from + BATCH, all.size()));
            Set<String> watched = new HashSet<>(mapper.watched(
                    county,
                    next(county),
                    batch.stream().map(RegisterFact::idDigest).distinct().toList()));
            List<RegisterFact> kept = batch.stream()
                    .filter(one -> watched.contains(one.idDigest()))
                    .toList();
            unwatched += batch.size() - kept.size();
            if (kept.isEmpty()) {
                continue;
            }
            Map<String, RegisterFact> before = mapper.facts(watched).stream()
                    .filter(one -> one.kind() == kind)
                    .collect(Collectors.toMap(RegisterFacts::place, Function.identity(), (one, other) -> one));
            List<RegisterFact> added = new ArrayList<>();
            for (RegisterFact one : kept) {
                RegisterFact known = before.get(place(one));
                if (known == null) {
                    added.add(one);
                } else if (known.equals(one)) {
                    unchanged++;
                } else {
                    updated += mapper.updateFact(one, id);
                }
            }
            fresh += added.size();
            if (!added.isEmpty()) {
                mapper.insertFacts(county, id, added);
            }
        }
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        ScreeningMapper.Import done = new ScreeningMapper.Import(
                id,
                county,
                kind,
                month.withDayOfMonth(1),
                rows.size(),
                fresh,
                updated,
                unchanged,
                unwatched,
                actor.id(),
                now);
        mapper.insertImport(done);
        journal.record("监测预警：导入登记情况", null, kind.title() + "，" + rows.size() + "行，新增" + fresh + "行");
        return loaded(done);
    }

    /** The first county code after a county's: the end of its range. */
    static String next(String county) {
        return String.valueOf(Integer.parseInt(county) + 1);
    }

    private static String place(RegisterFact fact) {
        return fact.idDigest() + fact.happenedOn();
    }

    private Map<String, RegisterFact> read(RegisterKind kind, List<Sheet.Row> rows, LocalDate today) {
        if (rows.isEmpty()) {
            throw new InvalidInput("file", "表格里没有数据");
        }
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, RegisterFact> facts = new LinkedHashMap<>();
        Map<String, Integer> first = new LinkedHashMap<>();
        for (Sheet.Row row : rows) {
            if (problems.size() >= MOST_PROBLEMS) {
                break;
            }
            RegisterFact fact = fact(kind, row, today, problems);
            if (fact == null) {
                continue;
            }
            Integer earlier = first.putIfAbsent(place(fact), row.number());
            if (earlier != null) {
                problems.add(row.problem("与第" + earlier + "行是同一人同一天，请合并"));
                continue;
            }
            facts.put(place(fact), fact);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return facts;
    }

    private @Nullable RegisterFact fact(
            RegisterKind kind, Sheet.Row row, LocalDate today, List<FieldProblem> problems) {
        int before = problems.size();
        String typed = row.get(ID);
        Optional<String> wrong = CitizenId.problemOf(typed);
        wrong.ifPresent(message -> problems.add(row.problem(message)));
        LocalDate day = null;
        try {
            day = Sheet.day(row.get(DAY));
            if (day.isAfter(today) || day.isBefore(EARLIEST)) {
                problems.add(row.problem("日期不合理（" + row.get(DAY) + "）"));
            }
        } catch (DateTimeException e) {
            problems.add(row.problem("日期应为年-月-日，例如2026-09-01"));
        }
        long fen = kind.hasAmount() ? amount(row, problems) : 0;
        int grade = kind.hasGrade() ? grade(row, problems) : 0;
        String detail = row.get(DETAIL);
        if (detail.length() > MOST_DETAIL) {
            problems.add(row.problem("说明最多" + MOST_DETAIL + "字"));
        }
        if (problems.size() > before) {
            return null;
        }
        return new RegisterFact(
                kind,
                fingerprint.of(CitizenId.of(typed).number()),
                Objects.requireNonNull(day),
                fen,
                grade,
                detail.isEmpty() ? null : detail);
    }

    private static long amount(Sheet.Row row, List<FieldProblem> problems) {
        try {
            long fen = Money.ofYuan(new BigDecimal(row.get(AMOUNT).replace(",", "")))
                    .fen();
            if (fen > 0 && fen <= MOST_FEN) {
                return fen;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        problems.add(row.problem("金额应为大于0、最多两位小数的数（元）"));
        return 0;
    }

    private static int grade(Sheet.Row row, List<FieldProblem> problems) {
        String typed = row.get(GRADE)
                .replace("级", "")
                .replace("一", "1")
                .replace("二", "2")
                .replace("三", "3")
                .replace("四", "4");
        if (typed.matches("[1-4]")) {
            return Integer.parseInt(typed);
        }
        problems.add(row.problem("等级应为1至4"));
        return 0;
    }

    /** What was loaded within a person's reach, the newest first. */
    @Transactional(readOnly = true)
    public List<Loaded> loaded(Actor reader) {
        return mapper.imports(reader.county(), MOST_IMPORTS).stream()
                .map(RegisterFacts::loaded)
                .toList();
    }

    private static Loaded loaded(ScreeningMapper.Import one) {
        return new Loaded(
                one.id(),
                one.kind(),
                one.dataMonth(),
                one.rowsRead(),
                one.fresh(),
                one.updated(),
                one.unchanged(),
                one.unwatched(),
                one.uploadedBy(),
                one.uploadedAt());
    }
}
