@NullMarked
package org.jiuzhu.inspection.process;

import org.jspecify.annotations.NullMarked;
