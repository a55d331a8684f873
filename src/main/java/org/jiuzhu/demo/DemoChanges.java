package org.jiuzhu.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.access.Impersonation;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.StepForms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Four changes of invented households' awards, each waiting at another step. Made once, on the first start. */
@Component
@Order(50)
@ConditionalOnProperty("jiuzhu.demo")
class DemoChanges implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoChanges.class);

    /** Where the numbers of awards brought in from elsewhere begin. */
    private static final String BROUGHT_IN = "YX-";

    private static final int CHANGES = 4;

    private final Awards awards;
    private final AwardChanges changes;
    private final EngineCases cases;
    private final StepForms forms;
    private final StaffDirectory staff;
    private final Impersonation impersonation;
    private final TransactionTemplate transactions;
    private final ObjectMapper json;
    private final Clock clock;

    DemoChanges(
            Awards awards,
            AwardChanges changes,
            EngineCases cases,
            StepForms forms,
            StaffDirectory staff,
            Impersonation impersonation,
            PlatformTransactionManager transactionManager,
            ObjectMapper json,
            Clock clock) {
        this.awards = awards;
        this.changes = changes;
        this.cases = cases;
        this.forms = forms;
        this.staff = staff;
        this.impersonation = impersonation;
        this.transactions = new TransactionTemplate(transactionManager);
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actor clerk = staff.find("shouli1").orElseThrow();
        List<Award> running = awards.page(clerk, "SUBSISTENCE", Award.State.ACTIVE, BROUGHT_IN, CHANGES).stream()
                .filter(award -> award.awardNumber().startsWith(BROUGHT_IN))
                .toList();
        if (running.size() < CHANGES
                || !changes.ofAward(running.get(0).awardNumber(), clerk).isEmpty()) {
            return;
        }
        String today = LocalDate.now(clock).toString();
        String[] numbers = new String[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            String award = running.get(i).awardNumber();
            int at = i;
            impersonation.as(
                    clerk, () -> numbers[at] = changes.begin(award, clerk).changeNumber());
        }
        done(numbers[1], "Task_ProposeChange", ends("INCOME_ABOVE", today, "子女就业，人均收入超过标准（演示）"), clerk);
        for (int i = 2; i < CHANGES; i++) {
            done(numbers[i], "Task_ProposeChange", ends("MOVED_AWAY", today, "已迁往外地随子女生活（演示）"), clerk);
            done(
                    numbers[i],
                    "Task_DeliverIntent",
                    Map.of("way", "IN_PERSON", "deliveredOn", today, "receiver", "本人（演示）"),
                    clerk);
        }
        done(numbers[3], "Task_HearFamily", Map.of("stance", "WAIVED", "heldOn", today), clerk);
        log.info("已生成演示待遇变更{}件", CHANGES);
    }

    private static Map<String, Object> ends(String ground, String day, String facts) {
        return Map.of(
                "proposal", "END", "endGround", ground, "happenedOn", day, "facts", facts, "evidence", "核查记录（演示）");
    }

    private void done(String number, String taskKey, Map<String, Object> form, Actor actor) {
        impersonation.as(
                actor,
                () -> transactions.executeWithoutResult(status -> {
                    String task = cases.openTask(number, taskKey).orElseThrow();
                    cases.claim(task, actor.id());
                    forms.save(task, json.valueToTree(form));
                    cases.complete(task, actor.id());
                }));
    }
}
