package org.jiuzhu.policy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Past decisions worked out on a draft.
 *
 * @param lockVersion saving of the draft that was replayed
 * @param countyCode null for all
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
     * What was found so far; it grows while the replay runs.
     *
     * @param counties by name
     * @param sizes by size of the household
     * @param rules how often each rule of the draft fired, by id
     * @param changed the first decisions that come out otherwise
     */
    public record Result(
            Sums all,
            Map<String, Sums> counties,
            Map<String, Sums> sizes,
            Map<String, Long> rules,
            List<Changed> changed) {

        static Result empty() {
            return new Result(
                    new Sums(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        }
    }
}
