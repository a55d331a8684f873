package org.jiuzhu.task;

import java.time.LocalDateTime;

/**
 * A form as last saved.
 *
 * @param content JSON, sealed in the table
 */
record StepDraft(String taskId, String caseNumber, String content, String savedBy, LocalDateTime savedAt) {}
