package org.jiuzhu;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The tables take the character set of their schema, and only utf8mb4 holds rare characters of names (𠮷). A schema of
 * another is refused before the first table is made in it.
 */
@Component
@Profile("mysql")
class CharacterSetCheck implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        String found = characterSet(flyway.getConfiguration().getDataSource());
        if (!found.startsWith("utf8mb4")) {
            throw new IllegalStateException("数据库的字符集是 " + found
                    + "，姓名中的生僻字存不下。请先执行：ALTER DATABASE 库名 CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;");
        }
        flyway.migrate();
    }

    private static String characterSet(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT @@character_set_database")) {
            return result.next() ? result.getString(1) : "未知";
        } catch (SQLException e) {
            throw new IllegalStateException("数据库连接不上，请检查 JIUZHU_DB_HOST、JIUZHU_DB_USER 和 JIUZHU_DB_PASSWORD。", e);
        }
    }
}
