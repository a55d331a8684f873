package org.jiuzhu.hotline;

import java.time.LocalDateTime;

/**
 * Something started from an order.
 *
 * @param kind as {@link FollowUp#kind} says
 * @param target number under which it is found there
 */
public record OrderLink(String orderNumber, String kind, String target, String startedBy, LocalDateTime startedAt) {}
