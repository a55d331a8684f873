package org.jiuzhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

@DisplayName("无人操作的登录到时失效，后台刷新不算操作")
class HumanActivityTest {

    private final AtomicLong nanos = new AtomicLong();
    private final HumanActivity filter = new HumanActivity(Duration.ofMinutes(60), nanos::get);
    private final MockHttpSession session = new MockHttpSession();

    @Test
    @DisplayName("有人操作就一直有效")
    void staysWhileSomebodyWorks() throws Exception {
        for (int i = 0; i < 10; i++) {
            request(30, false);
            assertThat(session.isInvalid()).isFalse();
        }
    }

    @Test
    @DisplayName("只有后台刷新，满60分钟失效")
    void endsWhileOnlyTheListIsRefreshed() throws Exception {
        request(0, false);
        for (int i = 0; i < 6; i++) {
            request(10, true);
            assertThat(session.isInvalid()).isFalse();
        }
        request(1, true);
        assertThat(session.isInvalid()).isTrue();
    }

    private void request(int minutesLater, boolean background) throws Exception {
        nanos.addAndGet(Duration.ofMinutes(minutesLater).toNanos());
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/api/engine/engine/default/filter");
        request.setSession(session);
        if (background) {
            request.addHeader(HumanActivity.BACKGROUND, "1");
        }
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
