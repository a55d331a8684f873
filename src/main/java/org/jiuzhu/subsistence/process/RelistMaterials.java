package org.jiuzhu.subsistence.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.DeclarationAmended;
import org.jiuzhu.intake.Material;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the list of materials in step with a declaration that is amended after the papers were looked at and before the
 * application is accepted: what the amended declaration needs besides is asked for, in writing and with the reason, and
 * what it no longer needs is not asked for any longer (第十条).
 */
@Component
class RelistMaterials {

    private final Applications applications;
    private final NeededMaterials needed;
    private final SupplementTerm term;
    private final CaseLetters letters;
    private final ReviewRecords records;
    private final CurrentActor currentActor;

    RelistMaterials(
            Applications applications,
            NeededMaterials needed,
            SupplementTerm term,
            CaseLetters letters,
            ReviewRecords records,
            CurrentActor currentActor) {
        this.applications = applications;
        this.needed = needed;
        this.term = term;
        this.letters = letters;
        this.records = records;
        this.currentActor = currentActor;
    }

    @EventListener
    void on(DeclarationAmended event) {
        String caseNumber = event.caseNumber();
        Application application = applications.find(caseNumber);
        List<Material> listed = applications.materials(caseNumber);
        boolean before = application.status() == Application.Status.REGISTERED
                || application.status() == Application.Status.AWAITING_MATERIALS;
        if (!before || listed.isEmpty()) {
            return;
        }
        Set<String> codes = listed.stream().map(Material::code).collect(Collectors.toSet());
        // what a platform could not supply was put on the list by a clerk and stays while it is needed at all
        List<Material> now = needed.of(application).ofFamily(codes);
        Set<String> wanted = now.stream().map(Material::code).collect(Collectors.toSet());
        List<Material> added =
                now.stream().filter(one -> !codes.contains(one.code())).toList();
        List<Material> dropped = listed.stream()
                .filter(one -> !one.received() && !wanted.contains(one.code()))
                .toList();
        if (added.isEmpty() && dropped.isEmpty()) {
            return;
        }
        Actor actor = currentActor.get();
        applications.relistMaterials(caseNumber, added, dropped);
        records.write(caseNumber, ReviewRecord.Kind.MATERIALS_RELISTED, words(caseNumber, added, dropped), actor);
        if (!added.isEmpty()) {
            letters.amendedNotice(
                    caseNumber,
                    applications.materials(caseNumber).stream()
                            .filter(one -> !one.received())
                            .toList(),
                    term.lastDay(caseNumber),
                    actor);
        }
    }

    private String words(String caseNumber, List<Material> added, List<Material> dropped) {
        List<String> words = new ArrayList<>();
        if (!added.isEmpty()) {
            words.add("增加：" + names(added));
        }
        if (!dropped.isEmpty()) {
            words.add("不再需要：" + names(dropped));
        }
        List<Applications.EarlierVersion> versions = applications.earlierVersions(caseNumber);
        return "申报情况修改（" + versions.get(versions.size() - 1).reason() + "），材料清单随之调整。" + String.join("；", words) + "。";
    }

    private static String names(List<Material> materials) {
        return materials.stream().map(Material::name).collect(Collectors.joining("、"));
    }
}
