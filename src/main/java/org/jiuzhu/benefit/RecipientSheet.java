package org.jiuzhu.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of a county's present recipients: one row a person, the rows of a household one below the other. What
 * concerns the household stands in its first row, that of the holder.
 */
final class RecipientSheet {

    static final List<String> COLUMNS =
            List.of("户编号", "乡镇代码", "类别", "户月保障金", "起始月", "决定文号", "复核周期", "姓名", "身份证号", "与户主关系", "开户银行", "户名", "银行账号");

    /** An invented household for the template; ID numbers with sequence 999. */
    static final List<List<String>> EXAMPLE = List.of(
            List.of(
                    "1",
                    "350702001",
                    "低保",
                    "900.00",
                    "2026-01",
                    "某民低保〔2025〕1号",
                    "6",
                    "测试甲",
                    "350702190001019995",
                    "户主",
                    "测试银行",
                    "测试甲",
                    "6222000000000001"),
            List.of("1", "", "", "", "", "", "", "测试乙", "350703190001019991", "配偶", "", "", ""));

    private static final Map<String, Category> CATEGORIES =
            Map.of("低保", Category.SUBSISTENCE, "最低生活保障", Category.SUBSISTENCE, "最低生活保障家庭", Category.SUBSISTENCE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("[yyyy年M月][yyyy-M][yyyy/M][yyyyMM]");
    private static final long MOST_FEN = 10_000_000;

    private final Areas areas;
    private final String countyCode;
    private final YearMonth latestMonth;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Map<String, Integer> rowOfPerson = new HashMap<>();

    /** @param latestMonth the last month in which an award may begin */
    RecipientSheet(Areas areas, String countyCode, YearMonth latestMonth) {
        this.areas = areas;
        this.countyCode = countyCode;
        this.latestMonth = latestMonth;
    }

    List<FieldProblem> problems() {
        return problems;
    }

    void problem(int row, String message) {
        problems.add(new FieldProblem("第" + row + "行", "第" + row + "行：" + message));
    }

    /** The households of the table; those with a problem are left out and told in {@link #problems}. */
    List<Recipient> read(List<Sheet.Row> lines) {
        Map<String, List<Sheet.Row>> households = new LinkedHashMap<>();
        String last = "";
        for (Sheet.Row line : lines) {
            String number = line.get("户编号");
            if (number.isEmpty()) {
                problem(line.number(), "请填写户编号");
                continue;
            }
            if (!number.equals(last) && households.containsKey(number)) {
                problem(line.number(), "同一户的成员应排在一起（户编号" + number + "在前面已经出现）");
            }
            last = number;
            households.computeIfAbsent(number, key -> new ArrayList<>()).add(line);
        }
        List<Recipient> read = new ArrayList<>();
        for (List<Sheet.Row> household : households.values()) {
            Recipient recipient = household(household);
            if (recipient != null) {
                read.add(recipient);
            }
        }
        return read;
    }

    private @Nullable Recipient household(List<Sheet.Row> lines) {
        int before = problems.size();
        Sheet.Row head = lines.get(0);
        List<AwardHousehold.Person> persons = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            persons.add(person(lines.get(i), i == 0));
        }
        String township = head.get("乡镇代码");
        Optional<Area> area = areas.find(township);
        if (area.isEmpty() || area.get().level() != Area.Level.TOWNSHIP) {
            problem(head.number(), "没有乡镇（街道）代码“" + township + "”");
        } else if (!countyCode.equals(area.get().parentCode())) {
            problem(head.number(), area.get().name() + "不属于本县（市、区）");
        }
        Category category = CATEGORIES.get(head.get("类别"));
        if (category == null) {
            problem(head.number(), "类别应为“低保”");
        }
        long amount = amount(head);
        LocalDate from = month(head);
        String basis = limited(head, "决定文号", 100);
        int review = review(head);
        AwardHousehold.Account account =
                new AwardHousehold.Account(limited(head, "开户银行", 100), limited(head, "户名", 100), accountNumber(head));
        if (problems.size() > before) {
            return null;
        }
        return new Recipient(
                head.number(),
                township,
                Objects.requireNonNull(category).name(),
                amount,
                Objects.requireNonNull(from),
                basis,
                review,
                account,
                List.copyOf(persons));
    }

    private AwardHousehold.Person person(Sheet.Row line, boolean head) {
        String name = limited(line, "姓名", 50);
        String typed = line.get("身份证号");
        Optional<String> wrong = CitizenId.problemOf(typed);
        if (wrong.isPresent()) {
            problem(line.number(), wrong.get());
        }
        String number = wrong.isPresent() ? "" : CitizenId.of(typed).number();
        if (!number.isEmpty()) {
            Integer earlier = rowOfPerson.putIfAbsent(number, line.number());
            if (earlier != null) {
                problem(line.number(), "与第" + earlier + "行是同一人，一人只能在一份待遇内");
            }
        }
        String relation = line.get("与户主关系");
        boolean holder = relation.equals("户主") || relation.equals("本人");
        if (head != holder) {
            problem(line.number(), head ? "每户第一行应是户主（与户主关系填“户主”）" : "一户只能有一个户主");
        } else if (!head && relation.isEmpty()) {
            problem(line.number(), "请填写与户主关系");
        } else if (relation.length() > 20) {
            problem(line.number(), "与户主关系过长");
        }
        return new AwardHousehold.Person(name, number, head ? "户主" : relation);
    }

    private long amount(Sheet.Row line) {
        try {
            long fen = Money.ofYuan(new BigDecimal(line.get("户月保障金").replace(",", "")))
                    .fen();
            if (fen > 0 && fen <= MOST_FEN) {
                return fen;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        problem(line.number(), "户月保障金应为大于0、最多两位小数的金额（元）");
        return 0;
    }

    private @Nullable LocalDate month(Sheet.Row line) {
        String typed = line.get("起始月");
        try {
            YearMonth month = typed.matches("\\d{4}-\\d{2}-\\d{2}.*")
                    ? YearMonth.parse(typed.substring(0, 7))
                    : YearMonth.parse(typed, MONTH);
            if (month.getYear() < 1990 || month.isAfter(latestMonth)) {
                problem(line.number(), "起始月不合理（" + month.getYear() + "年" + month.getMonthValue() + "月）");
            }
            return month.atDay(1);
        } catch (DateTimeParseException e) {
            problem(line.number(), "起始月应为年-月，例如2026-01");
            return null;
        }
    }

    private int review(Sheet.Row line) {
        String typed = line.get("复核周期").replace("个月", "").replace("月", "");
        if (typed.equals("12") || typed.equals("6")) {
            return Integer.parseInt(typed);
        }
        problem(line.number(), "复核周期应为12或6（月）");
        return 0;
    }

    private String accountNumber(Sheet.Row line) {
        String number = line.get("银行账号").replaceAll("[\\s-]", "");
        if (!number.matches("[0-9]{12,22}")) {
            problem(line.number(), "银行账号应为12至22位数字；用表格软件时请把这一列设为文本");
        }
        return number;
    }

    private String limited(Sheet.Row line, String column, int most) {
        String text = line.get(column);
        if (text.isEmpty()) {
            problem(line.number(), "请填写" + column);
        } else if (text.length() > most) {
            problem(line.number(), column + "最多" + most + "字");
        }
        return text;
    }
}
