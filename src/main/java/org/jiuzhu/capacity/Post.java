package org.jiuzhu.capacity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on social assistance in a township or village.
 *
 * @param village of an assistant of a village; null for the others
 * @param name sealed in the table
 * @param inPostOn first day in the post
 * @param leftOn last day, or null while in it
 */
public record Post(
        String id,
        String townshipCode,
        @Nullable String village,
        Kind kind,
        String name,
        Background background,
        LocalDate inPostOn,
        @Nullable LocalDate leftOn,
        String changedBy,
        LocalDateTime changedAt) {

    public enum Kind {
        STAFF("编内经办人员"),
        ASSISTANT("社会救助协管员"),
        VILLAGE("村级协理员");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Where somebody comes from: whom to take first says the table {@code capacity-preference}. */
    public enum Background {
        RETAINED("原养老救助协理员"),
        GRADUATE("返乡高校毕业生"),
        VETERAN("退役军人"),
        SOCIAL_WORK("社会工作背景或者证书"),
        OTHER("其他");

        private final String title;

        Background(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean on(LocalDate day) {
        return !inPostOn.isAfter(day) && (leftOn == null || leftOn.isAfter(day));
    }
}
