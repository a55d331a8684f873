package org.jiuzhu.task;

import java.time.LocalDateTime;

/**
 * A form as last saved.
 *
 * @param content JSON as typed, sealed in the table
 * @param version counts the saves
 */
record StepDraft(
        String taskId, String caseNumber, String content, String savedBy, LocalDateTime savedAt, int version) {}
