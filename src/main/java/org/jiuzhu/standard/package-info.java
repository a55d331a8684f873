/**
 * 保障标准与参数：各地各年的标准，以及通知和法规没有写定、由各地决定的数值。
 *
 * <p>A standard holds for an area, urban or rural, for a time; the most specific area wins. A parameter holds for a
 * county or, where the county has set none, for the city. Each carries its source; demo figures are marked and shown
 * as 演示值 wherever they are used.
 */
@NullMarked
@ApplicationModule(
        displayName = "保障标准与参数",
        allowedDependencies = {"shared", "audit", "organisation"})
package org.jiuzhu.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
