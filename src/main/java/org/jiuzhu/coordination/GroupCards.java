package org.jiuzhu.coordination;

import java.util.Collection;
import java.util.List;
import org.jiuzhu.shared.WorkCards;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cards of the tasks of a coordination group. */
@Component
class GroupCards implements WorkCards {

    private final CoordinationMapper mapper;

    GroupCards(CoordinationMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        return mapper.works(numbers).stream()
                .map(work -> new Card(work.number(), work.title(), work.countyCode(), work.dueOn(), "", null))
                .toList();
    }
}
