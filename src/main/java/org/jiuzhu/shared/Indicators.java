package org.jiuzhu.shared;

import java.util.List;

/**
 * The indicators over what a module keeps. Implemented there, beside its tables; computed in one place by the report,
 * which no module depends on.
 */
public interface Indicators {

    /** Its indicators, in the order in which a page shows them. */
    List<Indicator> indicators();
}
