package org.jiuzhu.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.privacy.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the window should know of a family before work begins: which member, where, masked. It never refuses. */
@Component
public class RegistrationWarnings {

    private final Applications applications;
    private final AwardHoldings holdings;
    private final RunningBans bans;
    private final Areas areas;
    private final PlaceOfApplication place;
    private final Clock clock;

    RegistrationWarnings(
            Applications applications,
            AwardHoldings holdings,
            RunningBans bans,
            Areas areas,
            PlaceOfApplication place,
            Clock clock) {
        this.applications = applications;
        this.holdings = holdings;
        this.bans = bans;
        this.areas = areas;
        this.place = place;
        this.clock = clock;
    }

    /** @param caseNumber the family's own case, which is no finding, or null before there is one */
    public List<String> of(Declaration declaration, String townshipCode, @Nullable String caseNumber) {
        List<String> warnings = new ArrayList<>();
        Map<Integer, String> digests = countedDigests(declaration);
        Map<String, List<String>> open = applications.openCasesByPerson(digests.values());
        // who holds what is asked one by one only when somebody holds something
        boolean held = !holdings.heldBy(digests.values()).isEmpty();
        digests.forEach((position, digest) -> {
            String name = declaration.members().get(position).name();
            String who = "第" + (position + 1) + "位成员" + Masks.name(name == null ? "" : name);
            open.getOrDefault(digest, List.of()).stream()
                    .filter(number -> !number.equals(caseNumber))
                    .forEach(
                            number -> warnings.add(who + "已在" + place(number) + "办理中的案件 " + number + " 内，请先核实是否重复申请。"));
            if (held) {
                holdings.heldBy(List.of(digest))
                        .forEach(number -> warnings.add(who + "已在" + place(number.replaceFirst("^[A-Z]+-", "")) + "的待遇 "
                                + number + " 内，同类待遇不能重复享受，请先核实。"));
            }
        });
        for (Banned banned : bannedOf(declaration)) {
            warnings.add(banned.text() + "期内一般不受理其救助申请（急难救助除外）：可以登记，由审核确认岗签署是否受理。");
        }
        place.of(declaration, townshipCode)
                .filter(found -> found.where() != PlaceOfApplication.Where.HERE)
                .ifPresent(found -> warnings.add(found.text() + "（" + found.basis() + "）"));
        return List.copyOf(warnings);
    }

    /**
     * A member within a running ban.
     *
     * @param position of the member in the declaration
     */
    public record Banned(int position, String name, RunningBans.Running ban) {

        /** In words, masked. */
        public String text() {
            return "第" + (position + 1) + "位成员" + Masks.name(name) + "因失信决定（" + ban.decisionNumber() + "，"
                    + ban.reason() + "）在限制期内，至"
                    + ban.untilDay() + "止，";
        }
    }

    /** Members whom a ban hits today; minors and those who do not count are not hit (南平市2021年通知 三（五）). */
    public List<Banned> bannedOf(Declaration declaration) {
        LocalDate today = LocalDate.now(clock);
        Map<Integer, String> digests = countedDigests(declaration);
        List<RunningBans.Running> running = bans.running(digests.values(), today);
        List<Banned> banned = new ArrayList<>();
        digests.forEach((position, digest) -> {
            Declaration.Member member = declaration.members().get(position);
            if (!member.minorOn(today)) {
                running.stream()
                        .filter(ban -> ban.idDigest().equals(digest))
                        .findFirst()
                        .ifPresent(ban ->
                                banned.add(new Banned(position, member.name() == null ? "" : member.name(), ban)));
            }
        });
        return banned;
    }

    private Map<Integer, String> countedDigests(Declaration declaration) {
        Map<Integer, String> digests = new TreeMap<>();
        for (int i = 0; i < declaration.members().size(); i++) {
            int position = i;
            if (declaration.counted(i)) {
                applications.digest(declaration.members().get(i)).ifPresent(digest -> digests.put(position, digest));
            }
        }
        return digests;
    }

    private String place(String caseNumber) {
        int end = caseNumber.indexOf('-');
        return end < 0 ? "" : areas.name(caseNumber.substring(0, end));
    }
}
