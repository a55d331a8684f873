package org.jiuzhu.exchange;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the systems of the departments for their answers, every few minutes. */
@Component
class ExchangeInbox {

    private final Exchange exchange;

    ExchangeInbox(Exchange exchange) {
        this.exchange = exchange;
    }

    @Scheduled(cron = "${jiuzhu.exchange-inbox:30 */2 * * * *}")
    void collect() {
        exchange.collect();
    }
}
