package org.jiuzhu.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Guardian;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters by which every member, or the guardian, allows the check (社会救助暂行办法 第五十八条). */
@Service
public class Authorisations {

    private final VerificationMapper mapper;
    private final Parameters parameters;
    private final Clock clock;

    Authorisations(VerificationMapper mapper, Parameters parameters, Clock clock) {
        this.mapper = mapper;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Who signed for a member. */
    public enum Signer {
        SELF,
        GUARDIAN
    }

    /** How it was signed. */
    public enum Way {
        PAPER,
        TABLET
    }

    /** Whose signature a check needs: everybody who counts as the family, by position. */
    public static List<Integer> needed(Declaration declaration) {
        return IntStream.range(0, declaration.members().size())
                .filter(declaration::counted)
                .boxed()
                .toList();
    }

    /** Filled in with what is known: who must sign, and a parent of the family for a child. */
    public MemberSignature proposed(Declaration declaration, String townshipCode, int position) {
        LocalDate today = LocalDate.now(clock);
        Declaration.Member member = declaration.members().get(position);
        String name = Masks.name(member.name() == null ? "" : member.name());
        if (!needsGuardian(member, townshipCode)) {
            return new MemberSignature(position, name, Signer.SELF, null, null, null, Way.PAPER, false);
        }
        Optional<Guardian> guardian = Guardian.proposed(declaration, position, today);
        return new MemberSignature(
                position,
                name + (member.minorOn(today) ? "（未成年）" : "（须监护人签）"),
                Signer.GUARDIAN,
                guardian.map(Guardian::name).orElse(null),
                guardian.map(Guardian::idNumber).orElse(null),
                guardian.map(Guardian::relation).orElse(null),
                Way.PAPER,
                false);
    }

    /**
     * What is wrong with the signatures of some members, field by field.
     *
     * @param positions of the members who have to sign, in the order of the rows
     */
    public List<FieldProblem> problems(
            Declaration declaration,
            String townshipCode,
            List<Integer> positions,
            @Nullable List<MemberSignature> signatures) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int row = 0; row < positions.size(); row++) {
            int position = positions.get(row);
            check(
                    problems,
                    "signatures[" + row + "].",
                    position,
                    declaration.members().get(position),
                    townshipCode,
                    signature(signatures, position, row));
        }
        return problems;
    }

    private void check(
            List<FieldProblem> problems,
            String at,
            int position,
            Declaration.Member member,
            String townshipCode,
            @Nullable MemberSignature signature) {
        if (signature == null || !Boolean.TRUE.equals(signature.signed())) {
            problems.add(new FieldProblem(at + "signed", "第" + (position + 1) + "位成员还没有签署授权书"));
            return;
        }
        if (signature.signer() == null) {
            problems.add(new FieldProblem(at + "signer", "请选择签署人"));
        }
        if (signature.way() == null) {
            problems.add(new FieldProblem(at + "way", "请选择签署方式"));
        }
        if (signature.signer() != Signer.GUARDIAN) {
            if (needsGuardian(member, townshipCode)) {
                problems.add(new FieldProblem(at + "signer", "未成年人和无完全民事行为能力的成员须由监护人签署（民法典 第十九条至第二十三条）"));
            }
            return;
        }
        if (text(signature.guardianName()).isEmpty()) {
            problems.add(new FieldProblem(at + "guardianName", "请填写监护人姓名"));
        }
        if (text(signature.guardianRelation()).isEmpty()) {
            problems.add(new FieldProblem(at + "guardianRelation", "请填写监护人是该成员的什么人"));
        }
        String id = text(signature.guardianId());
        Optional<String> wrong = CitizenId.problemOf(id);
        if (wrong.isPresent()) {
            problems.add(new FieldProblem(at + "guardianId", wrong.get()));
        } else if (CitizenId.of(id).ageOn(LocalDate.now(clock)) < 18) {
            problems.add(new FieldProblem(at + "guardianId", "监护人须是成年人，请核对身份证号"));
        } else if (id.equalsIgnoreCase(member.idNumber())) {
            problems.add(new FieldProblem(at + "guardianId", "监护人不能是该成员本人"));
        }
    }

    /** The row of a member: by its position, or by its place in the list when the row does not say. */
    private static @Nullable MemberSignature signature(
            @Nullable List<MemberSignature> signatures, int position, int row) {
        List<MemberSignature> rows = signatures == null ? List.of() : signatures;
        return rows.stream()
                .filter(one -> one.position() != null && one.position() == position)
                .findFirst()
                .or(() -> rows.stream().skip(row).findFirst().filter(one -> one.position() == null))
                .orElse(null);
    }

    private boolean needsGuardian(Declaration.Member member, String townshipCode) {
        return member.needsGuardianOn(LocalDate.now(clock), parameters.number("own-work-age", townshipCode));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** Records the signatures of some members; a second one for the same member changes nothing. */
    @Transactional
    public void record(
            String caseNumber, List<Integer> positions, @Nullable List<MemberSignature> signatures, Actor clerk) {
        Set<Integer> signed = signed(caseNumber);
        for (int row = 0; row < positions.size(); row++) {
            int position = positions.get(row);
            MemberSignature signature = Objects.requireNonNull(signature(signatures, position, row));
            boolean guardian = signature.signer() == Signer.GUARDIAN;
            if (!signed.contains(position)) {
                mapper.insertAuthorisation(new Authorisation(
                        caseNumber,
                        position,
                        guardian ? Signer.GUARDIAN : Signer.SELF,
                        Objects.requireNonNull(signature.way()),
                        guardian ? text(signature.guardianName()) : null,
                        guardian ? text(signature.guardianId()) : null,
                        guardian ? text(signature.guardianRelation()) : null,
                        LocalDate.now(clock),
                        clerk.id()));
            }
        }
    }

    /** The signatures on record, by position of the member. */
    @Transactional(readOnly = true)
    public List<Authorisation> of(String caseNumber) {
        return mapper.authorisations(caseNumber);
    }

    /** Positions of the members whose signature is on record. */
    @Transactional(readOnly = true)
    public Set<Integer> signed(String caseNumber) {
        return of(caseNumber).stream().map(Authorisation::position).collect(Collectors.toSet());
    }
}
