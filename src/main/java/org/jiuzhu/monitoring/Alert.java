package org.jiuzhu.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An alert about one person and one signal. Name, ID number, phone, address, reporter and content are personal data,
 * sealed in the table.
 *
 * @param level null until it is graded
 * @param idDigest keyed digest of the ID number, or null when it is not known
 * @param awardNumber the award that the person lives on, or null
 * @param facts what the level was found from, as JSON: codes and figures
 * @param reference number of the order that it comes from, or null
 * @param screeningNumber the screening that found it, or null
 * @param joinedTo the open alert of the same person and signal that it went into, or null
 * @param gradedAt when it got its level, from which its clocks run
 * @param contactDue first moment that is too late for the first contact
 * @param closeDue first moment that is too late for the end
 * @param remindOn the day on which a reminder becomes an alert, or null
 */
public record Alert(
        String alertNumber,
        String townshipCode,
        Origin origin,
        Signal signal,
        State state,
        @Nullable Level level,
        @Nullable String levelBasis,
        @Nullable DisposalRoute route,
        @Nullable String idDigest,
        @Nullable String awardNumber,
        @Nullable String personName,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String reporter,
        @Nullable String content,
        @Nullable String facts,
        @Nullable String reference,
        @Nullable String screeningNumber,
        @Nullable String joinedTo,
        String openedBy,
        LocalDateTime openedAt,
        @Nullable LocalDateTime gradedAt,
        @Nullable LocalDateTime contactDue,
        @Nullable LocalDateTime closeDue,
        @Nullable LocalDateTime contactedAt,
        @Nullable LocalDateTime closedAt,
        @Nullable LocalDate remindOn) {

    /** Where an alert stands. */
    public enum State {
        OPEN("待登记"),
        WAITING("等到提醒日"),
        VISITING("待走访"),
        PLANNING("待制定方案"),
        CHECKING("待复核"),
        HELPING("落实中"),
        CLOSED("已办结"),
        UNFOUNDED("不属实"),
        JOINED("已并入");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public boolean open() {
            return this != CLOSED && this != UNFOUNDED && this != JOINED;
        }
    }

    public String countyCode() {
        return townshipCode.substring(0, 6);
    }
}
