package org.jiuzhu.verification;

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
    public Outcome ask(Inquiry inquiry) {
        return new Answered(
                inquiry.idDigests().isEmpty()
                        ? java.util.List.of()
                        : mapper.registerRecords(inquiry.source(), inquiry.idDigests()));
    }

    /** Adds what a register says of a person. */
    @Transactional
    public void add(RegisterRecord entry) {
        mapper.insertRegisterRecord(entry);
    }
}
