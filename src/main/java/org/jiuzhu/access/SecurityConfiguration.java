package org.jiuzhu.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Credentials;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may reach what, before any role is asked. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String OWN_PAGES_CSP =
            "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; object-src 'none';"
                    + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain house(
            HttpSecurity http,
            StaffSignIn signIn,
            Credentials credentials,
            Journal journal,
            @Value("${camunda.bpm.admin-user.id}") String administrator,
            ObjectMapper json,
            @Value("${server.servlet.session.timeout:60m}") Duration idle)
            throws Exception {
        RequestMatcher api = path("/api/**");
        RequestMatcher webapps = path("/camunda/**");
        RequestMatcher webappApi = path("/camunda/api/**");
        CookieCsrfTokenRepository csrfCookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrfCookie.setCookieName("JZ-XSRF-TOKEN");
        csrfCookie.setHeaderName("X-JZ-XSRF-TOKEN");
        csrfCookie.setCookiePath("/");

        CsrfTokenRequestAttributeHandler csrfHandler = new CsrfTokenRequestAttributeHandler();
        // null: the token is written with every answer, so that a form's first save already carries it
        csrfHandler.setCsrfRequestAttributeName(null);

        http.addFilterBefore(new HumanActivity(idle, System::nanoTime), SecurityContextHolderFilter.class)
                .authenticationProvider(signIn)
                .addFilterBefore(
                        new SessionGuard(credentials, administrator, json), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        // CVE-2026-77226: nobody needs the first-administrator page, the configuration makes one
                        .requestMatchers(path("/camunda/api/admin/setup/**"), path("/camunda/app/admin/*/setup/**"))
                        .denyAll()
                        .requestMatchers(WebappRequests.forbidden())
                        .denyAll()
                        .requestMatchers(WebappRequests.aboutCases())
                        .access((authentication, request) ->
                                new AuthorizationDecision(WebappRequests.mayMeetCases(authentication.get())))
                        .requestMatchers(
                                path("/sign-in"),
                                path("/assets/**"),
                                path("/favicon.ico"),
                                path("/error"),
                                path("/public/**"))
                        .permitAll()
                        .requestMatchers(path("/actuator/health"), path("/actuator/health/**"))
                        .permitAll()
                        .requestMatchers(path("/actuator/**"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("id")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/")
                        // one answer for all: a stranger learns neither who works here nor who is locked
                        .failureHandler((request, response, failure) -> response.sendRedirect("/sign-in?wrong")))
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(
                                new AntPathRequestMatcher("/sign-out", HttpMethod.POST.name()),
                                WebappRequests.signOut()))
                        .addLogoutHandler((request, response, authentication) -> {
                            if (authentication != null && authentication.getPrincipal() instanceof StaffUser user) {
                                journal.recordAs(user.id(), "退出", "自" + request.getRemoteAddr());
                            }
                        })
                        .deleteCookies("JSESSIONID")
                        .logoutSuccessHandler((request, response, authentication) -> {
                            if (request.getRequestURI().startsWith("/camunda/")) {
                                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                            } else {
                                response.sendRedirect("/sign-in?out");
                            }
                        }))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie)
                        .csrfTokenRequestHandler(csrfHandler)
                        // the webapps bring their own token and check it themselves
                        .ignoringRequestMatchers(webapps))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.migrateSession()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(exceptions -> exceptions
                        // a letter or photo opened in a window of its own: a page, not a message for programs
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/sign-in"), opened())
                        .defaultAuthenticationEntryPointFor(
                                (request, response, e) ->
                                        problem(response, json, HttpStatus.UNAUTHORIZED, "没有登录", "没有登录，或登录已超时，请重新登录。"),
                                new OrRequestMatcher(api, webappApi))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"),
                                new NegatedRequestMatcher(new OrRequestMatcher(api, webappApi)))
                        .accessDeniedHandler((request, response, e) -> {
                            boolean signedIn =
                                    SecurityContextHolder.getContext().getAuthentication() != null;
                            if (Set.of("/sign-in", "/sign-out").contains(request.getRequestURI())) {
                                response.sendRedirect("/sign-in?expired");
                            } else {
                                // without a session there is no token either: the page asks to sign in again
                                problem(
                                        response,
                                        json,
                                        signedIn ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED,
                                        signedIn ? "没有权限" : "没有登录",
                                        signedIn ? "您的岗位没有这项权限，或页面已过期，请刷新后重试。" : "没有登录，或登录已超时，请重新登录。");
                            }
                        }))
                .headers(headers -> headers.contentTypeOptions(options -> {})
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter((request, response) -> {
                            // the webapps have a policy of their own, see application.yaml
                            if (!webapps.matches(request)) {
                                new StaticHeadersWriter("Content-Security-Policy", OWN_PAGES_CSP)
                                        .writeHeaders(request, response);
                            }
                        }));
        return http.build();
    }

    private static org.springframework.security.web.savedrequest.HttpSessionRequestCache pagesOnly() {
        var cache = new org.springframework.security.web.savedrequest.HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(new OrRequestMatcher(
                new AntPathRequestMatcher("/camunda/app/**", HttpMethod.GET.name()),
                new AntPathRequestMatcher("/trial/**", HttpMethod.GET.name()),
                new AntPathRequestMatcher("/cases/**", HttpMethod.GET.name()),
                new AntPathRequestMatcher("/awards", HttpMethod.GET.name()),
                new AntPathRequestMatcher("/payments/**", HttpMethod.GET.name()),
                new AntPathRequestMatcher("/policy/**", HttpMethod.GET.name()),
                new AntPathRequestMatcher("/coordination", HttpMethod.GET.name()),
                new AntPathRequestMatcher("/inspection", HttpMethod.GET.name()),
                opened()));
        return cache;
    }

    /** Files of the interface that a browser opens as a page. */
    private static RequestMatcher opened() {
        RequestMatcher files = new OrRequestMatcher(
                new AntPathRequestMatcher("/api/letters/**", HttpMethod.GET.name()),
                new AntPathRequestMatcher("/api/attachments/**", HttpMethod.GET.name()));
        return request -> {
            String accept = request.getHeader(HttpHeaders.ACCEPT);
            return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && files.matches(request);
        };
    }

    private static RequestMatcher path(String pattern) {
        return new AntPathRequestMatcher(pattern);
    }

    static void problem(HttpServletResponse response, ObjectMapper json, HttpStatus status, String title, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(problem));
    }
}
