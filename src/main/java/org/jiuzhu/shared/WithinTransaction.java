package org.jiuzhu.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one step reads again and again, read once a transaction; without one, each time.
 *
 * <p>Who changes a row calls {@link #forget} with its key, else the rest of the step would go on with what was.
 */
public final class WithinTransaction<K, V> {

    /** The value as this transaction has read it. */
    public V get(K key, Function<K, V> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.apply(key);
        }
        Map<K, V> known = known();
        V value = known.get(key);
        if (value == null) {
            value = read.apply(key);
            known.put(key, value);
        }
        return value;
    }

    /** The row has been changed by this transaction, or locked and may have been changed by another. */
    public void forget(K key) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().remove(key);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> known() {
        Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return (Map<K, V>) bound;
        }
        Map<K, V> fresh = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(WithinTransaction.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(WithinTransaction.this, fresh);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(WithinTransaction.this);
            }
        });
        return fresh;
    }
}
