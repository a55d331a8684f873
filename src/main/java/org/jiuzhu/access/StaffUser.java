package org.jiuzhu.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.EnumSet;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;

/** The person of a session, in a form that a session store can keep. */
record StaffUser(String id, String name, EnumSet<Role> roles, @Nullable String county, @Nullable String township)
        implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    static StaffUser of(Actor actor) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(actor.roles());
        return new StaffUser(actor.id(), actor.name(), roles, actor.county(), actor.township());
    }

    Actor actor() {
        return new Actor(id, name, roles, county, township);
    }

    @Override
    public String getName() {
        return id;
    }
}
