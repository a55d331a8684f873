package org.jiuzhu.integrity.process;

import static org.jiuzhu.integrity.process.IntegrityClueProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.integrity.Clue;
import org.jiuzhu.integrity.ClueSource;
import org.jiuzhu.integrity.Clues;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.springframework.stereotype.Component;

/** A clue has a number from the first minute; one that was handed in has it already and is written down. */
@Component
class OpenClue implements JavaDelegate {

    private final Clues clues;
    private final CurrentActor currentActor;

    OpenClue(Clues clues, CurrentActor currentActor) {
        this.clues = clues;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Clue clue;
        if (number == null) {
            clue = clues.open(source(execution), currentActor.get());
            execution.setProcessBusinessKey(clue.clueNumber());
        } else {
            clue = clues.find(number);
        }
        CASE_NUMBER.set(execution, clue.clueNumber());
        TOWNSHIP.set(execution, clue.townshipCode());
        CLUE_WRITTEN.set(execution, clue.content() != null);
        ANSWER_WANTED.set(execution, clue.answerWanted());
    }

    private static ClueSource source(DelegateExecution execution) {
        try {
            return CLUE_SOURCE.get(execution);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new InvalidInput("clueSource", "请选择线索来源。");
        }
    }
}
