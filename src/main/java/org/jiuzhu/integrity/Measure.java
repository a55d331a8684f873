package org.jiuzhu.integrity;

/**
 * A measure that a listing may carry.
 *
 * @param basis the provision it rests on; without one there is no measure (国办发〔2020〕49号)
 */
public record Measure(String code, String title, String basis) {}
