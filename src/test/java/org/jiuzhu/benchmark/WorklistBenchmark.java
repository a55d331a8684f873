package org.jiuzhu.benchmark;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.jiuzhu.casefile.CaseFiles;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opening the worklist of one township among ten thousand and a hundred thousand open tasks of the city. */
final class WorklistBenchmark {

    private static final int TURNS = 120;
    private static final int PAGE = 15;
    private static final int WARM_UP = 10;

    private WorklistBenchmark() {}

    record Measure(double p95, long rows) {}

    record Result(Measure small, Measure large) {}

    static Result run(ConfigurableApplicationContext context) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        TransactionTemplate together = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        Desk desk = context.getBean(Desk.class);
        Actor clerk = desk.as("mliebiao", Role.WINDOW_CLERK, "350702003");
        for (int i = 0; i < 40; i++) {
            desk.register(clerk, Families.poor(1000 + i));
        }
        Actor other = desk.as("mtata", Role.WINDOW_CLERK, "350702004");
        desk.register(other, Families.poor(1100));
        // the clerk who registers goes on with the case; here all wait to be taken
        together.executeWithoutResult(status -> jdbc.update(
                "UPDATE ACT_RU_TASK SET ASSIGNEE_ = NULL WHERE ASSIGNEE_ IN (?, ?)", clerk.id(), other.id()));
        together.executeWithoutResult(status -> multiply(jdbc, 10_000, 0));
        Measure small = measure(context, clerk, jdbc);
        together.executeWithoutResult(status -> multiply(jdbc, 90_000, 10_000));
        return new Result(small, measure(context, clerk, jdbc));
    }

    /** Copies the newest open task of the other township, with its instance and candidates, into other townships. */
    private static void multiply(JdbcTemplate jdbc, int copies, int from) {
        jdbc.execute("DROP TABLE IF EXISTS numbers");
        jdbc.execute("CREATE TABLE numbers (n INT PRIMARY KEY)");
        jdbc.update("INSERT INTO numbers SELECT seq FROM seq_" + (from + 1) + "_to_" + (from + copies));
        String source = jdbc.queryForObject(
                "SELECT TASK_ID_ FROM ACT_RU_IDENTITYLINK WHERE GROUP_ID_ = 'window350702004' LIMIT 1", String.class);
        String instance =
                jdbc.queryForObject("SELECT PROC_INST_ID_ FROM ACT_RU_TASK WHERE ID_ = ?", String.class, source);
        copy(
                jdbc,
                "ACT_RU_EXECUTION",
                "ID_ = '" + instance + "'",
                List.of("ID_", "PROC_INST_ID_", "ROOT_PROC_INST_ID_", "BUSINESS_KEY_"));
        copy(
                jdbc,
                "ACT_HI_PROCINST",
                "ID_ = '" + instance + "'",
                List.of("ID_", "PROC_INST_ID_", "ROOT_PROC_INST_ID_", "BUSINESS_KEY_"));
        copy(jdbc, "ACT_RU_TASK", "ID_ = '" + source + "'", List.of("ID_", "PROC_INST_ID_", "EXECUTION_ID_"));
        copy(jdbc, "ACT_RU_IDENTITYLINK", "TASK_ID_ = '" + source + "'", List.of("ID_", "TASK_ID_"));
        copy(jdbc, "ACT_RU_AUTHORIZATION", "RESOURCE_ID_ = '" + source + "'", List.of("ID_", "RESOURCE_ID_"));
        jdbc.execute("DROP TABLE numbers");
        for (String table : List.of(
                "ACT_RU_EXECUTION", "ACT_HI_PROCINST", "ACT_RU_TASK", "ACT_RU_IDENTITYLINK", "ACT_RU_AUTHORIZATION")) {
            jdbc.execute("ANALYZE TABLE " + table);
        }
    }

    private static void copy(JdbcTemplate jdbc, String table, String which, List<String> changed) {
        List<String> columns = jdbc.queryForList(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?"
                        + " ORDER BY ordinal_position",
                String.class,
                table);
        StringBuilder select = new StringBuilder();
        for (String column : columns) {
            select.append(select.isEmpty() ? "" : ", ");
            if (table.equals("ACT_RU_TASK") && column.equals("EXECUTION_ID_")) {
                // the copy has one execution, the instance itself
                select.append("CONCAT(n, '-', LEFT(t.PROC_INST_ID_, 24))");
            } else if (changed.contains(column)) {
                select.append("CONCAT(n, '-', LEFT(t.").append(column).append(", 24))");
            } else {
                select.append("t.").append(column);
            }
        }
        jdbc.update("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + select + " FROM " + table
                + " t CROSS JOIN numbers WHERE t." + which);
    }

    private static Measure measure(ConfigurableApplicationContext context, Actor clerk, JdbcTemplate jdbc) {
        IdentityService identity = context.getBean(IdentityService.class);
        FilterService filters = context.getBean(FilterService.class);
        CaseFiles files = context.getBean(CaseFiles.class);
        String filter =
                filters.createFilterQuery().filterName("本所待领").singleResult().getId();
        List<String> groups = List.of("window", "window350702003");
        double[] millis = new double[TURNS];
        for (int i = 0; i < WARM_UP; i++) {
            open(filters, identity, files, filter, clerk, groups);
        }
        long before = rowsRead(jdbc);
        for (int i = 0; i < TURNS; i++) {
            long start = System.nanoTime();
            int cards = open(filters, identity, files, filter, clerk, groups);
            millis[i] = (System.nanoTime() - start) / 1e6;
            if (cards != PAGE) {
                throw new IllegalStateException("expected " + PAGE + " cards, got " + cards);
            }
        }
        long rows = (rowsRead(jdbc) - before) / TURNS;
        Arrays.sort(millis);
        return new Measure(millis[(int) (TURNS * 0.95) - 1], rows);
    }

    /** What Tasklist does: the page of the filter, its count, and the cards. */
    private static int open(
            FilterService filters,
            IdentityService identity,
            CaseFiles files,
            String filter,
            Actor clerk,
            List<String> groups) {
        identity.setAuthentication(clerk.id(), groups, List.of("350702"));
        List<Task> tasks = filters.listPage(filter, 0, PAGE);
        filters.count(filter);
        identity.clearAuthentication();
        return files.worklist(tasks.stream().map(Task::getId).toList(), clerk).size();
    }

    private static long rowsRead(JdbcTemplate jdbc) {
        return jdbc.query(
                "SHOW GLOBAL STATUS LIKE 'Handler_read%'",
                rows -> {
                    long sum = 0;
                    while (rows.next()) {
                        sum += rows.getLong(2);
                    }
                    return sum;
                });
    }
}
