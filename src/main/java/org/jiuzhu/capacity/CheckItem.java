package org.jiuzhu.capacity;

import java.time.LocalDate;

/** A gap and how a county will fill it, by whom and until when. */
public record CheckItem(
        String checkNumber,
        int roundNo,
        int seq,
        Gap.Kind kind,
        String areaCode,
        String gap,
        String measure,
        String owner,
        LocalDate dueOn) {}
