package org.jiuzhu.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What the engine answers to the webapps, in words for clerks. The engine wraps a refusal of the house into English
 * ("There was an exception while invoking the TaskListener. Message: …"); here only the sentence of the house is left,
 * with the status that belongs to it. Everything else that goes wrong gets a general sentence and goes to the log.
 */
@Configuration(proxyBeanMethods = false)
class EngineAnswers {

    private static final Logger log = LoggerFactory.getLogger(EngineAnswers.class);

    /** Words by which the worklist itself tells what has happened; it has Chinese texts for them. */
    private static final List<String> KNOWN_TO_WEBAPPS =
            List.of("task is null", "No matching task", "is suspended", "submission prevented");

    /** What went wrong last while this request is answered; the command and its answer are one thread. */
    private static final ThreadLocal<Throwable[]> FAILURE = new ThreadLocal<>();

    @Bean
    FilterRegistrationBean<InChinese> answersInChinese(ObjectMapper json) {
        var registration = new FilterRegistrationBean<>(new InChinese(json));
        registration.addUrlPatterns("/camunda/api/*");
        // after Spring Security (-100), around the filters of the webapps
        registration.setOrder(100);
        return registration;
    }

    /** Remembers what a command failed with, before it is wrapped and reworded. */
    @Component
    static class Watch extends AbstractProcessEnginePlugin {

        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            var interceptors = new ArrayList<CommandInterceptor>();
            interceptors.add(new CommandInterceptor() {
                @Override
                public <T> T execute(Command<T> command) {
                    try {
                        return next.execute(command);
                    } catch (RuntimeException e) {
                        Throwable[] last = FAILURE.get();
                        if (last != null) {
                            last[0] = e;
                        }
                        throw e;
                    }
                }
            });
            if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
                interceptors.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
            }
            configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
        }
    }

    /** A refusal of the house, or what stands for another failure. */
    record Answer(int status, String message) {}

    static Answer answer(@Nullable Throwable failure, int status) {
        Optional<Answer> own = own(failure);
        if (own.isPresent()) {
            return own.get();
        }
        if (failure instanceof OptimisticLockingException) {
            return new Answer(HttpServletResponse.SC_CONFLICT, "刚才有人同时办理了这一步，请刷新后再试，填写的内容已保存为草稿。");
        }
        if (failure instanceof AuthorizationException) {
            return new Answer(HttpServletResponse.SC_FORBIDDEN, "您的岗位没有这项权限。");
        }
        return new Answer(
                status,
                switch (status) {
                    case HttpServletResponse.SC_FORBIDDEN -> "您的岗位没有这项权限，或页面已过期，请刷新后重试。";
                    case HttpServletResponse.SC_NOT_FOUND -> "没有找到，可能已经办结或不在您的辖区，请刷新列表。";
                    case HttpServletResponse.SC_BAD_REQUEST -> "这项操作的内容不正确，没有办成，请刷新后重试。";
                    default -> "系统没有办成这一步，填写的内容没有丢失，请稍后重试；多次不成的请联系系统管理员。";
                });
    }

    private static Optional<Answer> own(@Nullable Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            String message = cause.getMessage();
            if (message == null) {
                continue;
            }
            if (cause instanceof Refused) {
                return Optional.of(new Answer(HttpServletResponse.SC_FORBIDDEN, message));
            } else if (cause instanceof Conflict) {
                return Optional.of(new Answer(HttpServletResponse.SC_CONFLICT, message));
            } else if (cause instanceof InvalidInput) {
                return Optional.of(new Answer(HttpServletResponse.SC_BAD_REQUEST, message));
            } else if (cause instanceof Missing) {
                return Optional.of(new Answer(HttpServletResponse.SC_NOT_FOUND, message));
            }
        }
        return Optional.empty();
    }

    /** Rewrites the answers of the engine that tell of a failure. */
    static final class InChinese extends OncePerRequestFilter {

        private final ObjectMapper json;

        InChinese(ObjectMapper json) {
            this.json = json;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Throwable[] last = new Throwable[1];
            FAILURE.set(last);
            var held = new ContentCachingResponseWrapper(response);
            try {
                chain.doFilter(request, held);
            } finally {
                FAILURE.remove();
            }
            if (held.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
                reword(request, held, last[0]);
            }
            held.copyBodyToResponse();
        }

        private void reword(HttpServletRequest request, ContentCachingResponseWrapper held, @Nullable Throwable failure)
                throws IOException {
            if (!(read(held.getContentAsByteArray()) instanceof ObjectNode error)
                    || !error.path("message").isTextual()) {
                return;
            }
            String english = error.path("message").asText();
            boolean refused = own(failure).isPresent();
            if (!refused && KNOWN_TO_WEBAPPS.stream().anyMatch(english::contains)) {
                return;
            }
            if (!refused) {
                log.warn("{} {}: {} {}", request.getMethod(), request.getRequestURI(), held.getStatus(), english);
            }
            Answer answer = answer(failure, held.getStatus());
            error.put("message", answer.message());
            held.resetBuffer();
            held.setStatus(answer.status());
            held.getOutputStream().write(json.writeValueAsBytes(error));
        }

        private @Nullable JsonNode read(byte[] body) throws IOException {
            try {
                return json.readTree(body);
            } catch (JsonProcessingException e) {
                return null;
            }
        }
    }
}
