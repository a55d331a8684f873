package org.jiuzhu.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Declaration.Cause;
import org.jiuzhu.intake.Declaration.IncomeKind;
import org.jiuzhu.intake.Declaration.Relation;
import org.jiuzhu.intake.Declaration.Work;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invented applications for support of the destitute, each at another stage. Made once, on the first start. */
@Component
@Order(36)
@ConditionalOnProperty("jiuzhu.demo")
class DemoDestitution implements ApplicationRunner {

    /** How many cases this adds to the demo. */
    static final int CASES = 3;

    private static final String TOWN = "350702001";
    private static final String CLERK = "shouli1";
    private static final int FIRST = 81;
    private static final Logger log = LoggerFactory.getLogger(DemoDestitution.class);

    private final RegistrationDrafts drafts;
    private final Applications applications;
    private final Destitutions destitutions;
    private final EngineCases cases;
    private final DemoDesk desk;
    private final Clock clock;

    DemoDestitution(
            RegistrationDrafts drafts,
            Applications applications,
            Destitutions destitutions,
            EngineCases cases,
            DemoDesk desk,
            Clock clock) {
        this.drafts = drafts;
        this.applications = applications;
        this.destitutions = destitutions;
        this.cases = cases;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actor clerk = desk.person(CLERK);
        boolean made = applications.page(clerk, null, null, 200).stream()
                .anyMatch(one -> destitutions.knows(one.caseNumber()));
        if (made) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        // waits for the papers at the window
        register(new Household(TOWN, FIRST, today)
                .because(Cause.OLD_AGE)
                .member(Relation.SELF, 78, Work.UNABLE)
                .earns(0, IncomeKind.BASIC_PENSION, 1_800)
                .build());
        // asked for papers once, waits for them
        String asked = register(new Household(TOWN, FIRST + 1, today)
                .because(Cause.LACK_OF_LABOUR)
                .member(Relation.SELF, 41, Work.UNABLE, Declaration.Health.HEALTHY, 1)
                .build());
        desk.step(asked, "Task_AcceptDestitution", CLERK, Map.of("received", List.of("APPLICATION")));
        // accepted, the sources have been asked
        String accepted = register(new Household(TOWN, FIRST + 2, today)
                .because(Cause.OLD_AGE)
                .member(Relation.SELF, 71, Work.UNABLE)
                .earns(0, IncomeKind.BASIC_PENSION, 1_800)
                .supportedBy(1_500, 4)
                .build());
        Map<String, Object> papers = new HashMap<>();
        papers.put(
                "received",
                applications.missingMaterials(accepted).stream()
                        .map(material -> material.code())
                        .toList());
        desk.step(accepted, "Task_AcceptDestitution", CLERK, papers);
        desk.as(clerk, () -> cases.runDueJobs(accepted));
        log.info("已生成演示特困供养{}件", CASES);
    }

    private String register(Declaration declaration) {
        Actor clerk = desk.person(CLERK);
        String draft = desk.as(clerk, () -> {
            String id = drafts.begin(clerk);
            drafts.save(id, declaration, clerk);
            List<String> warnings = drafts.warnings(id, clerk);
            if (!warnings.isEmpty()) {
                drafts.verify(id, warnings, clerk);
            }
            return id;
        });
        return desk.start("destitution", Map.of("draftId", draft), CLERK);
    }
}
