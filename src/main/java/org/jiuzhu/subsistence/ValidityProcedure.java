package org.jiuzhu.subsistence;

/** Begins the procedure that tells a family that its recognition will end, and ends it. */
public interface ValidityProcedure {

    /** @param caseNumber the case in which the family was recognised */
    void begin(String caseNumber, String countyCode);
}
