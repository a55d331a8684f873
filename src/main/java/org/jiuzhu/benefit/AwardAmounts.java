package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What an award comes to a month, from which month on.
 *
 * @param otherwise amount where no month is noted: it has never changed
 * @param from amounts by the month from which they count
 */
record AwardAmounts(long otherwise, NavigableMap<LocalDate, Long> from) {

    static AwardAmounts of(long otherwise, List<AwardChangeMapper.Amount> amounts) {
        NavigableMap<LocalDate, Long> from = new TreeMap<>();
        amounts.forEach(one -> from.put(one.fromMonth(), one.monthlyFen()));
        return new AwardAmounts(otherwise, from);
    }

    /** An amount that has never changed. */
    static AwardAmounts always(long fen) {
        return new AwardAmounts(fen, new TreeMap<>());
    }

    /** The amount of a month, in fen. */
    long on(LocalDate month) {
        if (from.isEmpty()) {
            return otherwise;
        }
        Map.Entry<LocalDate, Long> entry = from.floorEntry(month);
        return entry == null ? from.firstEntry().getValue() : entry.getValue();
    }
}
