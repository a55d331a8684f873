package org.jiuzhu.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Declaration.Aid;
import org.jiuzhu.intake.Declaration.Need;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.intake.Schemes;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CitizenId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An invented person who came to the one window with two needs: an emergency, which became a case, and a matter of law,
 * which waits to be referred. Made once, on the first start.
 */
@Component
@Order(45)
@ConditionalOnProperty("jiuzhu.demo")
class DemoNeeds implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoNeeds.class);
    private static final String TOWN = "350702001";

    private final RegistrationDrafts drafts;
    private final Schemes schemes;
    private final Applications applications;
    private final DemoDesk desk;
    private final Clock clock;

    DemoNeeds(RegistrationDrafts drafts, Schemes schemes, Applications applications, DemoDesk desk, Clock clock) {
        this.drafts = drafts;
        this.schemes = schemes;
        this.applications = applications;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actor clerk = desk.person("shouli1");
        String id = CitizenId.complete("35070219790202" + "995").number();
        Declaration.Member self = Declaration.Member.of("蓝求助", id, Declaration.Relation.SELF, "13900001979");
        String digest = applications
                .digests(Declaration.ofOtherKind(List.of(self), null, List.of(), null))
                .get(0);
        if (!applications.casesOf(List.of(digest), 1).isEmpty()) {
            return;
        }
        Declaration asked = new Declaration(
                null,
                null,
                null,
                TOWN,
                "演示路79号",
                List.of(self),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(Aid.EMERGENCY, Aid.LEGAL_AID),
                null,
                List.of(),
                null,
                List.of(Need.EMERGENCY, Need.LEGAL),
                List.of());
        String draft = desk.as(clerk, () -> {
            String begun = drafts.begin(clerk);
            drafts.save(begun, asked, clerk);
            List<String> warnings = drafts.warnings(begun, clerk);
            if (!warnings.isEmpty()) {
                drafts.verify(begun, warnings, clerk);
            }
            return begun;
        });
        desk.pass("intake", Map.of("draftId", draft), "shouli1");
        log.info(
                "已生成演示求助登记1件，办理{}项（{}）",
                desk.as(clerk, () -> schemes.ofDraft(draft, clerk)).size(),
                LocalDate.now(clock));
    }
}
