package org.jiuzhu.shared;

/**
 * What is wrong with one field.
 *
 * @param field path of the field as the form sends it, for example {@code members[1].idNumber}
 * @param message what the clerk reads beside the field, in Chinese
 */
public record FieldProblem(String field, String message) {}
