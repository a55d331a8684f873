@NullMarked
package org.jiuzhu.coordination.process;

import org.jspecify.annotations.NullMarked;
