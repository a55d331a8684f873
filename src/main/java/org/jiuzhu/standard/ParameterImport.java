package org.jiuzhu.standard;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
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
     * Imports a CSV or Excel file.
     *
     * @return the number of parameters set
     * @throws InvalidInput with one problem for each wrong row; then nothing is set
     */
    @Transactional
    public int load(byte[] file, Actor actor) {
        List<Sheet.Row> rows = Sheet.rows(file, COLUMNS, MAX_ROWS);
        if (rows.isEmpty()) {
            throw new InvalidInput("file", "表中没有参数。");
        }
        List<FieldProblem> problems = new ArrayList<>();
        for (Sheet.Row row : rows) {
            String at = row.at();
            try {
                String named = row.get("参数");
                String name = parameters.named(named).orElseThrow(() -> new Missing("没有参数“" + named + "”"));
                String from = row.get("起用日期");
                parameters.change(
                        name,
                        row.get("区划代码"),
                        row.get("值"),
                        row.get("依据"),
                        from.isBlank() ? null : Sheet.day(from),
                        actor);
            } catch (DateTimeException e) {
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
