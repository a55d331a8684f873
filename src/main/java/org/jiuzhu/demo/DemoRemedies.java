package org.jiuzhu.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.destitution.SupportReview;
import org.jiuzhu.destitution.SupportReviews;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.remedy.Remedies;
import org.jiuzhu.remedy.Remedy;
import org.jiuzhu.review.Category;
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
 * What becomes of invented awards later: one is attacked, one was reckoned wrongly, and self-care of somebody supported is
 * to be assessed anew. Made once, on the first start.
 */
@Component
@Order(52)
@ConditionalOnProperty("jiuzhu.demo")
class DemoRemedies implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoRemedies.class);

    /** Where the numbers of awards brought in from elsewhere begin. */
    private static final String BROUGHT_IN = "YX-";

    private static final int USED_BEFORE = 5;
    private static final String CLERK = "shouli1";
    private static final String DECIDER = "queren1";
    private static final String SUPPORTED = "TK-350702001-YANSHI-0001";

    private final Awards awards;
    private final Remedies remedies;
    private final SupportReviews reviews;
    private final Fingerprint fingerprint;
    private final DemoDesk desk;
    private final Clock clock;

    DemoRemedies(
            Awards awards,
            Remedies remedies,
            SupportReviews reviews,
            Fingerprint fingerprint,
            DemoDesk desk,
            Clock clock) {
        this.awards = awards;
        this.remedies = remedies;
        this.reviews = reviews;
        this.fingerprint = fingerprint;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actor clerk = desk.person(CLERK);
        List<Award> running =
                awards.page(clerk, "SUBSISTENCE", Award.State.ACTIVE, BROUGHT_IN, USED_BEFORE + 2).stream()
                        .filter(award -> award.awardNumber().startsWith(BROUGHT_IN))
                        .toList();
        if (running.size() < USED_BEFORE + 2 || !remedies.page(clerk, null, 1).isEmpty()) {
            return;
        }
        String today = LocalDate.now(clock).toString();
        String review = desk.as(clerk, () -> remedies.begin(
                        Remedy.Kind.REVIEW, running.get(USED_BEFORE).awardNumber(), clerk)
                .remedyNumber());
        desk.step(
                review,
                "Task_RegisterRemedy",
                CLERK,
                Map.of("authority", "延平区人民政府", "document", "演示复〔2026〕1号", "claim", "收入多算，要求增加金额（演示）"));
        String own = desk.as(clerk, () -> remedies.begin(
                        Remedy.Kind.OWN, running.get(USED_BEFORE + 1).awardNumber(), clerk)
                .remedyNumber());
        desk.step(own, "Task_RegisterRemedy", CLERK, Map.of("claim", "人数多算一人（演示）"));
        desk.step(own, "Task_PlanExecution", DECIDER, Map.of("course", "NONE", "explanation", "金额不变，更正登记（演示）"));
        reassess(today);
        log.info("已生成演示复议、纠正、特困重新评估各1件");
    }

    private void reassess(String today) {
        Actor county = desk.person("jianguan1");
        LocalDate month = LocalDate.parse(today).withDayOfMonth(1);
        String id = CitizenId.complete("35070219460101" + "901").number();
        desk.as(
                county,
                () -> awards.enter(
                        new Award(
                                SUPPORTED,
                                null,
                                "350702001",
                                Category.DESTITUTE.name(),
                                "演示老人",
                                1,
                                120_500,
                                month,
                                null,
                                "移交登记（演示）",
                                "演示",
                                12,
                                Award.State.ACTIVE),
                        new AwardHousehold(
                                SUPPORTED,
                                new AwardHousehold.Account("演示银行", "演示老人", "622200000000000901"),
                                List.of(new AwardHousehold.Person("演示老人", id, "本人"))),
                        List.of(fingerprint.of(id)),
                        county));
        Actor clerk = desk.person(CLERK);
        desk.as(clerk, () -> reviews.begin(SupportReview.Kind.REASSESS, SUPPORTED, clerk));
    }
}
