package org.jiuzhu.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.policy.UsesDecisions;
import org.jiuzhu.shared.FieldProblem;
import org.springframework.stereotype.Service;

/**
 * Who counts as a member living together, by the decision table {@code review-member} (民发〔2021〕57号 第七条).
 *
 * <p>Who is in prison, in compulsory isolation, missing or long away as clergy stays in the declaration and is not
 * counted. Somebody else who does not belong (a grown child on its own) must be taken off the list: that is a problem of
 * the declaration.
 */
@Service
public class FamilyMembers implements UsesDecisions {

    private final Decisions decisions;
    private final Clock clock;

    FamilyMembers(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use("review-member", "窗口登记：共同生活家庭成员"));
    }

    /**
     * What the table says of one member.
     *
     * @param position in the declaration
     * @param basis article of the rule that fired
     */
    public record Standing(int position, boolean counted, String basis) {}

    /** The standing of every member about whom enough is known to tell. */
    public List<Standing> of(Declaration declaration) {
        LocalDate today = LocalDate.now(clock);
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < declaration.members().size(); i++) {
            Declaration.Member member = declaration.members().get(i);
            if (member.relation() == null || member.ageOn(today) < 0) {
                continue;
            }
            Ruling ruling = decisions.evaluate(
                    "review-member",
                    Map.of(
                            "relation",
                            member.relation().name(),
                            "absence",
                            member.absence() == null ? "NONE" : member.absence().name(),
                            "minor",
                            member.minorOn(today),
                            "dependent",
                            Boolean.TRUE.equals(member.studying()) || Boolean.TRUE.equals(member.dependent()),
                            "longCoLiving",
                            Boolean.TRUE.equals(member.longCoLiving())));
            standings.add(new Standing(i, ruling.flag("counted"), ruling.basis()));
        }
        return standings;
    }

    /** Members who are named, are not away for one of the lawful reasons, and do not belong to the family. */
    List<FieldProblem> problems(Declaration declaration) {
        return of(declaration).stream()
                .filter(standing -> !standing.counted() && declaration.counted(standing.position()))
                .map(standing -> new FieldProblem(
                        "members[" + standing.position() + "].longCoLiving",
                        "不计入共同生活的家庭成员，请核对或删除，另填入不共同生活的赡养抚养扶养义务人（" + standing.basis() + "）"))
                .toList();
    }
}
