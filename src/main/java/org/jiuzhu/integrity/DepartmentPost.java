package org.jiuzhu.integrity;

/**
 * Carries what is pushed to a department. On paper ({@link PaperPost}), or to the department's own system where
 * it has one ({@link SystemPost}). Called again after a failure: the number of the push says that it is the same.
 */
public interface DepartmentPost {

    /** @throws RuntimeException when the department cannot be reached; it is tried again */
    void hand(Push push);
}
