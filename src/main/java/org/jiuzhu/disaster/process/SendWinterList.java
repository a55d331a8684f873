package org.jiuzhu.disaster.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.disaster.CountyList;
import org.jiuzhu.disaster.Family;
import org.jiuzhu.disaster.WinterAid;
import org.jiuzhu.exchange.Exchange;
import org.jiuzhu.exchange.MessageKind;
import org.jiuzhu.organisation.Department;
import org.springframework.stereotype.Component;

/** Sends the list to the system of the emergency department where it has one; elsewhere the letter is handed out. */
@Component
class SendWinterList implements JavaDelegate {

    private final WinterAid aid;
    private final Exchange exchange;

    SendWinterList(WinterAid aid, Exchange exchange) {
        this.aid = aid;
        this.exchange = exchange;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CountyList list = aid.list(execution.getProcessBusinessKey());
        Map<String, String> items = new LinkedHashMap<>();
        items.put("批准文号", Objects.requireNonNullElse(list.document(), ""));
        int row = 0;
        for (Family one : aid.familiesOf(list)) {
            row++;
            items.put(String.valueOf(row), one.name() + "，" + one.idNumber() + "，" + WinterFacts.words(one));
        }
        exchange.hand(Department.EMERGENCY, list.countyCode(), MessageKind.DISASTER_LIST, list.listNumber(), 1, items);
    }
}
