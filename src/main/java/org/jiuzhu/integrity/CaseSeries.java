package org.jiuzhu.integrity;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Numbers of clues (线索) and cases (失信), counted by township and year; they carry no personal data. */
@Component
class CaseSeries {

    private final IntegrityMapper mapper;
    private final Clock clock;

    CaseSeries(IntegrityMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** For example {@code XS-350702001-2026-0001}. */
    String next(String mark, String township) {
        String series = mark + "-" + township + "-" + LocalDate.now(clock).getYear();
        if (mapper.count(series) == 0) {
            try {
                mapper.insertCounter(series);
            } catch (DuplicateKeyException e) {
                // another clue was faster to open the year
            }
            mapper.count(series);
        }
        return "%s-%04d".formatted(series, mapper.last(series));
    }
}
