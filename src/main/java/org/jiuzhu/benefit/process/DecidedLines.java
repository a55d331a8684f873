package org.jiuzhu.benefit.process;

import java.util.Optional;
import java.util.Set;
import org.jiuzhu.benefit.PaymentRuns;
import org.jiuzhu.engine.AlsoActed;
import org.springframework.stereotype.Component;

/** Who has decided on lines has checked the list, whoever completes the task. */
@Component
class DecidedLines implements AlsoActed {

    private final PaymentRuns runs;

    DecidedLines(PaymentRuns runs) {
        this.runs = runs;
    }

    @Override
    public Optional<String> step(String caseNumber, String person, Set<String> taskKeys) {
        return taskKeys.contains("Task_CheckPayments") && runs.hasDecided(caseNumber, person)
                ? Optional.of("核对发放清册")
                : Optional.empty();
    }
}
