package org.jiuzhu.shared;

/** Tells who is acting. Implemented by the sign-in; tests hand in their own. */
@FunctionalInterface
public interface CurrentActor {

    /**
     * The person signed in.
     *
     * @throws Refused when nobody is signed in
     */
    Actor get();
}
