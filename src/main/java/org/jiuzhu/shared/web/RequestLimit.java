package org.jiuzhu.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No request but an upload is larger than a megabyte, whether it says so or not: refused before it is read as JSON.
 * Uploads have limits of their own ({@code spring.servlet.multipart}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestLimit extends OncePerRequestFilter {

    static final int MOST_BYTES = 1024 * 1024;

    /** More came than is taken. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("request larger than " + MOST_BYTES + " bytes");
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new TooLarge();
        }
        // a length that is told is kept to by the server
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Counted(request), response);
    }

    private static final class Counted extends HttpServletRequestWrapper {

        private @Nullable ServletInputStream stream;

        private Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream opened = stream;
            if (opened == null) {
                opened = new CountedStream(super.getInputStream());
                stream = opened;
            }
            return opened;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(
                    getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream source;
        private long count;

        private CountedStream(ServletInputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            int next = source.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = source.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) throws TooLarge {
            count += more;
            if (count > MOST_BYTES) {
                throw new TooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
