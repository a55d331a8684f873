package org.jiuzhu.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables on MySQL from the scripts that come with the engine, in utf8mb4: as shipped they are
 * three-byte utf8 and refuse rare characters of names (𠮷). On H2 the engine creates its tables itself.
 */
@Component
class EngineTables implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        String product = context.getConnection().getMetaData().getDatabaseProductName();
        if (!product.equalsIgnoreCase("MySQL")) {
            return;
        }
        try (Statement statement = context.getConnection().createStatement()) {
            for (String part : PARTS) {
                for (String sql : statements(part)) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static List<String> statements(String part) throws IOException {
        String script = new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.mysql.create." + part + ".sql")
                .getContentAsString(StandardCharsets.UTF_8);
        String converted = script.replaceAll("(?m)^\\s*--.*$", "")
                .replaceAll("(?i)CHARSET\\s*=\\s*utf8\\b", "CHARSET=utf8mb4")
                .replaceAll("(?i)COLLATE\\s*=?\\s*utf8_bin\\b", "COLLATE utf8mb4_bin");
        return java.util.Arrays.stream(converted.split(";"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("001");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
