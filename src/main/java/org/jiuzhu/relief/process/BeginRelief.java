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
import org.jiuzhu.relief.ReliefStart;
import org.jiuzhu.relief.Track;
import org.jiuzhu.shared.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Begins temporary aid from a registration at the one window, with who asks and where they live filled in. */
@Component
@Order(30)
class BeginRelief implements SchemeProcedure, ReliefStart {

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
            begun.add(new Begun(
                    Aid.EMERGENCY,
                    begin(Track.EMERGENCY, confirmed.declaration(), confirmed.townshipCode(), confirmed.clerk())));
        }
        if (confirmed.schemes().contains(Aid.TEMPORARY)) {
            begun.add(new Begun(
                    Aid.TEMPORARY,
                    begin(Track.EXPENDITURE, confirmed.declaration(), confirmed.townshipCode(), confirmed.clerk())));
        }
        return begun;
    }

    @Override
    public String begin(Track track, Declaration asked, String townshipCode, Actor clerk) {
        Application opened = relief.open(track, townshipCode, clerk);
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
                clerk);
        cases.start(
                ReliefProcess.KEY,
                Map.of(
                        ReliefProcess.TRACK.name(),
                        ReliefProcess.TRACK.toEngine(track),
                        ReliefProcess.OPENED.name(),
                        ReliefProcess.OPENED.toEngine(opened.caseNumber())),
                clerk.id());
        return opened.caseNumber();
    }
}
