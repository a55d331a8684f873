package org.jiuzhu.access;

import java.util.List;
import java.util.Set;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.Accounts;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Signs staff in by the engine's password, lockout included. */
@Component
class StaffSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final StaffDirectory directory;
    private final Journal journal;
    private final String administrator;

    StaffSignIn(
            Accounts accounts,
            StaffDirectory directory,
            Journal journal,
            @Value("${camunda.bpm.admin-user.id}") String administrator) {
        this.accounts = accounts;
        this.directory = directory;
        this.journal = journal;
        this.administrator = administrator;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName() == null ? "" : attempt.getName().strip();
        String password =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        switch (accounts.check(id, password)) {
            case LOCKED -> throw new LockedException("locked");
            case WRONG -> throw new BadCredentialsException("wrong");
            case ACCEPTED -> {
                // goes on below
            }
        }
        Actor actor = directory
                .find(id)
                .or(() -> id.equals(administrator)
                        ? java.util.Optional.of(new Actor(id, "系统管理员", Set.of(Role.SYSTEM_ADMINISTRATOR), null, null))
                        : java.util.Optional.empty())
                .orElseThrow(() -> new BadCredentialsException("not on the staff"));
        journal.record("登录", null, id);
        List<SimpleGrantedAuthority> authorities = actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(StaffUser.of(actor), null, authorities);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
