package org.jiuzhu.monitoring;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.AwardChange;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.integrity.ClueReport;
import org.jiuzhu.integrity.ClueSource;
import org.jiuzhu.integrity.Clues;
import org.jiuzhu.referral.DataItem;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.ReferralKind;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-stop joint plan (一站式): everything that a person needs is started from one place, each in its own procedure, and
 * stays linked to the alert. What is under way already is linked and not started twice.
 */
@Service
public class JointPlan {

    private static final int MOST_CLUE = 1000;

    private final Alerts alerts;
    private final Referrals referrals;
    private final RegistrationDrafts drafts;
    private final AwardChanges changes;
    private final Matters matters;
    private final Clues clues;
    private final EngineCases cases;

    JointPlan(
            Alerts alerts,
            Referrals referrals,
            RegistrationDrafts drafts,
            AwardChanges changes,
            Matters matters,
            Clues clues,
            EngineCases cases) {
        this.alerts = alerts;
        this.referrals = referrals;
        this.drafts = drafts;
        this.changes = changes;
        this.matters = matters;
        this.clues = clues;
        this.cases = cases;
    }

    /** Starts what the window starts; a matter for the group is the county's to raise. */
    @Transactional
    public void start(String alertNumber, Actor clerk) {
        Alert alert = alerts.find(alertNumber);
        for (Measure measure : alerts.measures(alertNumber)) {
            String target =
                    switch (measure.kind()) {
                        case DELIVER, CARE, COORDINATION -> null;
                        case REFERRAL -> refer(alert, measure, clerk);
                        case APPLICATION -> drafts.prepare(alert.townshipCode(), known(alert), clerk);
                        case CHANGE -> change(alert, clerk);
                        case CLUE -> clue(alert, measure);
                    };
            if (target != null) {
                alerts.aim(measure, target, standing(measure.kind(), target), clerk.id());
            }
        }
    }

    private String refer(Alert alert, Measure measure, Actor clerk) {
        ReferralKind kind = Objects.requireNonNull(measure.referral());
        Referral fresh = referrals.open(kind, null, alert.townshipCode(), clerk);
        Referral other = referrals.alike(fresh, alert.idNumber()).orElse(null);
        if (other != null) {
            referrals.drop(fresh.referralNumber(), "这个人的同一种救助已有一件转办在办：" + other.referralNumber(), clerk);
            return other.referralNumber();
        }
        String name = alert.personName();
        if (name != null && !name.isBlank()) {
            Map<DataItem, String> items = new EnumMap<>(DataItem.class);
            put(items, DataItem.PHONE, alert.phone());
            put(items, DataItem.ADDRESS, alert.address());
            put(items, DataItem.NEED, measure.content());
            referrals.address(fresh.referralNumber(), null, name, alert.idNumber(), items);
        }
        cases.start("referral", Map.of("slip", fresh.referralNumber()), clerk.id());
        return fresh.referralNumber();
    }

    private static void put(Map<DataItem, String> items, DataItem item, @Nullable String content) {
        if (content != null && !content.isBlank()) {
            items.put(item, content);
        }
    }

    /** What the registration need not ask again. */
    private static Map<String, Object> known(Alert alert) {
        Map<String, Object> applicant = new HashMap<>();
        applicant.put("relation", "SELF");
        put(applicant, "name", alert.personName());
        put(applicant, "idNumber", alert.idNumber());
        put(applicant, "phone", alert.phone());
        Map<String, Object> known = new HashMap<>();
        known.put("residenceTownship", alert.townshipCode());
        put(known, "residenceAddress", alert.address());
        known.put("members", List.of(applicant));
        return known;
    }

    private static void put(Map<String, Object> to, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            to.put(name, value);
        }
    }

    private String change(Alert alert, Actor clerk) {
        String award = alert.awardNumber();
        if (award == null) {
            throw new Conflict("这个人没有在享的待遇，不能提出待遇变更。");
        }
        return changes.ofAward(award, clerk).stream()
                .filter(one -> one.state() == AwardChange.State.OPEN)
                .map(AwardChange::changeNumber)
                .findFirst()
                .orElseGet(() -> changes.begin(award, clerk).changeNumber());
    }

    private String clue(Alert alert, Measure measure) {
        String content = alert.signal().title() + "（预警" + alert.alertNumber() + "）：" + measure.content();
        return clues.handIn(new ClueReport(
                ClueSource.ALERT,
                alert.townshipCode(),
                alert.alertNumber(),
                null,
                null,
                false,
                alert.personName(),
                alert.idNumber(),
                content.length() <= MOST_CLUE ? content : content.substring(0, MOST_CLUE - 1) + "…"));
    }

    /** Puts an alert before the county's coordination group; the decision binds this one only. */
    @Transactional
    public String raise(String alertNumber, Matters.Request request, Actor supervisor) {
        String matter = matters.raise(request, supervisor).matterNumber();
        alerts.measures(alertNumber).stream()
                .filter(one -> one.kind() == MeasureKind.COORDINATION)
                .forEach(one -> alerts.aim(one, matter, "一事一议" + matter, supervisor.id()));
        return matter;
    }

    /** How something that was started stands now, in a few words without personal data. */
    @Transactional(readOnly = true)
    public String standing(MeasureKind kind, String target) {
        return switch (kind) {
            case DELIVER, CARE -> "";
            case REFERRAL ->
                "转办" + target + "，" + referrals.find(target).state().title();
            case APPLICATION -> drafts.caseOf(target).map(one -> "已立案，案号" + one).orElse("登记草稿，窗口接着办");
            case COORDINATION ->
                "一事一议" + target + "，" + matters.find(target).state().title();
            case CHANGE ->
                "待遇变更" + target + (changes.find(target).state() == AwardChange.State.OPEN ? "，正在办理" : "，已办结");
            case CLUE -> "失信线索" + target + "，" + clues.find(target).state().title();
        };
    }
}
