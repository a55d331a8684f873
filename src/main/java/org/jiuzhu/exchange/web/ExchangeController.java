package org.jiuzhu.exchange.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jiuzhu.exchange.Exchange;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/exchange")
@Tag(name = "部门对接")
class ExchangeController {

    private final Exchange exchange;
    private final CurrentActor currentActor;

    ExchangeController(Exchange exchange, CurrentActor currentActor) {
        this.exchange = exchange;
        this.currentActor = currentActor;
    }

    @GetMapping
    @AllowedTo({COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    @Operation(summary = "部门系统、消息和未采用的答复")
    Exchange.Overview overview() {
        return exchange.overview(currentActor.get());
    }

    @PostMapping("/{number}/resends")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(COUNTY_SUPERVISOR)
    @Operation(summary = "重新传送一条消息")
    void resend(@PathVariable String number) {
        exchange.resend(number, currentActor.get());
    }
}
