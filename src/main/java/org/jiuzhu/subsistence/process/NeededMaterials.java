package org.jiuzhu.subsistence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Guardian;
import org.jiuzhu.intake.Material;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.policy.UsesDecisions;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Component;

/** 需要哪些材料: a table says what a declaration as it stands needs, and who supplies it (第十条). */
@Component
class NeededMaterials implements UsesDecisions {

    private static final String PLATFORM = "PLATFORM";
    private static final String FAMILY = "FAMILY";

    private final Decisions decisions;
    private final Parameters parameters;
    private final Clock clock;

    NeededMaterials(Decisions decisions, Parameters parameters, Clock clock) {
        this.decisions = decisions;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use("intake-materials", "最低生活保障审核确认：核对申请材料、一次性告知"));
    }

    /** What one application needs. */
    record Needed(String caseNumber, Ruling ruling) {

        /** What the family has to bring: what no platform supplies, and what the platform was found not to have. */
        List<Material> ofFamily(Set<String> askedInstead) {
            return IntStream.range(0, ruling.rows().size())
                    .filter(i ->
                            suppliedBy(i, FAMILY) || suppliedBy(i, PLATFORM) && askedInstead.contains(text(i, "code")))
                    .mapToObj(this::material)
                    .toList();
        }

        /** What a platform supplies. */
        List<Material> ofPlatform() {
            return IntStream.range(0, ruling.rows().size())
                    .filter(i -> suppliedBy(i, PLATFORM))
                    .mapToObj(this::material)
                    .toList();
        }

        private Material material(int row) {
            return new Material(
                    caseNumber,
                    text(row, "code"),
                    text(row, "name"),
                    ruling.fired().get(row).basis(),
                    suppliedBy(row, PLATFORM) ? "本人持有的证件或者证明（共享平台未查到）" : text(row, "whereToGet"),
                    false,
                    null,
                    null,
                    null);
        }

        private boolean suppliedBy(int row, String whom) {
            return whom.equals(ruling.rows().get(row).get("supply"));
        }

        private String text(int row, String output) {
            return String.valueOf(ruling.rows().get(row).get(output));
        }
    }

    Needed of(Application application) {
        return new Needed(application.caseNumber(), ruling(application));
    }

    private Ruling ruling(Application application) {
        Declaration declaration = application.declaration();
        List<Declaration.Member> members = declaration.countedMembers();
        // read again whenever the papers are shown, so nothing is kept
        return decisions
                .forCase(application.caseNumber())
                .ask(
                        "intake-materials",
                        Map.of(
                                "hasDisabled",
                                members.stream().anyMatch(m -> m.disabilityKind() != null),
                                "hasMajorIllness",
                                members.stream().anyMatch(m -> m.health() == Declaration.Health.MAJOR_ILLNESS),
                                "hasStudents",
                                members.stream().anyMatch(m -> Boolean.TRUE.equals(m.studying())),
                                "hasRigidSpending",
                                !declaration.rigidSpending().isEmpty(),
                                "hasProxy",
                                declaration.proxy() != null,
                                "hasNearRelative",
                                application.nearRelative(),
                                "hasMemberElsewhere",
                                members.stream().anyMatch(m -> Boolean.FALSE.equals(m.hukouHere())),
                                "paid",
                                !declaration.recognitionOnly(),
                                "hasIncapable",
                                needsGuardianProof(application)));
    }

    /** A guardian has to sign for somebody, and is not simply a parent whom the register of households shows. */
    private boolean needsGuardianProof(Application application) {
        Declaration declaration = application.declaration();
        LocalDate today = LocalDate.now(clock);
        int ownWorkAge = parameters.number("own-work-age", application.townshipCode());
        return IntStream.range(0, declaration.members().size())
                .filter(declaration::counted)
                .filter(i -> declaration.members().get(i).needsGuardianOn(today, ownWorkAge))
                .anyMatch(i -> !declaration.members().get(i).minorOn(today)
                        || Guardian.proposed(declaration, i, today)
                                .filter(guardian -> guardian.relation().equals("父母"))
                                .isEmpty());
    }
}
