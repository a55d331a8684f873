package org.jiuzhu.subsistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiuzhu.support.RealDatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

@RealDatabaseTest
@ActiveProfiles(
        profiles = {"mysql", "real"},
        inheritProfiles = false)
@DisplayName("最低生活保障全过程，在真实数据库上（MySQL 协议）")
class SubsistenceDatabaseIT extends SubsistenceScenarioTest {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    @DisplayName("所有表都是 utf8mb4，生僻字（𠮷）存得下")
    void keepsRareCharacters() {
        List<String> others = jdbc.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_collation NOT LIKE 'utf8mb4%'",
                String.class);
        assertThat(others).isEmpty();
        Integer tables = jdbc.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()", Integer.class);
        assertThat(tables).isGreaterThan(60);
        jdbc.update("INSERT INTO ACT_ID_GROUP (ID_, REV_, NAME_, TYPE_) VALUES ('rare', 1, '𠮷田所', 'AREA')");
        assertThat(jdbc.queryForObject("SELECT NAME_ FROM ACT_ID_GROUP WHERE ID_ = 'rare'", String.class))
                .isEqualTo("𠮷田所");
    }
}
