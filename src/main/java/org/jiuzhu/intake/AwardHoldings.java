package org.jiuzhu.intake;

import java.util.Collection;
import java.util.List;

/** Tells at registration who receives an award already; answered by the award register. */
public interface AwardHoldings {

    /**
     * Numbers of the running awards that any of the persons behind the digests belongs to. A recognition as a family of
     * low income is none: it keeps nobody from applying and gives way to what is decided later.
     */
    List<String> heldBy(Collection<String> idDigests);
}
