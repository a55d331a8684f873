package org.jiuzhu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.type.ObjectTypeHandler;
import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Has the real server itself read every statement of every mapper: tables, columns and grammar, whichever tests run
 * them. What a statement brings back is held by the tests of its module.
 */
@RealDatabaseTest
@DisplayName("每条 SQL 都由真实的数据库服务器读过")
class EveryStatementIT {

    @Autowired
    SqlSessionFactory sessions;

    @Autowired
    Environment environment;

    @Test
    @DisplayName("没有一条写错表名、列名或语法")
    void readsEveryStatement() throws SQLException {
        sessions.getConfiguration().getTypeHandlerRegistry().register(Anything.class, ObjectTypeHandler.class);
        Map<String, String> faults = new TreeMap<>();
        TreeSet<String> read = new TreeSet<>();
        String url = environment.getRequiredProperty("spring.datasource.url") + "&useServerPrepStmts=true";
        try (Connection connection = DriverManager.getConnection(
                url,
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password", ""))) {
            for (Object one : sessions.getConfiguration().getMappedStatements()) {
                // short names that two mappers share are no statements
                if (one instanceof MappedStatement statement && read.add(statement.getId())) {
                    for (int length : new int[] {6, 9}) {
                        String sql = statement.getBoundSql(new Anything(length)).getSql();
                        try (var prepared = connection.prepareStatement(sql)) {
                            prepared.getParameterMetaData();
                        } catch (SQLException e) {
                            faults.put(statement.getId(), e.getMessage());
                        }
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(read).hasSizeGreaterThan(100).allMatch(id -> id.startsWith("org.jiuzhu."));
    }

    /**
     * Stands for every argument and for every part of one: it is there, it can be gone through, and it is as long as asked
     * (areas are told apart by the length of their code).
     */
    public static final class Anything extends HashMap<String, Object> implements Iterable<Object> {

        private static final long serialVersionUID = 1L;

        private final int length;

        Anything(int length) {
            this.length = length;
        }

        public int length() {
            return length;
        }

        /** Where a statement takes in rows told elsewhere, which are tried in their own test: rows of the same columns. */
        @Override
        public String toString() {
            return "SELECT 'x' AS number, 'x' AS opens, '3507' AS county_code, '3507' AS area_code, 1 AS counted,"
                    + " 0 AS amount, CURRENT_DATE AS on_day";
        }

        @Override
        public boolean containsKey(Object key) {
            return true;
        }

        @Override
        public Object get(Object key) {
            return new Anything(length);
        }

        @Override
        public Iterator<Object> iterator() {
            return List.<Object>of(new Anything(length)).iterator();
        }
    }
}
