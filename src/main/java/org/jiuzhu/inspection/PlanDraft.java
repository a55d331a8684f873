package org.jiuzhu.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a county wants to look at.
 *
 * @param periodFrom first day on which a decision was made, as {@code periodTo} is the last
 * @param kinds names of {@link ObjectKind}, parted by commas
 * @param inForce those who receive now are on the list as well
 * @param checkBy last day of the checks
 * @param inspectors sign-in names, parted by commas
 */
public record PlanDraft(
        String title,
        LocalDate periodFrom,
        LocalDate periodTo,
        String kinds,
        boolean inForce,
        LocalDate checkBy,
        @Nullable String note,
        String inspectors) {}
