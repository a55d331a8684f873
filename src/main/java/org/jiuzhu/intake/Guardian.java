package org.jiuzhu.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiuzhu.intake.Declaration.Member;
import org.jiuzhu.intake.Declaration.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Who signs for a member who cannot sign alone (民法典 第二十七条、第二十八条).
 *
 * @param relation to the member, in words
 */
public record Guardian(String name, String idNumber, String relation) {

    /** Proposes a guardian out of the family: the one declared, else a parent, else a grandparent who applies. */
    public static Optional<Guardian> proposed(Declaration declaration, int position, LocalDate today) {
        Member member = declaration.members().get(position);
        String declared =
                member.guardianName() == null ? "" : member.guardianName().strip();
        if (!declared.isEmpty()) {
            return Optional.of(declaration.members().stream()
                    .filter(other -> other != member && declared.equals(other.name()))
                    .findFirst()
                    .map(other -> of(other, between(other, member)))
                    .orElseGet(() -> new Guardian(declared, "", "")));
        }
        List<Member> members = declaration.countedMembers().stream()
                .filter(one -> one != member)
                .filter(one -> one.ageOn(today) >= 18 && !Boolean.FALSE.equals(one.fullCapacity()))
                .toList();
        return switch (member.relation() == null ? Relation.OTHER : member.relation()) {
            case CHILD -> one(members, Relation.SELF, "父母").or(() -> one(members, Relation.SPOUSE, "父母"));
            case SELF, SIBLING -> one(members, Relation.PARENT, "父母");
            case GRANDCHILD -> one(members, Relation.CHILD, "父母").or(() -> one(members, Relation.SELF, "祖父母、外祖父母"));
            case SPOUSE -> one(members, Relation.SELF, "配偶");
            case PARENT -> one(members, Relation.SELF, "子女");
            case GRANDPARENT -> one(members, Relation.SELF, "孙子女、外孙子女");
            case OTHER -> Optional.empty();
        };
    }

    private static Optional<Guardian> one(List<Member> members, Relation relation, String towards) {
        return members.stream()
                .filter(member -> member.relation() == relation)
                .findFirst()
                .map(member -> of(member, towards));
    }

    /** What one member of the family is to another, as far as their relations to the applicant tell. */
    private static String between(Member guardian, Member ward) {
        Relation of = guardian.relation() == null ? Relation.OTHER : guardian.relation();
        Relation to = ward.relation() == null ? Relation.OTHER : ward.relation();
        if (of == Relation.SELF) {
            return switch (to) {
                case CHILD -> "父母";
                case SPOUSE -> "配偶";
                case PARENT -> "子女";
                case GRANDCHILD -> "祖父母、外祖父母";
                case GRANDPARENT -> "孙子女、外孙子女";
                case SIBLING -> "兄弟姐妹";
                case SELF, OTHER -> "";
            };
        }
        if (to == Relation.SELF || to == Relation.SIBLING && of == Relation.PARENT) {
            return switch (of) {
                case SPOUSE -> "配偶";
                case CHILD -> "子女";
                case PARENT -> "父母";
                case GRANDPARENT -> "祖父母、外祖父母";
                case GRANDCHILD -> "孙子女、外孙子女";
                case SIBLING -> "兄弟姐妹";
                case SELF, OTHER -> "";
            };
        }
        return of == Relation.SPOUSE && to == Relation.CHILD ? "父母" : "";
    }

    private static Guardian of(Member member, String relation) {
        return new Guardian(text(member.name()), text(member.idNumber()), relation);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
