package org.jiuzhu.benefit;

import java.util.Collection;
import java.util.List;
import org.jiuzhu.intake.AwardHoldings;
import org.springframework.stereotype.Component;

@Component
class RegisteredHoldings implements AwardHoldings {

    private final Awards awards;

    RegisteredHoldings(Awards awards) {
        this.awards = awards;
    }

    @Override
    public List<String> heldBy(Collection<String> idDigests) {
        return awards.heldBy(idDigests).stream()
                .filter(award -> !award.recognition())
                .map(Award::awardNumber)
                .toList();
    }
}
