package org.jiuzhu.verification;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers kept as a table of this database: demo data, or what a sharing platform delivers in bulk. */
@Component
public class RegisterTables implements RegisterGateway {

    private final VerificationMapper mapper;

    RegisterTables(VerificationMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RegisterRecord> ask(Source source, Collection<String> idDigests, String requestKey) {
        return idDigests.isEmpty() ? List.of() : mapper.registerRecords(source, idDigests);
    }

    /** Adds what a register says of a person. */
    @Transactional
    public void add(RegisterRecord entry) {
        mapper.insertRegisterRecord(entry);
    }
}
