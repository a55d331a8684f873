package org.jiuzhu.verification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        return askAll(List.of(inquiry)).get(0);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Outcome> askAll(List<Inquiry> inquiries) {
        Set<Source> sources = inquiries.stream().map(Inquiry::source).collect(Collectors.toSet());
        Set<String> digests = inquiries.stream()
                .flatMap(inquiry -> inquiry.idDigests().stream())
                .collect(Collectors.toSet());
        List<RegisterRecord> found =
                sources.isEmpty() || digests.isEmpty() ? List.of() : mapper.registerRecords(sources, digests);
        Map<String, List<RegisterRecord>> ofPerson =
                found.stream().collect(Collectors.groupingBy(RegisterRecord::idDigest));
        return inquiries.stream()
                .<Outcome>map(inquiry -> new Answered(inquiry.idDigests().stream()
                        .distinct()
                        .flatMap(digest -> ofPerson.getOrDefault(digest, List.of()).stream())
                        .filter(entry -> entry.source() == inquiry.source())
                        .toList()))
                .toList();
    }

    /** What the tables say of persons, of some kinds only; for many persons at once, without asking anybody. */
    @Transactional(readOnly = true)
    public List<RegisterRecord> known(Collection<FactKind> kinds, Collection<String> idDigests) {
        return kinds.isEmpty() || idDigests.isEmpty() ? List.of() : mapper.knownRecords(kinds, idDigests);
    }

    /** Adds what a register says of a person. */
    @Transactional
    public void add(RegisterRecord entry) {
        mapper.insertRegisterRecord(entry);
    }
}
