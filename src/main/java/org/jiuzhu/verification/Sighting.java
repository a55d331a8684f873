package org.jiuzhu.verification;

/**
 * A figure that two surveyors saw at a home.
 *
 * @param position index of the member it belongs to; 0 for the household
 * @param amountFen amount in fen, or number of things
 */
public record Sighting(String caseNumber, int position, FactKind kind, long amountFen) {}
