package org.jiuzhu.deadline;

/** The limit of a running case ends on another day, because the calendar has changed. */
public record DueDateMoved(String caseNumber, String townshipCode) {}
