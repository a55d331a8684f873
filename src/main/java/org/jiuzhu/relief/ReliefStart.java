package org.jiuzhu.relief;

import org.jiuzhu.intake.Declaration;
import org.jiuzhu.shared.Actor;

/** Begins temporary aid for a family that has been written down elsewhere, so that nobody is asked twice. */
public interface ReliefStart {

    /**
     * Begins a case at the window of a township.
     *
     * @param clerk who owns the request from the first minute
     * @return its number
     */
    String begin(Track track, Declaration asked, String townshipCode, Actor clerk);
}
