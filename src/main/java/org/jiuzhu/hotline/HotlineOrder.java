package org.jiuzhu.hotline;

import java.time.LocalDateTime;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A work order of the hotline. What is personal is sealed in the table.
 *
 * @param placeCode township that the matter lies in, or the county when it is the whole of it or not known
 * @param protectsCaller only operators learn who called: a complaint, a report, or the caller's wish
 * @param anonymous the caller has not said who he is
 * @param content what was said, as typed
 * @param gist what a unit reads of a protected order: the matter without what gives the caller away
 * @param owner sign-in name of the first-asked person, who answers for it until it is closed
 * @param round 1, or 2 once it has been reopened
 * @param unitCode area whose body handles it now
 * @param valid whether it was closed validly; null while open
 */
public record HotlineOrder(
        String orderNumber,
        String countyCode,
        String placeCode,
        CallKind kind,
        Urgency urgency,
        ComplaintAbout complaintAbout,
        boolean protectsCaller,
        boolean anonymous,
        @Nullable String callerName,
        @Nullable String callerPhone,
        @Nullable String address,
        String content,
        @Nullable String gist,
        String owner,
        LocalDateTime takenAt,
        OrderState state,
        int round,
        String unitCode,
        @Nullable LocalDateTime closedAt,
        @Nullable Boolean valid) {

    /** Whether a person may learn who called and all that was said: of a protected order only the county's operators. */
    public boolean showsCallerTo(Actor reader) {
        return !protectsCaller || reader.holds(Role.HOTLINE_OPERATOR) && countyCode.equals(reader.county());
    }

    /** What was said, as far as a person may read it. */
    public String contentFor(Actor reader) {
        return showsCallerTo(reader) || gist == null ? content : gist;
    }

    /** The area whose people see it: the township that handles it, else the county. */
    public String seenIn() {
        return HotlineUnits.isTownship(unitCode) ? unitCode : countyCode;
    }

    /** Whether the caller can be called back at all. */
    public boolean reachable() {
        return callerPhone != null && !callerPhone.isBlank();
    }

    public boolean open() {
        return state != OrderState.CLOSED;
    }
}
