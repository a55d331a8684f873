package org.jiuzhu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Holds every own endpoint to its {@link AllowedTo}; one without it keeps the application from starting. */
@Configuration(proxyBeanMethods = false)
class RoleGuard implements HandlerInterceptor, WebMvcConfigurer, SmartInitializingSingleton {

    private final CurrentActor currentActor;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    RoleGuard(CurrentActor currentActor, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.currentActor = currentActor;
        this.mappings = mappings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && own(method)) {
            AllowedTo allowed = allowed(method);
            if (allowed != null
                    && allowed.value().length > 0
                    && !currentActor.get().holdsAny(allowed.value())) {
                throw new Refused("您的岗位没有这项权限。");
            }
        }
        return true;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.forEach(mapping -> mapping.getHandlerMethods().values().stream()
                .filter(RoleGuard::own)
                .filter(method -> allowed(method) == null)
                .findFirst()
                .ifPresent(method -> {
                    throw new IllegalStateException("endpoint without @AllowedTo: " + method);
                }));
    }

    private static boolean own(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.jiuzhu.");
    }

    static @Nullable AllowedTo allowed(HandlerMethod method) {
        AllowedTo onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AllowedTo.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedTo.class);
    }
}
