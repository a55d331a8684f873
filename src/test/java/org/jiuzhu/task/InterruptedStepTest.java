package org.jiuzhu.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DirtiesContext
@DisplayName("办到一半停机")
class InterruptedStepTest {

    @Autowired
    Desk desk;

    @Autowired
    EngineCases cases;

    @Autowired
    StepForms forms;

    @Autowired
    Applications applications;

    @Autowired
    Letters letters;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @DisplayName("任务留在原处，填的内容还在，没有半份文书，没有多出的状态；再办一次就成")
    void losesNothing() {
        Actor window = desk.as("ttingji", Role.WINDOW_CLERK, "350702006");
        String caseNumber = desk.register(window, Families.poor(600));
        String task = desk.claim(window, caseNumber, "Task_CheckMaterials");
        assertThat(desk.save(window, task, Map.of("received", List.of("APPLICATION"))))
                .isEmpty();
        int before = letters.ofCase(caseNumber).size();
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    cases.complete(task, window.id());
                    throw new IllegalStateException("停电");
                }))
                .hasMessage("停电");
        assertThat(desk.open(caseNumber)).containsExactly("Task_CheckMaterials");
        assertThat(forms.open(task).form().toString()).contains("APPLICATION");
        assertThat(letters.ofCase(caseNumber)).hasSize(before);
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.REGISTERED);
        cases.complete(task, window.id());
        assertThat(desk.open(caseNumber)).containsExactly("Task_ReceiveSupplement");
        assertThat(letters.ofCase(caseNumber)).hasSize(before + 1);
    }
}
