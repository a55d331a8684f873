package org.jiuzhu.hotline;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A step in the chain of an order: who did what when, from which unit to which, and why. */
public record OrderEvent(
        String orderNumber,
        int eventNo,
        int round,
        OrderAction action,
        @Nullable String fromUnit,
        @Nullable String toUnit,
        @Nullable String note,
        String doneBy,
        LocalDateTime doneAt) {}
