package org.jiuzhu.monitoring;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiuzhu.benefit.HoldProposals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What visits of open alerts propose to hold; with the alert the proposal ends too. */
@Component
class AlertHolds implements HoldProposals {

    private final AlertMapper mapper;

    AlertHolds(AlertMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> of(Collection<String> awardNumbers) {
        return awardNumbers.isEmpty()
                ? Map.of()
                : mapper.holdProposals(awardNumbers).stream()
                        .collect(Collectors.toMap(
                                AlertMapper.HoldRow::awardNumber,
                                row -> row.signalKind().title() + "，预警" + row.alertNumber(),
                                (one, other) -> one + "；" + other));
    }
}
