package org.jiuzhu.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * Asks the sources again about families that receive aid, many families at once. Nothing is kept here: who asks puts the
 * answers beside what was known. A source that does not answer at once is named, and its family has to be looked at by a
 * person.
 *
 * @see "民发〔2021〕57号 第三十一条；社会救助暂行办法 第五十八条"
 */
@Service
public class FollowUpChecks {

    private static final List<Source> ASKED = Arrays.stream(Source.values())
            .filter(source -> !source.kinds().isEmpty())
            .toList();

    private final RegisterGateway gateway;

    FollowUpChecks(RegisterGateway gateway) {
        this.gateway = gateway;
    }

    /** What came of the questions about one family. */
    public record Answers(List<RegisterRecord> records, List<Source> unanswered) {}

    /**
     * Asks every source that tells figures.
     *
     * @param families keyed digests of the members by the number of the check, the same number for every attempt
     */
    public Map<String, Answers> ask(Map<String, List<String>> families) {
        List<RegisterGateway.Inquiry> inquiries = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        families.forEach((number, digests) -> {
            for (Source source : ASKED) {
                inquiries.add(new RegisterGateway.Inquiry(number + "/" + source.name() + "/1", source, digests));
                numbers.add(number);
            }
        });
        Map<String, Answers> answers = new HashMap<>();
        families.keySet().forEach(number -> answers.put(number, new Answers(new ArrayList<>(), new ArrayList<>())));
        List<RegisterGateway.Outcome> outcomes = inquiries.isEmpty() ? List.of() : gateway.askAll(inquiries);
        for (int i = 0; i < outcomes.size(); i++) {
            Answers of = Objects.requireNonNull(answers.get(numbers.get(i)));
            if (outcomes.get(i) instanceof RegisterGateway.Answered answered) {
                of.records().addAll(answered.records());
            } else {
                of.unanswered().add(inquiries.get(i).source());
            }
        }
        return answers;
    }
}
