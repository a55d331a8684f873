/**
 * 机构人员：行政区划、工作人员、岗位和成批导入。
 *
 * <p>Areas and people are data; nothing of one prefecture stands in code. A member of staff is one row here and one
 * user of the engine; both are written together.
 */
@NullMarked
@ApplicationModule(
        displayName = "机构人员",
        allowedDependencies = {"shared", "engine", "audit"})
package org.jiuzhu.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
