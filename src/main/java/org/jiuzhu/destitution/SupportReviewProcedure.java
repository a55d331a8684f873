package org.jiuzhu.destitution;

/** The procedure of a review that nobody starts in Tasklist. */
public interface SupportReviewProcedure {

    void begin(SupportReview review);
}
