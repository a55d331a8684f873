package org.jiuzhu.monitoring;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.casework.CaseSections;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Dates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In the file of a case: the alerts about the family's persons, so that whoever decides knows of them. */
@Component
@Order
class AlertSections implements CaseSections {

    private static final int MOST = 50;

    private final AlertMapper mapper;
    private final Applications applications;

    AlertSections(AlertMapper mapper, Applications applications) {
        this.mapper = mapper;
        this.applications = applications;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Section> of(String caseNumber) {
        Collection<String> persons =
                applications.digests(applications.find(caseNumber).declaration());
        List<Alert> found = persons.isEmpty() ? List.of() : mapper.ofPersons(persons, MOST);
        return found.isEmpty()
                ? List.of()
                : List.of(new Section(
                        "监测预警",
                        found.stream()
                                .map(one ->
                                        new Line(Dates.chinese(one.openedAt().toLocalDate()), words(one)))
                                .toList()));
    }

    private static String words(Alert one) {
        Level level = one.level();
        DisposalRoute route = one.route();
        return (level == null ? "" : level.title() + "，")
                + one.signal().title() + "，" + one.state().title()
                + (route == null ? "" : "，" + route.title())
                + "（" + one.alertNumber() + "）"
                + Objects.requireNonNullElse(one.joinedTo() == null ? null : "，并入" + one.joinedTo(), "");
    }
}
