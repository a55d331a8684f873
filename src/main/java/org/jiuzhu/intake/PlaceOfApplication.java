package org.jiuzhu.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.policy.UsesDecisions;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Where an application belongs, proposed by the decision table {@code intake-place} (民发〔2021〕57号 第四条、第五条). A
 * proposal only: the clerk decides, and the wrong place is told the right one, never refused.
 */
@Service
public class PlaceOfApplication implements UsesDecisions {

    private static final Pattern PROVINCE = Pattern.compile("^(.{2,8}?(?:省|自治区|特别行政区)|北京市?|天津市?|上海市?|重庆市?)");

    private final Decisions decisions;
    private final Parameters parameters;
    private final Areas areas;

    PlaceOfApplication(Decisions decisions, Parameters parameters, Areas areas) {
        this.decisions = decisions;
        this.parameters = parameters;
        this.areas = areas;
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use("intake-place", "窗口登记：受理地点"));
    }

    /** Which place the table names. */
    public enum Where {
        /** This window. */
        HERE,
        /** This window, but another member should be the applicant. */
        OTHER_APPLICANT,
        /** Another township of this city: that of the hukou. */
        HUKOU_TOWNSHIP,
        /** A place outside this city. */
        OUTSIDE
    }

    /**
     * The place proposed.
     *
     * @param townshipCode the township, when it is another one of this city
     * @param text the proposal in words
     * @param basis article of the rule that fired
     */
    public record Place(Where where, @Nullable String townshipCode, String text, String basis) {}

    /** The proposal, once hukou and residence are filled in. */
    public Optional<Place> of(Declaration declaration, String townshipCode) {
        String hukou = blankToNull(declaration.hukouTownship());
        String elsewhere = blankToNull(declaration.hukouElsewhere());
        if (hukou == null && elsewhere == null || blankToNull(declaration.residenceTownship()) == null) {
            return Optional.empty();
        }
        boolean residesHere = townshipCode.equals(declaration.residenceTownship());
        String own = parameters.text("province-name", townshipCode);
        List<Declaration.Member> members = declaration.countedMembers();
        long provinces = members.stream()
                .map(member -> province(member, declaration, own))
                .distinct()
                .count();
        boolean memberHere = residesHere
                && members.stream()
                        .filter(member -> member.relation() != Declaration.Relation.SELF)
                        .anyMatch(member -> Boolean.TRUE.equals(member.hukouHere()));
        Ruling ruling = decisions.evaluate(
                "intake-place",
                Map.of(
                        "applicantHukou",
                        hukou == null ? "OUTSIDE" : hukou.equals(townshipCode) ? "HERE" : "CITY",
                        "residesHere",
                        residesHere,
                        "provincesDiffer",
                        provinces > 1,
                        "memberHukouHere",
                        memberHere,
                        "residencePermit",
                        Boolean.TRUE.equals(declaration.residencePermit())));
        Where where = Where.valueOf(ruling.text("place"));
        String township = where == Where.HUKOU_TOWNSHIP ? hukou : null;
        String text =
                switch (where) {
                    case HERE -> "由本窗口受理";
                    case OTHER_APPLICANT -> "宜由户籍和居住都在本地的成员作申请人，在本窗口申请";
                    case HUKOU_TOWNSHIP ->
                        "应向申请人户籍所在的" + areas.name(township == null ? townshipCode : township) + "申请，可以转办";
                    case OUTSIDE -> "应向本市以外的户籍地（" + (elsewhere == null ? "" : elsewhere) + "）申请，可以转办告知";
                };
        return Optional.of(new Place(where, township, text, ruling.basis()));
    }

    private static String province(Declaration.Member member, Declaration declaration, String own) {
        boolean applicant = member.relation() == Declaration.Relation.SELF;
        boolean here = applicant
                ? blankToNull(declaration.hukouTownship()) != null
                : !Boolean.FALSE.equals(member.hukouHere());
        if (here) {
            return own;
        }
        String text = blankToNull(applicant ? declaration.hukouElsewhere() : member.hukouPlace());
        Matcher found = PROVINCE.matcher(text == null ? "" : text);
        return found.find() ? found.group(1) : own;
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
