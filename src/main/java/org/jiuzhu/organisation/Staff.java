package org.jiuzhu.organisation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff.
 *
 * @param roles names of {@link Role}, comma separated
 */
public record Staff(
        String id,
        String name,
        String roles,
        @Nullable String countyCode,
        @Nullable String townshipCode,
        boolean active) {

    static Staff of(Actor actor) {
        return new Staff(
                actor.id(),
                actor.name(),
                actor.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")),
                actor.county(),
                actor.township(),
                true);
    }

    public Set<Role> roleSet() {
        return Arrays.stream(roles.split(","))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public Actor actor() {
        return new Actor(id, name, roleSet(), countyCode, townshipCode);
    }
}
