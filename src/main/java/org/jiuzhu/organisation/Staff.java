package org.jiuzhu.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff.
 *
 * @param roles names of {@link Role}, comma separated
 * @param departments names of {@link Department}, comma separated, whose liaison the person is; null for nobody's
 */
public record Staff(
        String id,
        String name,
        String roles,
        @Nullable String countyCode,
        @Nullable String townshipCode,
        boolean active,
        @Nullable String departments) {

    static Staff of(Actor actor, Collection<Department> departments) {
        return new Staff(
                actor.id(),
                actor.name(),
                actor.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")),
                actor.county(),
                actor.township(),
                true,
                departments.isEmpty()
                        ? null
                        : departments.stream().map(Department::name).sorted().collect(Collectors.joining(",")));
    }

    public Set<Role> roleSet() {
        return Arrays.stream(roles.split(","))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public Set<Department> departmentSet() {
        return departments == null || departments.isEmpty()
                ? Set.of()
                : Arrays.stream(departments.split(","))
                        .map(Department::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Department.class)));
    }

    /** The posts as people read them; a liaison's with the departments. */
    public List<String> posts() {
        return roleSet().stream()
                .map(role -> role == Role.DEPARTMENT_LIAISON
                        ? role.title()
                                + departmentSet().stream()
                                        .map(Department::title)
                                        .collect(Collectors.joining("、", "（", "）"))
                        : role.title())
                .toList();
    }

    public Actor actor() {
        return new Actor(id, name, roleSet(), countyCode, townshipCode);
    }
}
