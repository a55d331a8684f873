package org.jiuzhu.hotline;

import org.jiuzhu.shared.AtMost;
import org.jspecify.annotations.Nullable;

/**
 * What the operator types at the telephone. Fields are null as long as they are not checked.
 *
 * @param anonymous the caller does not say who he is
 * @param confidential the caller asks that nobody outside the hotline learns who called
 * @param place township, or the county when it is the whole of it or not known
 * @param address where exactly, in words
 * @param about whom a complaint is about
 * @param gist the matter of a protected order without what gives the caller away
 * @param answered answered at the telephone
 */
public record Call(
        @Nullable Boolean anonymous,
        @AtMost(50) @Nullable String callerName,
        @AtMost(30) @Nullable String callerPhone,
        @Nullable Boolean confidential,
        @Nullable String place,
        @AtMost(200) @Nullable String address,
        @Nullable CallKind kind,
        @Nullable Urgency urgency,
        @Nullable ComplaintAbout about,
        @Nullable String content,
        @Nullable String gist,
        @Nullable Boolean answered,
        @Nullable String answer,
        @Nullable Satisfaction satisfaction) {

    boolean isAnonymous() {
        return Boolean.TRUE.equals(anonymous);
    }

    /** Who called is kept from everybody but the operators. */
    boolean protects() {
        return kind == CallKind.COMPLAINT || kind == CallKind.REPORT || Boolean.TRUE.equals(confidential);
    }

    public boolean answeredAtOnce() {
        return Boolean.TRUE.equals(answered) && (kind == CallKind.CONSULTATION || kind == CallKind.OPINION);
    }
}
