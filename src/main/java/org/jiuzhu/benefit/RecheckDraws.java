package org.jiuzhu.benefit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Component;

/**
 * Draws some of the families without a change for a visit. The seed is kept: who doubts a draw ranks the numbers of the
 * checks by the SHA-256 of seed, colon and number, and finds the same families at the top.
 */
@Component
class RecheckDraws {

    /** A township has some thousand awards at most; more than this is a fault. */
    private static final int MOST = 20_000;

    private final RecheckMapper mapper;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecheckDraws(RecheckMapper mapper, Parameters parameters, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Draws the share of the place, at least one.
     *
     * @return unchanged families there were before the draw
     */
    int draw(RecheckRound round, String by) {
        List<String> pool = mapper.unchanged(round.roundNumber(), MOST);
        if (pool.isEmpty()) {
            return 0;
        }
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String seed = HexFormat.of().formatHex(bytes);
        int percent = parameters.number("recheck-sample-percent", round.townshipCode());
        List<String> drawn = ranked(pool, seed).subList(0, number(pool.size(), percent));
        int no = mapper.draws(round.roundNumber()).size() + 1;
        if (!drawn.isEmpty()) {
            mapper.sample(drawn, no);
        }
        mapper.insertDraw(new RecheckRound.Draw(
                round.roundNumber(),
                no,
                seed,
                percent,
                pool.size(),
                drawn.size(),
                by,
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)));
        journal.record(
                "定期核查：抽查", round.roundNumber(), "第" + no + "次，" + pool.size() + "户中抽" + drawn.size() + "户，种子" + seed);
        return pool.size();
    }

    /** How many of a pool are drawn: the share rounded up, one at least. */
    static int number(int pool, int percent) {
        return Math.min(pool, Math.max(1, (pool * percent + 99) / 100));
    }

    /** The pool in the order in which a seed draws it. */
    static List<String> ranked(List<String> pool, String seed) {
        return pool.stream()
                .sorted(Comparator.comparing((String one) -> digest(seed + ":" + one))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
