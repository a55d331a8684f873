@NullMarked
package org.jiuzhu.continuation.process;

import org.jspecify.annotations.NullMarked;
