package org.jiuzhu.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.EnumSet;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * The person of a session, in a form that a session store can keep.
 *
 * @param revision of the password at the sign-in; a later one ends the session
 */
record StaffUser(
        String id, String name, EnumSet<Role> roles, @Nullable String county, @Nullable String township, int revision)
        implements Principal, Serializable {

    private static final long serialVersionUID = 2L;

    static StaffUser of(Actor actor, int revision) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(actor.roles());
        return new StaffUser(actor.id(), actor.name(), roles, actor.county(), actor.township(), revision);
    }

    Actor actor() {
        return new Actor(id, name, roles, county, township);
    }

    @Override
    public String getName() {
        return id;
    }
}
