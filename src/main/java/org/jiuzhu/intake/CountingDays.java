package org.jiuzhu.intake;

import java.util.Optional;
import org.jiuzhu.policy.CaseContext;
import org.springframework.stereotype.Component;

/** The day whose rules count for an application. */
@Component
class CountingDays implements CaseContext {

    private final ApplicationMapper mapper;

    CountingDays(ApplicationMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<Facts> of(String caseNumber) {
        return Optional.ofNullable(mapper.counting(caseNumber))
                .map(found ->
                        new Facts(found.countingDay(), found.townshipCode().substring(0, 6)));
    }
}
