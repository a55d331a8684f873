package org.jiuzhu.exchange.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.exchange.Exchange;
import org.springframework.stereotype.Component;

/** Sends a message; what fails is repeated by the engine, and then waits in Cockpit for somebody. */
@Component
class TransmitMessage implements JavaDelegate {

    private final Exchange exchange;

    TransmitMessage(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public void execute(DelegateExecution execution) {
        exchange.transmit(execution.getProcessBusinessKey());
    }
}
