package org.jiuzhu.integrity;

/**
 * Carries what is pushed to a department. The house sends on paper ({@link PaperPost}); a place with an exchange
 * platform puts its own in its stead. Called again after a failure: the number of the push says that it is the same.
 */
public interface DepartmentPost {

    /** @throws RuntimeException when the department cannot be reached; it is tried again */
    void hand(Push push);
}
