package org.jiuzhu.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The named person who acts.
 *
 * @param id sign-in name, letters and digits
 * @param name the person's name as it appears on letters
 * @param roles the posts held
 * @param county six-digit county code, or null for the city level
 * @param township nine-digit township code, or null for the county and city levels
 */
public record Actor(String id, String name, Set<Role> roles, @Nullable String county, @Nullable String township) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }

    public boolean holdsAny(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether cases of a township are within this person's reach: a clerk sees the own township, a county post the own
     * county, the city all; posts without case data see none.
     */
    public boolean sees(String townshipCode) {
        if (roles.stream().noneMatch(Role::readsCases)) {
            return false;
        }
        if (township != null) {
            return township.equals(townshipCode);
        }
        return county == null || townshipCode.startsWith(county);
    }

    /** The house itself, where no person asks for it: a timer, a job. */
    public static Actor house() {
        return new Actor("system", "系统", java.util.Set.of(), null, null);
    }
}
