package org.jiuzhu.shared.web;

import org.jiuzhu.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The version of a draft in the header {@code If-Match}. */
public final class Versions {

    private Versions() {}

    /** The version that the page has seen, or null when it gives none and saves over any. */
    public static @Nullable Integer of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        String number = ifMatch.replace("\"", "");
        if (!number.matches("[0-9]{1,9}")) {
            throw new InvalidInput("", "草稿的版本号不正确，请刷新页面。");
        }
        return Integer.valueOf(number);
    }
}
