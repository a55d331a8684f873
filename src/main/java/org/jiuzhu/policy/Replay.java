package org.jiuzhu.policy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Past decisions worked out on a draft.
 *
 * @param lockVersion saving of the draft that was replayed
 * @param countyCode null for all
 * @param classCode only families that were put into this class; null for all
 * @param total decisions in the period
 */
public record Replay(
        long id,
        long draftId,
        int lockVersion,
        State state,
        LocalDate fromDay,
        LocalDate toDay,
        @Nullable String countyCode,
        @Nullable String classCode,
        long total,
        long done,
        Result result,
        String startedBy,
        LocalDateTime startedAt) {

    /** How far it is. */
    public enum State {
        RUNNING,
        FINISHED,
        CANCELLED
    }

    /** What becomes of a past decision. */
    public enum Effect {
        UNCHANGED("不变"),
        GAINED("新符合"),
        LOST("不再符合"),
        AMOUNT("金额不同"),
        OTHER("其他结果不同"),
        FAILED("草稿算不出来");

        private final String title;

        Effect(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Numbers of one group. */
    @JsonAutoDetect(fieldVisibility = Visibility.ANY)
    public static final class Sums {
        private final Map<Effect, Long> effects = new LinkedHashMap<>();
        private long beforeFen;
        private long afterFen;

        void add(Effect effect, long before, long after) {
            effects.merge(effect, 1L, Long::sum);
            beforeFen += before;
            afterFen += after;
        }

        /** How many decisions of each effect. */
        public long of(Effect effect) {
            return effects.getOrDefault(effect, 0L);
        }

        /** What they cost a month as decided, in fen. */
        public long beforeFen() {
            return beforeFen;
        }

        /** What they would cost a month on the draft, in fen. */
        public long afterFen() {
            return afterFen;
        }
    }

    /**
     * A decision that would come out otherwise.
     *
     * @param record number of the record; whose case it is is not for the analysts to see
     */
    public record Changed(
            long record,
            @Nullable String county,
            @Nullable LocalDate day,
            Effect effect,
            String before,
            String after,
            List<String> rulesBefore,
            List<String> rulesAfter) {}

    /**
     * A point at which one more yuan of income a month costs a family more than a yuan.
     *
     * @param family the family that was taken as an example, in Chinese
     * @param incomeYuan monthly income of the household
     * @param amountFen monthly amount at that income
     * @param nextFen monthly amount with one yuan more
     * @param former whether the version in force has the same point
     */
    public record Cliff(String family, long incomeYuan, long amountFen, long nextFen, boolean former) {}

    /**
     * What becomes of the past decisions when a changed number takes other values.
     *
     * @param where the cells, in Chinese
     * @param points the former value first, then others up to and beyond that of the draft
     * @param tried decisions that were tried
     */
    public record Sensitivity(String where, String former, String now, List<Point> points, int tried) {}

    /** One value of a changed number, or "不改这一处". */
    public record Point(String value, boolean draft, Sums sums) {}

    /**
     * What was found so far; it grows while the replay runs.
     *
     * @param counties by name
     * @param sizes by size of the household
     * @param classes by the class that the family was put into
     * @param kinds by the kind of the household
     * @param disabilities by disability
     * @param rules how often each rule of the draft fired, by id
     * @param changed the first decisions that come out otherwise
     * @param cliffs null until looked for
     * @param sensitivities null until looked for
     */
    public record Result(
            Sums all,
            Map<String, Sums> counties,
            Map<String, Sums> sizes,
            Map<String, Sums> classes,
            Map<String, Sums> kinds,
            Map<String, Sums> disabilities,
            Map<String, Long> rules,
            List<Changed> changed,
            @Nullable List<Cliff> cliffs,
            @Nullable List<Sensitivity> sensitivities) {

        /** Replays of an earlier version of the program had fewer groups. */
        public Result {
            classes = Objects.requireNonNullElseGet(classes, LinkedHashMap::new);
            kinds = Objects.requireNonNullElseGet(kinds, LinkedHashMap::new);
            disabilities = Objects.requireNonNullElseGet(disabilities, LinkedHashMap::new);
        }

        static Result empty() {
            return new Result(
                    new Sums(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new ArrayList<>(),
                    null,
                    null);
        }

        Result with(List<Cliff> foundCliffs, List<Sensitivity> foundSensitivities) {
            return new Result(
                    all,
                    counties,
                    sizes,
                    classes,
                    kinds,
                    disabilities,
                    rules,
                    changed,
                    foundCliffs,
                    foundSensitivities);
        }
    }
}
