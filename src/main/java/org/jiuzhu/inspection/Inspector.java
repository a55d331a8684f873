package org.jiuzhu.inspection;

/**
 * Somebody on the list of inspectors.
 *
 * @param inspectorNo place on the list, from 1
 * @param areaCode township, county or city for which the posts are held
 */
public record Inspector(String planNumber, int inspectorNo, String staffId, String areaCode) {}
