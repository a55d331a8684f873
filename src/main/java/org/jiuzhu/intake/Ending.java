package org.jiuzhu.intake;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An application that goes no further before acceptance: who asked for it and who signed it.
 *
 * @param sequence counted from 1 within the case: a decider may decline, and the window may ask again
 * @param request facts as the window put them; sealed in the table
 * @param agreed what the decider signed, or null before that; a withdrawal needs no signature of the office
 * @param reason facts and reasons of the decider, as they stand in the letter; sealed in the table
 */
public record Ending(
        String caseNumber,
        int sequence,
        Ground ground,
        String request,
        String requestedBy,
        LocalDateTime requestedAt,
        @Nullable Boolean agreed,
        @Nullable String reason,
        @Nullable String signedBy,
        @Nullable LocalDateTime signedAt) {

    /** Why an application goes no further before acceptance. None of them is a refusal of assistance. */
    public enum Ground {
        WITHDRAWN("申请人撤回申请", "民发〔2021〕57号 第四条", Application.Status.WITHDRAWN),
        DECEASED("申请人死亡", "民发〔2021〕57号 第四条", Application.Status.TERMINATED),
        UNCOOPERATIVE("无正当理由拒不授权或者不配合", "民发〔2021〕57号 第九条、第二十九条", Application.Status.TERMINATED),
        BANNED("在失信限制期内", "南平市2021年通知 三（五）", Application.Status.NOT_ACCEPTED),
        LAPSED("逾期未补正材料", "民发〔2021〕57号 第十条", Application.Status.LAPSED);

        private final String title;
        private final String basis;
        private final Application.Status status;

        Ground(String title, String basis, Application.Status status) {
            this.title = title;
            this.basis = basis;
            this.status = status;
        }

        public String title() {
            return title;
        }

        public String basis() {
            return basis;
        }

        /** Where the application stands once it is ended on this ground. */
        public Application.Status status() {
            return status;
        }
    }
}
