package org.jiuzhu.organisation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.Accounts;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passwords and sign-ins of the staff: one-time passwords, locks that pass by themselves, and how current a session is.
 *
 * <p>Wrong passwords are counted for a person at an address, for a person, and for an address. The first lock keeps a
 * stranger from locking out a colleague who sits elsewhere; no lock lasts, so that nobody is shut out for good.
 */
@Service
public class Credentials {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_AT_ADDRESS = 5;
    private static final int MOST_OF_PERSON = 30;
    private static final int MOST_OF_ADDRESS = 100;
    /** A revoked post or password takes effect within this time on every node, at once on this one. */
    private static final long KEPT_NANOS = 20_000_000_000L;

    private static final int MOST_KEPT = 10_000;

    private final CredentialMapper mapper;
    private final StaffDirectory directory;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Credentials(CredentialMapper mapper, StaffDirectory directory, Accounts accounts, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.directory = directory;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * How a person stands now; a session that was opened on another standing is over.
     *
     * @param revision counts changes of the password
     * @param mustChange the password is a one-time one
     */
    public record Standing(java.util.Optional<Actor> actor, int revision, boolean mustChange) {}

    private record Kept(Standing standing, long readAt) {}

    /** The standing as read at most 20 seconds ago. */
    public Standing standing(String personId) {
        Kept known = kept.get(personId);
        long now = System.nanoTime();
        if (known != null && now - known.readAt() < KEPT_NANOS) {
            return known.standing();
        }
        Standing standing = standingNow(personId);
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        kept.put(personId, new Kept(standing, now));
        return standing;
    }

    /** The standing as read now. */
    public Standing standingNow(String personId) {
        CredentialMapper.Credential credential = mapper.find(personId);
        return new Standing(
                directory.find(personId),
                credential == null ? 0 : credential.revision(),
                credential != null && credential.mustChange());
    }

    /**
     * Checks a password. A wrong one, an unknown name and a locked one look and last alike.
     *
     * @param address where the attempt comes from
     */
    @Transactional
    public boolean check(String personId, String password, String address) {
        String person = "person:" + personId;
        String pair = "person:" + personId + "@" + address;
        String place = "address:" + address;
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        boolean locked = locked(place, now) || locked(pair, now) || locked(person, now);
        Accounts.SignIn outcome = accounts.check(personId, password);
        if (outcome == Accounts.SignIn.ACCEPTED && !locked) {
            mapper.forget(pair);
            return true;
        }
        boolean known = outcome != Accounts.SignIn.UNKNOWN;
        journal.recordAs(
                known ? personId : "unknown", locked ? "登录受限" : "登录失败", known ? "自" + address : "登录名不存在，自" + address);
        if (!locked) {
            boolean full = count(place, MOST_OF_ADDRESS, now);
            if (known) {
                full |= count(pair, MOST_AT_ADDRESS, now) | count(person, MOST_OF_PERSON, now);
            }
            if (full) {
                journal.recordAs(known ? personId : "unknown", "登录锁定", WINDOW.toMinutes() + "分钟，自" + address);
            }
        }
        return false;
    }

    private boolean locked(String subject, LocalDateTime now) {
        CredentialMapper.Failure failure = mapper.failure(subject);
        return failure != null
                && failure.lockedUntil() != null
                && failure.lockedUntil().isAfter(now);
    }

    /** Counts one more; true when that was one too many. */
    private boolean count(String subject, int most, LocalDateTime now) {
        CredentialMapper.Failure before = mapper.failure(subject);
        CredentialMapper.Failure counted =
                before == null || before.since().plus(WINDOW).isBefore(now)
                        ? new CredentialMapper.Failure(subject, 0, now, null)
                        : before;
        int failures = counted.failures() + 1;
        boolean full = failures >= most;
        var after = new CredentialMapper.Failure(
                subject, full ? 0 : failures, counted.since(), full ? now.plus(WINDOW) : null);
        if (mapper.updateFailure(after) == 0) {
            try {
                mapper.insertFailure(after);
            } catch (DuplicateKeyException e) {
                mapper.updateFailure(after);
            }
        }
        return full;
    }

    /** The next sign-in must set a password of one's own. */
    @Transactional
    public void oneTime(String personId) {
        renew(personId, true);
    }

    /** @return the revision of the new password; sessions on an older one end */
    @Transactional
    public int change(String personId, String old, String next) {
        accounts.changePassword(personId, old, next);
        renew(personId, false);
        journal.record("修改密码", null, personId);
        return standingNow(personId).revision();
    }

    /**
     * Gives a member of staff a one-time password and ends his sessions.
     *
     * @return the password, shown this once
     */
    @Transactional
    public String reset(String personId, Actor administrator) {
        notOneself(personId, administrator, "自己的密码请在“修改密码”页修改。");
        directory.require(personId);
        String password = oneTimePassword();
        accounts.setPassword(personId, password);
        renew(personId, true);
        mapper.forgetPerson("person:" + personId, "person:" + personId + "@%");
        journal.record("重置密码", null, personId);
        return password;
    }

    /** Takes the locks off a person at once. */
    @Transactional
    public void unlock(String personId) {
        directory.require(personId);
        mapper.forgetPerson("person:" + personId, "person:" + personId + "@%");
        journal.record("解除登录锁定", null, personId);
    }

    /** Ends sessions of a person who has left or moved. */
    @Transactional
    public void endSessions(String personId) {
        CredentialMapper.Credential credential = mapper.find(personId);
        renew(personId, credential != null && credential.mustChange());
    }

    static void notOneself(String personId, Actor administrator, String message) {
        if (personId.equals(administrator.id())) {
            throw new Refused(message);
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    @Transactional
    void forgetOldFailures() {
        mapper.forgetBefore(LocalDateTime.now(clock).minusDays(1));
    }

    private void renew(String personId, boolean mustChange) {
        if (mapper.renew(personId, mustChange) == 0) {
            mapper.insert(personId, mustChange);
        }
        kept.remove(personId);
    }

    /** Meets every rule of the policy, without characters that are mistaken for one another on paper. */
    private String oneTimePassword() {
        List<Character> password = new ArrayList<>();
        draw(password, "ABCDEFGHJKLMNPQRSTUVWXYZ", 4);
        draw(password, "abcdefghijkmnpqrstuvwxyz", 5);
        draw(password, "23456789", 4);
        draw(password, "@#%+=", 1);
        Collections.shuffle(password, random);
        StringBuilder text = new StringBuilder();
        password.forEach(text::append);
        return text.toString();
    }

    private void draw(List<Character> into, String from, int count) {
        for (int i = 0; i < count; i++) {
            into.add(from.charAt(random.nextInt(from.length())));
        }
    }
}
