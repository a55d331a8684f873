package org.jiuzhu.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What many steps read and few change: remembered for some seconds.
 *
 * <p>Who changes it calls {@link #forget}: the changing transaction reads afresh until its end, this node right after it,
 * other nodes within {@link #FRESH}. So only what may be that late is remembered this way, never the state of a case.
 */
public final class Remembered<K, V> {

    /** The longest that another node goes on with what was. */
    public static final Duration FRESH = Duration.ofSeconds(20);

    private final Cache<K, V> known;

    public Remembered(int most) {
        this.known =
                Caffeine.newBuilder().maximumSize(most).expireAfterWrite(FRESH).build();
    }

    /** The value as known, else as read; nothing is remembered when there is none. */
    public V get(K key, Function<K, V> read) {
        return TransactionSynchronizationManager.hasResource(this) ? read.apply(key) : known.get(key, read);
    }

    /** The data has changed. */
    public void forget() {
        known.invalidateAll();
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(Remembered.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(Remembered.this, true);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
                known.invalidateAll();
            }
        });
    }
}
