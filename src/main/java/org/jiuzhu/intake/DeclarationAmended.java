package org.jiuzhu.intake;

/** A declaration has been amended before the decision; what rests on it has to be looked at again. */
public record DeclarationAmended(String caseNumber) {}
