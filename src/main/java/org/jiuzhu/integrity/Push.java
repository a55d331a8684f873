package org.jiuzhu.integrity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What one department is told of a listing, and its receipt.
 *
 * @param round counts the pushes of a kind in a case, from 1
 */
public record Push(
        long id,
        String caseNumber,
        Department department,
        Kind kind,
        int round,
        State state,
        LocalDateTime writtenAt,
        @Nullable LocalDateTime sentAt,
        @Nullable LocalDate receivedOn,
        @Nullable String receipt) {

    /** The departments that give special aid (南平市2021年通知 三（一）). */
    public enum Department {
        EDUCATION("教育部门"),
        LABOUR("人力资源和社会保障部门"),
        HOUSING("住房和城乡建设部门"),
        HEALTH("卫生健康部门"),
        EMERGENCY("应急管理部门"),
        INSURANCE("医疗保障部门");

        private final String title;

        Department(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What it says. */
    public enum Kind {
        LISTING("列入"),
        CHANGE("更正"),
        RECALL("移出、撤回");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Where it stands. */
    public enum State {
        WRITTEN("待发送"),
        SENT("已发送，待回执"),
        RECEIVED("已回执");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
