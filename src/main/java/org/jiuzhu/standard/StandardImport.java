package org.jiuzhu.standard;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Sheet;
import org.jiuzhu.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings standards in from a table with the columns 区划代码, 城乡, 起始日期, 月标准, 文号: all rows or none. */
@Service
public class StandardImport {

    private static final List<String> COLUMNS = List.of("区划代码", "城乡", "起始日期", "月标准", "文号");
    private static final int MAX_ROWS = 2000;
    private static final int LONGEST_NUMBER = 100;
    private static final Map<String, Standard.HouseholdArea> AREAS = Map.of(
            "城市", Standard.HouseholdArea.URBAN, "城镇", Standard.HouseholdArea.URBAN, "农村", Standard.HouseholdArea.RURAL);

    private final Standards standards;

    StandardImport(Standards standards) {
        this.standards = standards;
    }

    /**
     * Imports a CSV or Excel file; the standards in force end on the day before.
     *
     * @return the number of standards set
     * @throws InvalidInput with one problem for each wrong row; then nothing is set
     */
    @Transactional
    public int load(byte[] file, Actor actor) {
        List<Sheet.Row> rows = Sheet.rows(file, COLUMNS, MAX_ROWS);
        if (rows.isEmpty()) {
            throw new InvalidInput("file", "表中没有标准。");
        }
        List<FieldProblem> problems = new ArrayList<>();
        for (Sheet.Row row : rows) {
            try {
                // set at once, so that a row is held against those before it; any problem undoes them all
                standards.set(standard(row), actor);
            } catch (InvalidInput e) {
                problems.add(row.problem(e.getMessage() == null ? "内容有误" : e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return rows.size();
    }

    private static Standard standard(Sheet.Row row) {
        Standard.HouseholdArea area = AREAS.get(row.get("城乡"));
        if (area == null) {
            throw new InvalidInput("城乡", "城乡应为“城镇”或“农村”");
        }
        String code = row.get("区划代码");
        if (!code.matches("[0-9]{4,9}")) {
            throw new InvalidInput("区划代码", "区划代码不正确");
        }
        String document = row.get("文号");
        if (document.isBlank()) {
            throw new InvalidInput("文号", "请填写文号");
        }
        Texts.atMost(LONGEST_NUMBER, "文号", document);
        try {
            return new Standard(
                    code,
                    area,
                    Sheet.day(row.get("起始日期")),
                    null,
                    Money.ofYuan(new BigDecimal(row.get("月标准"))).fen(),
                    document,
                    false);
        } catch (DateTimeException e) {
            throw new InvalidInput("起始日期", "起始日期应为年-月-日，例如2026-07-01");
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("月标准", "月标准应为金额（元），最多两位小数");
        }
    }
}
