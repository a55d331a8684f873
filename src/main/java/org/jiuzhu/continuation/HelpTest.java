package org.jiuzhu.continuation;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jiuzhu.intake.Declaration;
import org.jspecify.annotations.Nullable;

/**
 * What other help was looked for after one had ended.
 *
 * @param reference number of the award that ended, or of the case that was not confirmed
 * @param proposals names of the schemes that the tables propose, with commas between
 */
public record HelpTest(
        String testNumber,
        Source source,
        String reference,
        @Nullable String caseNumber,
        String townshipCode,
        String proposals,
        LocalDateTime openedAt,
        @Nullable Outcome outcome) {

    /** What has ended. */
    public enum Source {
        AWARD("待遇停止"),
        CASE("特困供养未确认");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What came of it. */
    public enum Outcome {
        REGISTERED("已在窗口登记申请"),
        REFERRED("已转办其他部门"),
        DECLINED("本人表示不需要"),
        NOT_NEEDED("生活没有困难，不需要其他救助");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Something was begun, and has a number. */
        public boolean begun() {
            return this == REGISTERED || this == REFERRED;
        }
    }

    public List<Declaration.Aid> aids() {
        return proposals.isEmpty()
                ? List.of()
                : Arrays.stream(proposals.split(",", -1))
                        .map(Declaration.Aid::valueOf)
                        .toList();
    }
}
