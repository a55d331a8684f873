package org.jiuzhu.casework;

import java.util.List;

/**
 * What a procedure of its own adds to the case file: facts that no other procedure has. For every kind but subsistence,
 * whose facts the case file knows itself, it asks everybody; a procedure answers only for its own cases.
 */
public interface CaseSections {

    /** A line to read: label and text. */
    record Line(String label, String text) {}

    /** A part of the case file under a title; what it says is ready to be read. */
    record Section(String title, List<Line> lines) {}

    /** The sections of a case; none for a case of another kind. */
    List<Section> of(String caseNumber);
}
