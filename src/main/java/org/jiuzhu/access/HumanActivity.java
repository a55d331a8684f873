package org.jiuzhu.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of a desk that nobody works at. The worklist asks for its tasks every ten seconds, so that the
 * container's own time-out would never come; calls made while nobody touches the page say so in a header and do not
 * count. Without the header a call counts as a person's, so that a page that knows nothing of it works as before.
 */
final class HumanActivity extends OncePerRequestFilter {

    static final String BACKGROUND = "X-JZ-Background";
    static final String LAST = HumanActivity.class.getName() + ".last";

    private final long idleNanos;
    private final LongSupplier nanos;

    /** @param nanos a clock that only goes forward */
    HumanActivity(Duration idle, LongSupplier nanos) {
        this.idleNanos = idle.toNanos();
        this.nanos = nanos;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            long now = nanos.getAsLong();
            Object last = session.getAttribute(LAST);
            if (last instanceof Long then && now - then > idleNanos) {
                session.invalidate();
            } else if (last == null || request.getHeader(BACKGROUND) == null) {
                session.setAttribute(LAST, now);
            }
        }
        chain.doFilter(request, response);
    }
}
