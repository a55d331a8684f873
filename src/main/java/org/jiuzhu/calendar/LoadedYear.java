package org.jiuzhu.calendar;

import java.time.LocalDateTime;

/** A year whose plan of holidays is known. */
public record LoadedYear(int year, String source, String loadedBy, LocalDateTime loadedAt) {}
