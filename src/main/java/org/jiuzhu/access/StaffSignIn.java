package org.jiuzhu.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Credentials;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs staff in; why it did not work is only in the journal. */
@Component
class StaffSignIn implements AuthenticationProvider {

    private final Credentials credentials;
    private final Journal journal;
    private final String administrator;

    StaffSignIn(Credentials credentials, Journal journal, @Value("${camunda.bpm.admin-user.id}") String administrator) {
        this.credentials = credentials;
        this.journal = journal;
        this.administrator = administrator;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName() == null ? "" : attempt.getName().strip();
        String password =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "unknown";
        if (!credentials.check(id, password, address)) {
            throw new BadCredentialsException("wrong");
        }
        Credentials.Standing standing = credentials.standingNow(id);
        Actor actor = standing.actor()
                .or(() -> id.equals(administrator) ? Optional.of(administrator(id)) : Optional.empty())
                .orElseThrow(() -> {
                    journal.recordAs(id, "登录失败", "已停用，自" + address);
                    return new BadCredentialsException("not on the staff");
                });
        journal.recordAs(id, "登录", "自" + address);
        List<SimpleGrantedAuthority> authorities = actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(
                StaffUser.of(actor, standing.revision()), null, authorities);
    }

    /** The built-in administrator is on no staff list and sees no case. */
    static Actor administrator(String id) {
        return new Actor(id, "系统管理员", Set.of(Role.SYSTEM_ADMINISTRATOR), null, null);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
