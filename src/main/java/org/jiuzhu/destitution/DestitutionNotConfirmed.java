package org.jiuzhu.destitution;

/** Somebody was not confirmed: other schemes may fit and should be offered. */
public record DestitutionNotConfirmed(String caseNumber, Outcome outcome) {}
