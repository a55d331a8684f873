package org.jiuzhu.shared.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes a problem as a page when a browser has opened a file of the interface in a window of its own. Programs, which
 * do not ask for HTML, get problem+json as before: this converter stands last.
 */
@Configuration(proxyBeanMethods = false)
class ProblemPages implements WebMvcConfigurer {

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.add(new Page());
    }

    private static final class Page extends AbstractHttpMessageConverter<ProblemDetail> {

        Page() {
            super(StandardCharsets.UTF_8, MediaType.TEXT_HTML);
        }

        @Override
        protected boolean supports(Class<?> type) {
            return ProblemDetail.class.isAssignableFrom(type);
        }

        @Override
        public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
            return false;
        }

        @Override
        protected ProblemDetail readInternal(Class<? extends ProblemDetail> type, HttpInputMessage message) {
            throw new HttpMessageNotReadableException("pages are only written", message);
        }

        @Override
        protected void writeInternal(ProblemDetail problem, HttpOutputMessage message) throws IOException {
            String title = escape(Objects.requireNonNullElse(problem.getTitle(), "没有办成"));
            String page = "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>" + title
                    + " · 救助</title><link rel=\"stylesheet\" href=\"/assets/pages.css\"></head><body>"
                    + "<main class=\"card\"><h1>" + title + "</h1><p role=\"alert\">"
                    + escape(Objects.requireNonNullElse(problem.getDetail(), ""))
                    + "</p><p>可以关闭本页，回到原来的页面继续办理。</p><p><a href=\"/\">返回首页</a></p></main></body></html>";
            message.getHeaders().setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
            message.getBody().write(page.getBytes(StandardCharsets.UTF_8));
        }

        private static String escape(String text) {
            return HtmlUtils.htmlEscape(text, "UTF-8");
        }
    }
}
