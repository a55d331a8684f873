package org.jiuzhu.organisation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 经办人员: who takes part in handling and confirming the cases of a township, at the township itself and at its county.
 * Kin of these people is put on record (民发〔2021〕57号 第十一条).
 */
@Service
public class CaseHandlers {

    private final OrganisationMapper mapper;

    CaseHandlers(OrganisationMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Those active now, the township's first.
     *
     * @param township nine-digit code
     */
    @Transactional(readOnly = true)
    public List<Staff> of(String township) {
        return mapper.handlers(township.substring(0, 6), township);
    }
}
