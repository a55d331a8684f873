package org.jiuzhu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jiuzhu.organisation.Credentials;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;

/** Changes the password of the person signed in: this session goes on, all others end. */
@Service
public class OwnPassword {

    private final Credentials credentials;
    private final CurrentActor currentActor;

    OwnPassword(Credentials credentials, CurrentActor currentActor) {
        this.credentials = credentials;
        this.currentActor = currentActor;
    }

    /** @throws org.jiuzhu.shared.InvalidInput when the old password is wrong or the new one breaks a rule */
    public void change(String old, String next, HttpServletRequest request, HttpServletResponse response) {
        int revision = credentials.change(currentActor.get().id(), old, next);
        var before = SecurityContextHolder.getContext().getAuthentication();
        if (before != null && before.getPrincipal() instanceof StaffUser user) {
            request.changeSessionId();
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    StaffUser.of(user.actor(), revision), null, before.getAuthorities()));
            SecurityContextHolder.setContext(context);
            new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        }
    }
}
