package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 定期核查 of one award (民发〔2021〕57号 第三十一条).
 *
 * @param roundNumber the round in which it fell due, or null for one asked for by a person
 * @param dueOn day on which the period ends
 * @param drawNo which draw of the round has taken it for a visit; 0 for none
 * @param unanswered sources that have not answered, in Chinese; empty for none
 * @param remindedOn day on which the letter reached the family that asks it to cooperate
 * @param changeNumber the change that followed
 */
public record Recheck(
        String recheckNumber,
        String awardNumber,
        String townshipCode,
        @Nullable String roundNumber,
        LocalDate dueOn,
        Course course,
        State state,
        int drawNo,
        String unanswered,
        @Nullable LocalDate remindedOn,
        @Nullable String changeNumber,
        String openedBy,
        LocalDateTime openedAt,
        @Nullable LocalDate closedOn,
        @Nullable String closedBy) {

    /** What is done about it. */
    public enum Course {
        UNCHANGED("没有明显变化"),
        SAMPLED("没有明显变化，抽中入户"),
        CHANGED("有变化，入户"),
        REQUESTED("临时核查，入户");

        private final String title;

        Course(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Where it stands. */
    public enum State {
        OPEN("核查中"),
        KEPT("待遇不变"),
        HANDED_OVER("已转待遇变更"),
        ENDED("待遇已停止");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What two persons found at the home. */
    public enum Finding {
        UNCHANGED("没有明显变化"),
        CHANGED("有变化"),
        UNCOOPERATIVE("不配合核查");

        private final String title;

        Finding(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * A visit.
     *
     * @param shortTerm income is unsteady or a member able to work: the next check comes in half a year
     * @param findings sealed in the table
     */
    public record Visit(
            String recheckNumber,
            int visitNo,
            Finding result,
            LocalDate visitedOn,
            String visitor,
            String companion,
            boolean shortTerm,
            String findings,
            LocalDateTime recordedAt) {}
}
