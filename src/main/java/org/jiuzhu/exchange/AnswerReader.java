package org.jiuzhu.exchange;

import java.util.Optional;
import org.jiuzhu.shared.Actor;

/** Reads the answers to messages that a module has handed over. */
public interface AnswerReader {

    boolean reads(MessageKind kind);

    /**
     * Acts on an answer, in the transaction of the caller.
     *
     * @param department stands for the department's system
     * @return why the answer cannot be taken, in words for the county; empty when it is taken
     */
    Optional<String> take(Message message, Answer answer, Actor department);
}
