package org.jiuzhu.integrity.process;

import java.util.Optional;
import java.util.Set;
import org.jiuzhu.engine.AlsoActed;
import org.jiuzhu.integrity.Clue;
import org.jiuzhu.integrity.Clues;
import org.jiuzhu.integrity.Dishonesties;
import org.springframework.stereotype.Component;

/** Who verified the clue of a case may neither find nor sign in it, though the clue has a procedure of its own. */
@Component
class VerifiedClue implements AlsoActed {

    private final Dishonesties cases;
    private final Clues clues;

    VerifiedClue(Dishonesties cases, Clues clues) {
        this.cases = cases;
        this.clues = clues;
    }

    @Override
    public Optional<String> step(String caseNumber, String person, Set<String> taskKeys) {
        if (!taskKeys.contains("Task_HearPerson")
                || cases.townshipOf(caseNumber).isEmpty()) {
            return Optional.empty();
        }
        Clue clue = clues.find(cases.find(caseNumber).clueNumber());
        if (person.equals(clue.verifiedBy())) {
            return Optional.of("核实线索");
        }
        return person.equals(clue.confirmedBy()) ? Optional.of("第二人复核线索") : Optional.empty();
    }
}
