package org.jiuzhu.continuation;

/** The procedure in which other help is tested. */
public interface HelpTestProcedure {

    void begin(HelpTest test);
}
