package org.jiuzhu.casework;

import java.util.List;

/**
 * What a module adds to the case file: facts that no other has. It answers only for cases that it knows something of.
 */
public interface CaseSections {

    /** A line to read: label and text. */
    record Line(String label, String text) {}

    /** A part of the case file under a title; what it says is ready to be read. */
    record Section(String title, List<Line> lines) {}

    /** The sections of a case; none for a case that it knows nothing of. */
    List<Section> of(String caseNumber);
}
