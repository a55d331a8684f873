package org.jiuzhu.relief.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Declaration.Aid;
import org.jiuzhu.intake.SchemeProcedure;
import org.jiuzhu.relief.ReliefCases;
import org.jiuzhu.relief.Track;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Begins temporary aid from a registration at the one window, with who asks and where they live filled in. */
@Component
@Order(30)
class BeginRelief implements SchemeProcedure {

    private final EngineCases cases;
    private final ReliefCases relief;

    BeginRelief(EngineCases cases, ReliefCases relief) {
        this.cases = cases;
        this.relief = relief;
    }

    @Override
    public List<Begun> begin(Confirmed confirmed) {
        List<Begun> begun = new ArrayList<>();
        if (confirmed.schemes().contains(Aid.EMERGENCY)) {
            begun.add(new Begun(Aid.EMERGENCY, begin(Track.EMERGENCY, confirmed)));
        }
        if (confirmed.schemes().contains(Aid.TEMPORARY)) {
            begun.add(new Begun(Aid.TEMPORARY, begin(Track.EXPENDITURE, confirmed)));
        }
        return begun;
    }

    private String begin(Track track, Confirmed confirmed) {
        Application opened = relief.open(track, confirmed.townshipCode(), confirmed.clerk());
        Declaration asked = confirmed.declaration();
        relief.describe(
                relief.find(opened.caseNumber()),
                Declaration.ofOtherKind(
                        asked.countedMembers().stream()
                                .map(one ->
                                        Declaration.Member.of(one.name(), one.idNumber(), one.relation(), one.phone()))
                                .toList(),
                        asked.residenceAddress(),
                        asked.rigidSpending(),
                        asked.bankAccount()),
                confirmed.clerk());
        cases.start(
                ReliefProcess.KEY,
                Map.of(
                        ReliefProcess.TRACK.name(),
                        ReliefProcess.TRACK.toEngine(track),
                        ReliefProcess.OPENED.name(),
                        ReliefProcess.OPENED.toEngine(opened.caseNumber())),
                confirmed.clerk().id());
        return opened.caseNumber();
    }
}
