package org.jiuzhu.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("留痕：谁做了什么、看了什么，改动看得出")
class JournalTest {

    @Autowired
    Journal journal;

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    org.jiuzhu.casefile.CaseFiles files;

    @Autowired
    JdbcTemplate jdbc;

    private Actor window;

    @BeforeEach
    void someone() {
        clock.set(LocalDate.of(2026, 9, 18));
        window = desk.as("tshouli1", Role.WINDOW_CLERK, "350702001");
    }

    @Test
    @DisplayName("登记和查阅案卷都留痕，不含姓名和身份证号")
    void writesDown() {
        String caseNumber = desk.register(window, Families.poor());
        files.open(caseNumber, window);
        assertThat(journal.ofCase(caseNumber, 20)).extracting(Entry::action).contains("登记申请", "查阅");
        assertThat(journal.ofCase(caseNumber, 20))
                .allMatch(entry -> entry.actorId().equals(window.id()))
                .noneMatch(entry -> entry.detail().contains("测试甲"));
    }

    @Test
    @DisplayName("链条完整；改了或删了任何一条，都指得出是哪一条")
    void showsTampering() {
        String caseNumber = desk.register(window, Families.poor());
        desk.register(window, Families.poor(3));
        clock.set(LocalDate.of(2026, 9, 19));
        journal.chain();
        assertThat(journal.verify()).isEmpty();
        Entry entry = journal.ofCase(caseNumber, 1).get(0);
        jdbc.update("UPDATE audit_entry SET detail = '改过' WHERE id = ?", entry.id());
        assertThat(journal.verify()).contains(entry.id());
        jdbc.update("UPDATE audit_entry SET detail = ? WHERE id = ?", entry.detail(), entry.id());
        assertThat(journal.verify()).isEmpty();
        jdbc.update("DELETE FROM audit_entry WHERE id = ?", entry.id());
        assertThat(journal.verify()).contains(entry.id());
    }

    @Test
    @DisplayName("截掉末尾，连同链条一起删，也看得出；链条不能用没有密钥的摘要补上")
    void showsACutEnd() {
        String caseNumber = desk.register(window, Families.poor(4));
        clock.set(LocalDate.of(2026, 9, 19));
        journal.chain();
        assertThat(journal.verify()).isEmpty();
        Entry last = journal.ofCase(caseNumber, 1).get(0);
        jdbc.update("DELETE FROM audit_link WHERE entry_id >= ?", last.id());
        jdbc.update("DELETE FROM audit_entry WHERE id >= ?", last.id());
        assertThat(journal.verify()).contains(0L);
    }

    @Test
    @DisplayName("打开表单也留痕")
    void writesDownOpenedForms() {
        String caseNumber = desk.register(window, Families.poor(5));
        String task = desk.claim(window, caseNumber, "Task_CheckMaterials");
        desk.save(window, task, java.util.Map.of());
        assertThat(journal.ofCase(caseNumber, 20))
                .anyMatch(entry -> entry.action().equals("查阅")
                        && entry.detail().contains("核对申请材料")
                        && entry.actorId().equals(window.id()));
    }
}
