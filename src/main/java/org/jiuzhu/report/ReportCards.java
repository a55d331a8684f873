package org.jiuzhu.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.WorkCards;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cards of the tasks of a year's reports, and where a report lies. */
@Component
class ReportCards implements WorkCards, CaseLocator {

    private static final String PREFIX = "NB-";

    private final ReportMapper mapper;
    private final YearReports reports;
    private final Areas areas;

    ReportCards(ReportMapper mapper, YearReports reports, Areas areas) {
        this.mapper = mapper;
        this.reports = reports;
        this.areas = areas;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        List<String> own =
                numbers.stream().filter(number -> number.startsWith(PREFIX)).toList();
        if (own.isEmpty()) {
            return List.of();
        }
        List<Card> cards = new ArrayList<>();
        mapper.ofNumbers(own)
                .forEach(one -> cards.add(new Card(
                        one.reportNumber(),
                        reports.title(one) + one.reportYear() + "年度报告",
                        one.areaCode(),
                        one.dueOn(),
                        "",
                        null)));
        for (int year : mapper.years()) {
            ReportCollection collection = mapper.collectionOf(year);
            if (collection != null && own.contains(collection.collectionNumber())) {
                cards.add(new Card(
                        collection.collectionNumber(),
                        year + "年度报送汇总",
                        areas.city().code(),
                        collection.dueOn(),
                        "",
                        null));
            }
        }
        return cards;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String number) {
        if (!number.startsWith(PREFIX)) {
            return Optional.empty();
        }
        if (mapper.collection(number) != null) {
            return Optional.of(areas.city().code());
        }
        return Optional.ofNullable(mapper.report(number)).map(YearReport::areaCode);
    }
}
