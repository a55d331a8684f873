package org.jiuzhu.standard;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Sheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings parameters in from a table with the columns 区划代码, 参数, 值, 依据 and perhaps 起用日期: all rows or none. */
@Service
public class ParameterImport {

    private static final List<String> COLUMNS = List.of("区划代码", "参数", "值", "依据");
    private static final int MAX_ROWS = 2000;

    private final Parameters parameters;

    ParameterImport(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Imports a CSV (UTF-8) or Excel file.
     *
     * @return the number of parameters set
     * @throws InvalidInput with one problem for each wrong row; then nothing is set
     */
    @Transactional
    public int load(byte[] file, Actor actor) {
        List<Map<String, String>> rows = Sheet.read(file, COLUMNS);
        if (rows.isEmpty() || rows.size() > MAX_ROWS) {
            throw new InvalidInput("file", rows.isEmpty() ? "表中没有参数。" : "一次最多导入" + MAX_ROWS + "行。");
        }
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            String at = "第" + (i + 2) + "行";
            try {
                String named = row.getOrDefault("参数", "");
                String name = parameters.named(named).orElseThrow(() -> new Missing("没有参数“" + named + "”"));
                String from = row.getOrDefault("起用日期", "");
                parameters.change(
                        name,
                        row.getOrDefault("区划代码", ""),
                        row.getOrDefault("值", ""),
                        row.getOrDefault("依据", ""),
                        from.isBlank() ? null : LocalDate.parse(from),
                        actor);
            } catch (DateTimeParseException e) {
                problems.add(new FieldProblem(at, at + "：起用日期应写成 2027-01-01"));
            } catch (InvalidInput | Missing e) {
                problems.add(new FieldProblem(at, at + "：" + e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return rows.size();
    }
}
