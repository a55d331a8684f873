package org.jiuzhu.subsistence.process;

import java.util.List;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Dates;
import org.springframework.stereotype.Component;

/** The running exclusive awards that members of a case hold already (民发〔2022〕83号 三（一）). */
@Component
class HeldAwards {

    private final Awards awards;
    private final Applications applications;
    private final Areas areas;

    HeldAwards(Awards awards, Applications applications, Areas areas) {
        this.awards = awards;
        this.applications = applications;
        this.areas = areas;
    }

    List<Award> of(String caseNumber) {
        Application application = applications.find(caseNumber);
        return awards.heldBy(applications.digests(application.declaration())).stream()
                .filter(award -> !award.recognition() && !caseNumber.equals(award.caseNumber()))
                .toList();
    }

    String words(Award award) {
        return areas.name(award.townshipCode()) + "，" + award.awardNumber() + "，" + award.memberCount() + "人，每月"
                + award.monthlyAmount() + "元，自" + Dates.chinese(award.fromMonth()) + "起";
    }
}
