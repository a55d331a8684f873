package org.jiuzhu.access;

import org.jiuzhu.shared.Actor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets the demo act as its own people on the first start. Nothing else may use it: a test holds that. */
@Component
public class Impersonation {

    /** Does the work as if the person had signed in on this thread. */
    public void as(Actor actor, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(StaffUser.of(actor, 0), null, java.util.List.of()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
