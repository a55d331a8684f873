package org.jiuzhu.exchange.process;

/** What the model {@code exchange} and the code agree on; its business key is the number of the message. */
final class ExchangeProcess {

    static final String KEY = "exchange";

    private ExchangeProcess() {}
}
