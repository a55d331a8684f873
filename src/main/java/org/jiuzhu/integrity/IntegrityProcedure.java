package org.jiuzhu.integrity;

/** The procedures that carry a clue and a case from person to person; kept in the {@code process} package. */
public interface IntegrityProcedure {

    /** Starts the verification of a clue that another part of the house has handed in. */
    void begin(Clue clue);

    /** Starts the case of a person whose act two persons have verified. */
    void begin(DishonestyCase opened);

    /** Somebody objects to a listing, or asks for its removal. */
    void requested(String caseNumber);

    /** A listing has ended before its day. */
    void lifted(String caseNumber);
}
