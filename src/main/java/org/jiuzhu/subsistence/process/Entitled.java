package org.jiuzhu.subsistence.process;

import java.util.List;
import java.util.stream.IntStream;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.review.Calculation;
import org.jiuzhu.review.Calculations;
import org.springframework.stereotype.Component;

/**
 * The members whom a decision is about: those whom the last calculation counted, so that a letter, the register and the
 * amount never speak of different people (民发〔2021〕57号 第七条).
 */
@Component
class Entitled {

    private final Applications applications;
    private final Calculations calculations;

    Entitled(Applications applications, Calculations calculations) {
        this.applications = applications;
        this.calculations = calculations;
    }

    List<Declaration.Member> members(Application application) {
        Declaration declaration = application.declaration();
        List<Integer> leftOut = calculations
                .latest(application.caseNumber())
                .map(Calculation::leftOut)
                .orElse(List.of());
        return IntStream.range(0, declaration.members().size())
                .filter(position -> declaration.counted(position) && !leftOut.contains(position))
                .mapToObj(position -> declaration.members().get(position))
                .toList();
    }

    /** Keyed digests of their ID numbers. */
    List<String> digests(Application application) {
        return members(application).stream()
                .flatMap(member -> applications.digest(member).stream())
                .toList();
    }
}
