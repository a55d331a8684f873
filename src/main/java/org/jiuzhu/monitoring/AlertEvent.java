package org.jiuzhu.monitoring;

import java.time.LocalDateTime;

/**
 * Something that happened to an alert.
 *
 * @param content personal data, sealed in the table
 * @param actor sign-in name, or {@code system}
 */
public record AlertEvent(String alertNumber, Kind kind, String content, String actor, LocalDateTime doneAt) {

    /** What happened. */
    public enum Kind {
        OPENED("登记"),
        GRADED("定级"),
        JOINED("并入新情况"),
        RAISED("升级"),
        VISITED("走访"),
        PLANNED("制定方案"),
        STARTED("启动措施"),
        RETURNED("退回"),
        CHECKED("复核"),
        REMINDED("提醒"),
        SUPERVISED("督办"),
        ANSWERED("反馈"),
        CLOSED("办结");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
