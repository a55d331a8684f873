package org.jiuzhu.benefit;

/** The procedure by which money paid too much is given back. */
public interface RecoveryProcedure {

    void begin(LedgerAccount account);
}
