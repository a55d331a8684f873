package org.jiuzhu.remedy;

/** The procedure of a remedy that is begun from a page. */
public interface RemedyProcedure {

    void begin(Remedy remedy);
}
