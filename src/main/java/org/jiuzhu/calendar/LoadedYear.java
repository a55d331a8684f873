package org.jiuzhu.calendar;

import java.time.LocalDateTime;

/**
 * A year whose plan of holidays is known.
 *
 * @param demo a made-up plan (weekends and the holidays of fixed date), to be shown as 演示 and replaced
 */
public record LoadedYear(int year, String source, String loadedBy, LocalDateTime loadedAt, boolean demo) {}
