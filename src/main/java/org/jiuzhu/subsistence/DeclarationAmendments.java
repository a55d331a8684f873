package org.jiuzhu.subsistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.FamilyMembers;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.verification.Authorisations;
import org.jiuzhu.verification.MemberSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrections of what a family has declared, until the decision: recorded with the reason, the earlier versions kept.
 * Before acceptance the window amends; afterwards the window or a surveyor. Somebody who joins the family after
 * acceptance signs the authorisation with the amendment (社会救助暂行办法 第五十八条).
 */
@Service
public class DeclarationAmendments {

    private final Applications applications;
    private final Authorisations authorisations;
    private final FamilyMembers family;
    private final Journal journal;

    DeclarationAmendments(
            Applications applications, Authorisations authorisations, FamilyMembers family, Journal journal) {
        this.applications = applications;
        this.authorisations = authorisations;
        this.family = family;
        this.journal = journal;
    }

    /**
     * A declaration to read or amend.
     *
     * @param version of the declaration in force
     * @param editable whether the reader may amend it now
     * @param accepted whether signatures are asked of those who join
     * @param signed positions of members whose authorisation is on record
     */
    public record Opened(
            String caseNumber,
            int version,
            Declaration declaration,
            boolean editable,
            boolean accepted,
            List<Integer> signed,
            List<FamilyMembers.Standing> members) {}

    @Transactional
    public Opened open(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber, actor);
        journal.read(caseNumber, "家庭申报");
        return new Opened(
                caseNumber,
                applications.version(caseNumber),
                application.declaration(),
                mayAmend(application, actor),
                application.status() == Application.Status.ACCEPTED,
                authorisations.signed(caseNumber).stream().sorted().toList(),
                family.of(application.declaration()));
    }

    /**
     * Amends a declaration.
     *
     * @param version that was opened, or null for the one in force
     * @param signatures of those who join after acceptance
     * @throws Refused when the person may not amend it
     * @throws InvalidInput when the reason or a signature is missing, or the declaration has problems
     * @throws org.jiuzhu.shared.Conflict when the case is decided, or somebody else was faster
     */
    @Transactional
    public Opened amend(
            String caseNumber,
            Declaration declaration,
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable List<MemberSignature> signatures,
            Actor actor) {
        Application application = applications.find(caseNumber, actor);
        if (application.status().open() && !mayAmend(application, actor)) {
            throw new Refused("受理前由受理岗修改申报情况，受理后由受理岗或者调查岗修改。");
        }
        List<FieldProblem> problems = new ArrayList<>();
        if (reason == null || reason.isBlank()) {
            problems.add(new FieldProblem("reason", "请写明修改的原因和根据。"));
        } else if (reason.length() > 1000) {
            problems.add(new FieldProblem("reason", "原因不超过1000字。"));
        }
        List<Integer> joining = List.of();
        if (application.status() == Application.Status.ACCEPTED) {
            Set<Integer> signed = authorisations.signed(caseNumber);
            joining = Authorisations.needed(declaration).stream()
                    .filter(position -> !signed.contains(position))
                    .toList();
            problems.addAll(authorisations.problems(declaration, application.townshipCode(), joining, signatures));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        authorisations.record(caseNumber, joining, signatures, actor);
        applications.amend(
                caseNumber,
                declaration,
                version == null ? applications.version(caseNumber) : version,
                reason == null ? "" : reason.strip(),
                actor);
        return open(caseNumber, actor);
    }

    private static boolean mayAmend(Application application, Actor actor) {
        if (application.kind() != Application.Kind.SUBSISTENCE) {
            return false;
        }
        return switch (application.status()) {
            case REGISTERED, AWAITING_MATERIALS -> actor.holds(Role.WINDOW_CLERK);
            case ACCEPTED -> actor.holdsAny(Role.WINDOW_CLERK, Role.SURVEYOR);
            default -> false;
        };
    }
}
