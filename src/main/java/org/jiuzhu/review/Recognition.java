package org.jiuzhu.review;

import java.time.LocalDateTime;

/**
 * What a family was proposed to be recognised as when its application was decided: one application, every test (一次申请、
 * 分类审核认定).
 *
 * @param content in words, with the members who may apply alone; sealed in the table
 */
public record Recognition(String caseNumber, Category category, String content, LocalDateTime proposedAt) {}
