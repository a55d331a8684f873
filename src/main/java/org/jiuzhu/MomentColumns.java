package org.jiuzhu;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * After all other migrations: TIMESTAMP of MySQL ends on 19 January 2038 and depends on the zone of the session, so
 * every moment is kept as DATETIME of the same precision, those of the engine included. H2 has no such end.
 */
@Component
class MomentColumns implements JavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        if (!context.getConnection().getMetaData().getDatabaseProductName().equalsIgnoreCase("MySQL")) {
            return;
        }
        try (Statement statement = context.getConnection().createStatement()) {
            for (String change : changes(statement)) {
                statement.execute(change);
            }
        }
    }

    private static List<String> changes(Statement statement) throws SQLException {
        List<String> changes = new ArrayList<>();
        try (ResultSet columns = statement.executeQuery(
                "SELECT table_name, column_name, datetime_precision, is_nullable FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND data_type = 'timestamp'"
                        + " AND table_name NOT LIKE 'flyway%' ORDER BY table_name, ordinal_position")) {
            while (columns.next()) {
                changes.add("ALTER TABLE `%s` MODIFY COLUMN `%s` DATETIME(%d) %s"
                        .formatted(
                                columns.getString(1),
                                columns.getString(2),
                                columns.getInt(3),
                                "NO".equals(columns.getString(4)) ? "NOT NULL" : "NULL"));
            }
        }
        return changes;
    }

    /** None: run after the numbered ones, whichever they are. */
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "moments";
    }

    /** To be raised when a later migration brings a TIMESTAMP; a test on the real database says so. */
    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
