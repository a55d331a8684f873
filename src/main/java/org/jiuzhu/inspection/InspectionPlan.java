package org.jiuzhu.inspection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan of inspection of a county.
 *
 * @param periodFrom first day on which a decision looked at was made, as {@code periodTo} is the last
 * @param kinds names of {@link ObjectKind}, parted by commas
 * @param inForce those who receive now by an earlier decision are on the list as well
 * @param checkBy last day of the checks
 * @param inspectors sign-in names of those on the list, parted by commas
 * @param listDigest SHA-256 of both lists as they were fixed
 * @param commitment SHA-256 of the house's secret, known before anybody else said anything
 * @param houseSecret sealed in the table; told to nobody before the draw
 * @param countyShare what the county added, sealed until the draw, as is the witness's
 * @param resultDueOn last day on which the results are made public
 * @param publicWords what the public reads, without personal data
 */
public record InspectionPlan(
        String planNumber,
        String countyCode,
        String title,
        State state,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        String kinds,
        boolean inForce,
        @Nullable LocalDate checkBy,
        @Nullable String note,
        String inspectors,
        String draftedBy,
        LocalDate draftedOn,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable String returnReason,
        @Nullable String listDigest,
        @Nullable String commitment,
        @Nullable String houseSecret,
        @Nullable String countyShare,
        @Nullable String countyBy,
        @Nullable String witnessShare,
        @Nullable String witnessBy,
        @Nullable String seed,
        @Nullable LocalDateTime drawnAt,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate resultDueOn,
        @Nullable String conclusion,
        @Nullable String publicWords,
        @Nullable String concludedBy,
        @Nullable String signedBy,
        @Nullable LocalDate publishedOn,
        @Nullable String letterNumber,
        @Nullable String supervision) {

    public enum State {
        DRAFT("待拟定"),
        PROPOSED("待审批"),
        LISTED("名单已固定，待抽取"),
        DRAWN("检查中"),
        CHECKED("待汇总"),
        CONCLUDED("待签署"),
        PUBLISHED("结果已公开"),
        DROPPED("不再检查");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether the draw has been made. */
        public boolean drawn() {
            return this == DRAWN || this == CHECKED || this == CONCLUDED || this == PUBLISHED;
        }
    }

    public Set<ObjectKind> kindSet() {
        Set<ObjectKind> set = EnumSet.noneOf(ObjectKind.class);
        split(kinds).forEach(one -> set.add(ObjectKind.valueOf(one)));
        return set;
    }

    public List<String> inspectorIds() {
        return split(inspectors);
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }
}
