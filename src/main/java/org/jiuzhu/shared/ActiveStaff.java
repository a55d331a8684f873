package org.jiuzhu.shared;

import java.util.Optional;

/** Tells who works here now and with which posts; implemented where the staff is kept. */
@FunctionalInterface
public interface ActiveStaff {

    /** The active member of staff with this sign-in name, as the register has it at this moment. */
    Optional<Actor> find(String id);
}
