package org.jiuzhu.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where any case lies, whoever keeps it. Asked several times a step; most cases keep their place for good. */
@Component
public class CasePlaces {

    private static final int REMEMBERED = 20_000;

    private final ObjectProvider<CaseLocator> locators;
    private final Cache<String, String> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    CasePlaces(ObjectProvider<CaseLocator> locators) {
        this.locators = locators;
    }

    /** Whether a person may see what is kept under a number: it lies within his area, or it was handed to him. */
    public boolean sees(Actor actor, String caseNumber) {
        return townshipOf(caseNumber)
                .filter(township -> actor.sees(township) || handedTo(actor, caseNumber))
                .isPresent();
    }

    private boolean handedTo(Actor actor, String caseNumber) {
        return locators.stream().anyMatch(locator -> locator.handedTo(actor, caseNumber));
    }

    /** Code of the township (or county) of a case; nothing when nobody keeps such a case, which may still come. */
    public Optional<String> townshipOf(String caseNumber) {
        String place = known.getIfPresent(caseNumber);
        if (place != null) {
            return Optional.of(place);
        }
        for (CaseLocator locator : locators) {
            Optional<String> found = locator.townshipOf(caseNumber);
            if (found.isPresent()) {
                if (locator.staysInPlace()) {
                    known.put(caseNumber, found.get());
                }
                return found;
            }
        }
        return Optional.empty();
    }
}
