@NullMarked
package org.jiuzhu.report.process;

import org.jspecify.annotations.NullMarked;
