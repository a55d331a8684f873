@NullMarked
package org.jiuzhu.capacity.process;

import org.jspecify.annotations.NullMarked;
