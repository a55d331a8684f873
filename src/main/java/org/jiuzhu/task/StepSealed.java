package org.jiuzhu.task;

/** A step is completed and its form kept for good; heard in the same transaction. */
public record StepSealed(String caseNumber, String taskId) {}
