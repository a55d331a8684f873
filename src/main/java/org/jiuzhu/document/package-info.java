/**
 * 文书：发给申请人的文书、张榜的公示，以及随案保存的照片和扫描件。
 *
 * <p>A letter is kept as the sealed content it was made from and rendered again, always the same, when somebody opens
 * it. Papers of a case are seen only by who may see its township.
 */
@NullMarked
@ApplicationModule(
        displayName = "文书",
        allowedDependencies = {"shared", "privacy", "audit", "organisation", "standard", "task"})
package org.jiuzhu.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
