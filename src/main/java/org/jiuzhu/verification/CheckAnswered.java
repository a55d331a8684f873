package org.jiuzhu.verification;

/**
 * A source has answered, perhaps long after it was asked; published in the transaction that records the answer.
 *
 * @param caseNumber the case asked about
 */
public record CheckAnswered(String caseNumber, Source source) {}
